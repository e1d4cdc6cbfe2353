package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import haihe.model.source.Keyed;
import haihe.model.source.Passage;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what may be given for a variable as a whole or by element: equations, numbers, lists of numbers. */
final class ArrayReader {

    private final Diagnostics problems;
    private final ExpressionReader expressions;

    ArrayReader(Diagnostics problems) {
        this.problems = problems;
        this.expressions = new ExpressionReader(problems);
    }

    /** The equation under a key; empty if there is none. */
    Optional<SourceEquation> equation(Settings block, String key) {
        return block.value(key).map(setting -> equation(setting, block));
    }

    /** The equation that a value is. */
    SourceEquation equation(Setting setting, Settings block) {
        if (setting instanceof Settings byElement) {
            List<Keyed<Optional<SourceExpr>>> parts =
                    keyed(byElement, part -> Optional.of(passage(part, block).flatMap(expressions::read)));
            return new SourceEquation(parts, textOf(byElement), byElement.span());
        }
        Optional<Passage> passage = passage(setting, block);
        Optional<SourceExpr> expr = passage.flatMap(expressions::read);
        String text = passage.map(Passage::text).orElse("").strip();
        Keyed<Optional<SourceExpr>> whole = new Keyed<>(new SourceKey.Whole(setting.span()), expr);
        return new SourceEquation(List.of(whole), text, setting.span());
    }

    /** The expression that a text is; empty if malformed, which is reported. */
    Optional<SourceExpr> expression(Passage passage) {
        return expressions.read(passage);
    }

    private static String textOf(Settings byElement) {
        List<String> parts = new ArrayList<>();
        for (String key : byElement.keys()) {
            byElement.value(key).flatMap(ArrayReader::written).ifPresent(text -> parts.add(key + ": " + text.text()));
        }
        return String.join("; ", parts);
    }

    private static Optional<Passage> written(Setting setting) {
        if (setting instanceof Setting.Text text) {
            return Optional.of(text.passage());
        }
        return setting instanceof Setting.Numeral number ? Optional.of(number.passage()) : Optional.empty();
    }

    private Optional<Passage> passage(Setting setting, Settings block) {
        Optional<Passage> passage = written(setting);
        if (passage.isEmpty()) {
            block.asString(setting);
        }
        return passage;
    }

    /** The numbers under a key: one, by element, or a list; empty if unusable, which is reported. */
    Optional<SourceValues> values(Settings block, String key) {
        Optional<Setting> value = block.value(key);
        return value.isPresent() ? values(value.get(), block) : Optional.empty();
    }

    /** The numbers that a value is. */
    Optional<SourceValues> values(Setting setting, Settings block) {
        int before = problems.size();
        SourceValues values;
        if (setting instanceof Settings byElement) {
            values = new SourceValues.ByKey(keyed(byElement, part -> number(part, block)), byElement.span());
        } else if (setting instanceof Setting.Items items) {
            values = new SourceValues.RowMajor(level(items, block));
        } else {
            List<Keyed<SourceNumber>> whole = number(setting, block)
                    .map(number -> new Keyed<>((SourceKey) new SourceKey.Whole(setting.span()), number))
                    .map(List::of)
                    .orElse(List.of());
            values = new SourceValues.ByKey(whole, setting.span());
        }
        return problems.size() > before ? Optional.empty() : Optional.of(values);
    }

    private SourceValues.Level level(Setting.Items items, Settings block) {
        List<SourceValues.Entry> entries = new ArrayList<>();
        for (Setting item : items.values()) {
            if (item instanceof Setting.Items inner) {
                entries.add(level(inner, block));
            } else {
                number(item, block).map(SourceValues.Leaf::new).ifPresent(entries::add);
            }
        }
        return new SourceValues.Level(entries, items.span());
    }

    /** Lists of numbers under a key, one for all or by element; nothing if the key is absent or unusable. */
    List<Keyed<List<SourceNumber>>> lists(Settings block, String key) {
        Optional<Setting> setting = block.value(key);
        if (setting.isEmpty()) {
            return List.of();
        }
        if (setting.get() instanceof Settings byElement) {
            return keyed(byElement, part -> Optional.of(numbers(part, byElement)));
        }
        SourceKey whole = new SourceKey.Whole(setting.get().span());
        return List.of(new Keyed<>(whole, numbers(setting.get(), block)));
    }

    private List<SourceNumber> numbers(Setting setting, Settings block) {
        List<SourceNumber> numbers = new ArrayList<>();
        for (Setting item : block.asItems(setting)) {
            number(item, block).ifPresent(numbers::add);
        }
        return List.copyOf(numbers);
    }

    /** The number under a key with its place. */
    Optional<SourceNumber> number(Settings block, String key) {
        return block.value(key).flatMap(setting -> number(setting, block));
    }

    private Optional<SourceNumber> number(Setting setting, Settings block) {
        return block.asNumber(setting).map(value -> new SourceNumber(value, setting.span()));
    }

    /** The names in the list under a key. */
    List<SourceName> names(Settings block, String key) {
        List<SourceName> names = new ArrayList<>();
        for (Setting item : block.items(key)) {
            block.asString(item).flatMap(text -> name(text, item.span())).ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    /** A name; a blank one is reported. */
    Optional<SourceName> name(String text, Span span) {
        if (Name.isBlank(text)) {
            problems.error(Code.SYNTAX, span, "a name needs a letter or another sign besides blanks and underscores");
            return Optional.empty();
        }
        return Optional.of(new SourceName(Name.of(text), span));
    }

    private <T> List<Keyed<T>> keyed(Settings byElement, Function<Setting, Optional<T>> read) {
        List<Keyed<T>> parts = new ArrayList<>();
        for (String key : byElement.keys()) {
            byElement
                    .value(key)
                    .flatMap(read)
                    .ifPresent(value ->
                            key(key, byElement.spanOf(key)).ifPresent(place -> parts.add(new Keyed<>(place, value))));
        }
        return List.copyOf(parts);
    }

    /** The key that names elements; empty, and reported, if a part of it is no name. */
    Optional<SourceKey> key(String text, Span span) {
        if (text.strip().equals("default")) {
            return Optional.of(new SourceKey.Default(span));
        }
        List<Optional<SourceName>> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (part.strip().equals("*")) {
                parts.add(Optional.empty());
            } else {
                Optional<SourceName> name = name(part.strip(), span);
                if (name.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(name);
            }
        }
        return Optional.of(new SourceKey.Elements(parts, span));
    }
}
