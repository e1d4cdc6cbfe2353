package haihe.model.io.internal;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.Layer.PlacedOutline;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import haihe.model.source.Passage;
import haihe.model.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns resolved HOCON values into {@link Settings}, with the places that the outlines know. */
final class SettingsBuilder {

    private final List<PlacedOutline> outlines;
    private final Diagnostics problems;

    /**
     * @param outlines the texts that the values come from, of two that define the same key the later one counts
     */
    SettingsBuilder(List<PlacedOutline> outlines, Diagnostics problems) {
        this.outlines = List.copyOf(outlines);
        this.problems = problems;
    }

    /** The settings of a whole file. */
    Settings build(String file, ConfigObject content) {
        return block(content, "", "", new Span(file, 0, 0, 1));
    }

    /** Where a key stands: the number of its text and its entry in it. */
    private record Found(int text, PlacedOutline outline, Outline.Entry entry) {

        Span keySpan() {
            int to = Math.max(entry.keyTo(), entry.keyFrom());
            return entry.keyTo() > entry.keyFrom() ? source().span(entry.keyFrom(), to) : valueSpan();
        }

        Span valueSpan() {
            return source().span(entry.from(), entry.to());
        }

        SourceText source() {
            return outline.text();
        }
    }

    /** A child of a block with its place, for putting children in the order of the text. */
    private record Child(
            String key, ConfigValue value, @Nullable Found found) {
        int text() {
            return found == null ? Integer.MAX_VALUE : found.text();
        }

        int offset() {
            return found == null ? Integer.MAX_VALUE : found.entry().from();
        }
    }

    private Settings block(ConfigObject content, String path, String shownPath, Span span) {
        List<Child> children = new ArrayList<>(content.size());
        content.forEach((key, value) -> children.add(new Child(key, value, find(Outline.join(path, key), value))));
        children.sort(Comparator.comparingInt(Child::text)
                .thenComparingInt(Child::offset)
                .thenComparing(Child::key));
        Map<String, Settings.Entry> entries = new LinkedHashMap<>();
        for (Child child : children) {
            Span keySpan = child.found() == null
                    ? lineOf(child.value())
                    : child.found().keySpan();
            String shown = shownPath.isEmpty() ? child.key() : shownPath + "." + child.key();
            Setting value = setting(child.value(), Outline.join(path, child.key()), shown, child.found(), keySpan);
            if (value != null) {
                entries.put(child.key(), new Settings.Entry(keySpan, value));
            }
        }
        return new Settings(shownPath, span, entries, problems);
    }

    private @Nullable Setting setting(
            ConfigValue value, String path, String shown, @Nullable Found found, Span keySpan) {
        Span span = found == null ? keySpan : found.valueSpan();
        return switch (value.valueType()) {
            case OBJECT -> block((ConfigObject) value, path, shown, keySpan);
            case LIST -> items((ConfigList) value, path, shown, span);
            case NUMBER -> numeral(value, found, span);
            case BOOLEAN -> new Setting.Flag((Boolean) value.unwrapped(), span);
            case STRING -> new Setting.Text(passage((String) value.unwrapped(), found, span));
            case NULL -> null;
        };
    }

    private Setting items(ConfigList list, String path, String shown, Span span) {
        List<Setting> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            ConfigValue value = list.get(i);
            String itemPath = Outline.join(path, Integer.toString(i));
            Found found = find(itemPath, value);
            Span place = found == null ? span : found.valueSpan();
            Setting item = setting(value, itemPath, shown + "[" + (i + 1) + "]", found, place);
            if (item != null) {
                items.add(item);
            }
        }
        return new Setting.Items(items, span);
    }

    /** The library renders {@code 0.10} as 0.1; the text as written counts. */
    private static Setting numeral(ConfigValue value, @Nullable Found found, Span span) {
        double number = ((Number) value.unwrapped()).doubleValue();
        String text = value.render();
        if (found != null && found.entry().form() == Outline.Form.PLAIN) {
            String written = found.source()
                    .text()
                    .substring(found.entry().from(), found.entry().to());
            text = written.indexOf('$') < 0 && written.indexOf('"') < 0 ? written : text;
        }
        return new Setting.Numeral(number, passage(text, found, span));
    }

    private static Passage passage(String text, @Nullable Found found, Span span) {
        if (found == null) {
            return Passage.at(span, text);
        }
        SourceText source = found.source();
        int from = found.entry().from();
        Passage written = switch (found.entry().form()) {
            case QUOTED -> Quoted.of(source.text(), from).in(source);
            case TRIPLE_QUOTED -> verbatim(source, from + 3, text);
            default -> verbatim(source, from, text);
        };
        return written.text().equals(text) ? written : Passage.at(span, text);
    }

    private static Passage verbatim(SourceText source, int from, String text) {
        return source.text().startsWith(text, from) ? Passage.in(source, from, text) : Passage.in(source, from, "");
    }

    private @Nullable Found find(String path, ConfigValue value) {
        Found best = null;
        int bestScore = -1;
        for (int i = 0; i < outlines.size(); i++) {
            PlacedOutline outline = outlines.get(i);
            for (Outline.Entry entry : outline.at(path)) {
                int score = score(outline.text(), entry, value.origin());
                if (score >= bestScore) {
                    best = new Found(i, outline, entry);
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static int score(SourceText text, Outline.Entry entry, ConfigOrigin origin) {
        if (!text.name().equals(fileOf(origin))) {
            return 0;
        }
        return text.lineOf(entry.from()) == origin.lineNumber() ? 2 : 1;
    }

    private Span lineOf(ConfigValue value) {
        String file = fileOf(value.origin());
        return outlines.stream()
                .flatMap(outline -> outline.lineSpan(file, value.origin().lineNumber()).stream())
                .findFirst()
                .orElse(new Span(file, 0, 0, 1));
    }

    /** The library describes a place as {@code file: line} or {@code file: first-last}. */
    static String fileOf(ConfigOrigin origin) {
        String description = origin.description();
        int colon = origin.lineNumber() < 0 ? -1 : description.lastIndexOf(": ");
        return colon < 0 ? description : description.substring(0, colon);
    }
}
