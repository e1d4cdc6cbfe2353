package haihe.model.settings;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.source.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A block of settings: values by key, in the order of the text, each with its place. Immutable, but it reports problems
 * to the {@link Diagnostics} it was read with: a getter whose value has the wrong type reports BAD_VALUE and is empty,
 * as it is, without a report, when the key is absent. A block never has two values for a key.
 */
public final class Settings implements Setting {

    private final String path;
    private final Span span;
    private final Map<String, Entry> entries;
    private final Diagnostics problems;

    /**
     * A value with the place of its key.
     *
     * @param keySpan where the key is written
     */
    public record Entry(Span keySpan, Setting value) {}

    /**
     * A block; meant for readers of files.
     *
     * @param path the keys that lead to the block, joined by dots, for messages; empty for a whole file
     * @param span where the block is written
     * @param entries the values in the order of the text
     * @param problems where the getters report
     */
    public Settings(String path, Span span, Map<String, Entry> entries, Diagnostics problems) {
        this.path = path;
        this.span = span;
        this.entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        this.problems = problems;
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public String description() {
        return "a block";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.block(this);
    }

    /** The keys that lead to this block, joined by dots; empty for a whole file. */
    public String path() {
        return path;
    }

    /** The keys, in the order of the text. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** Whether the key has a value. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Where the key is written; the place of the block if it is not. */
    public Span spanOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? span : entry.keySpan();
    }

    /** The value of a key, of whatever type. */
    public Optional<Setting> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The value of a key as a text; numbers count as the text they are written as. */
    public Optional<String> string(String key) {
        return value(key).flatMap(this::asString);
    }

    /** The value of a key as a text that knows the places of its parts; numbers count as the text they are written as. */
    public Optional<Passage> passage(String key) {
        return value(key).flatMap(setting -> reported(setting, Conversions.passage(setting), "a text"));
    }

    /** The value of a key as a number. */
    public OptionalDouble number(String key) {
        Optional<Double> number = value(key).flatMap(this::asNumber);
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    /** The value of a key as a whole number. */
    public OptionalLong whole(String key) {
        OptionalDouble number = number(key);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
            value(key).ifPresent(setting -> wrongType(setting, "a whole number"));
            return OptionalLong.empty();
        }
        return OptionalLong.of((long) value);
    }

    /** The value of a key as true or false; yes, no, on and off count too. */
    public Optional<Boolean> flag(String key) {
        return value(key).flatMap(setting -> reported(setting, Conversions.flag(setting), "true or false"));
    }

    /** The value of a key as a block. */
    public Optional<Settings> block(String key) {
        return value(key).flatMap(this::asBlock);
    }

    /** The value of a key as a list of any values; empty if the key is absent. */
    public List<Setting> items(String key) {
        return value(key).map(this::asItems).orElse(List.of());
    }

    /** The value of a key as a list of texts; empty if the key is absent, shorter if elements were reported. */
    public List<String> strings(String key) {
        List<String> result = new ArrayList<>();
        items(key).forEach(item -> asString(item).ifPresent(result::add));
        return List.copyOf(result);
    }

    /** The value of a key as a list of numbers; empty if the key is absent, shorter if elements were reported. */
    public List<Double> numbers(String key) {
        List<Double> result = new ArrayList<>();
        items(key).forEach(item -> asNumber(item).ifPresent(result::add));
        return List.copyOf(result);
    }

    /** The value of a key as a list of blocks; empty if the key is absent, shorter if elements were reported. */
    public List<Settings> blocks(String key) {
        List<Settings> result = new ArrayList<>();
        items(key)
                .forEach(item -> reported(item, Conversions.block(item), "a block { ... }")
                        .ifPresent(result::add));
        return List.copyOf(result);
    }

    /** The value of a key as one of a few words; any other word is reported with the nearest one. */
    public Optional<String> choice(String key, List<String> words) {
        return string(key).filter(word -> {
            if (words.contains(word)) {
                return true;
            }
            Span place = value(key).map(Setting::span).orElse(span);
            String message = "'" + word + "' is not a " + key + "; it is one of " + String.join(", ", words);
            problems.error(Code.BAD_VALUE, place, message, Suggestions.didYouMean(word, words));
            return false;
        });
    }

    /** A value as a text, reporting one that is none. */
    public Optional<String> asString(Setting setting) {
        return reported(setting, Conversions.string(setting), "a text");
    }

    /** The elements of a value that is a list; one that is none is reported and counts as empty. */
    public List<Setting> asItems(Setting setting) {
        return reported(setting, Conversions.items(setting), "a list [ ... ]").orElse(List.of());
    }

    /** A value as a block, reporting one that is none. */
    public Optional<Settings> asBlock(Setting setting) {
        return reported(setting, Conversions.block(setting), "a block { ... }");
    }

    /** A value as a number, reporting one that is none. */
    public Optional<Double> asNumber(Setting setting) {
        return reported(setting, Conversions.number(setting), "a number");
    }

    /**
     * Reports MISSING_KEY for each of these keys that is absent.
     *
     * @return whether all are there
     */
    public boolean require(String... keys) {
        boolean all = true;
        for (String key : keys) {
            if (!has(key)) {
                problems.error(Code.MISSING_KEY, span, "'" + key + "' is missing" + place());
                all = false;
            }
        }
        return all;
    }

    /** Reports UNKNOWN_KEY, with the nearest valid key, for each key that is none of these. */
    public void allowOnly(List<String> valid) {
        entries.forEach((key, entry) -> {
            if (!valid.contains(key)) {
                Optional<String> hint = Suggestions.didYouMean(key, valid)
                        .or(() -> Optional.of("valid keys are " + String.join(", ", valid)));
                problems.error(Code.UNKNOWN_KEY, entry.keySpan(), "unknown key '" + key + "'" + place(), hint);
            }
        });
    }

    private String place() {
        return path.isEmpty() ? "" : " in " + path;
    }

    private <T> Optional<T> reported(Setting setting, Optional<T> value, String wanted) {
        if (value.isEmpty()) {
            wrongType(setting, wanted);
        }
        return value;
    }

    private void wrongType(Setting setting, String wanted) {
        problems.error(Code.BAD_VALUE, setting.span(), "expected " + wanted + ", found " + setting.description());
    }
}
