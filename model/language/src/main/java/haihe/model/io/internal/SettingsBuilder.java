package haihe.model.io.internal;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.Layer.PlacedOutline;
import haihe.model.io.internal.OutlineNode.Form;
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

    /** A node of one of the texts, which are numbered. */
    private record Place(int number, SourceText text, OutlineNode node) {

        Span keySpan() {
            return node.keyTo() > node.keyFrom() ? text.span(node.keyFrom(), node.keyTo()) : valueSpan();
        }

        Span valueSpan() {
            return text.span(node.from(), node.to());
        }
    }

    /**
     * A value with the places where its key stands, one for each time that a text gives it.
     *
     * @param place the one of them that counts; null if the value comes from elsewhere, by a substitution
     */
    private record Child(
            String key,
            ConfigValue value,
            List<Place> places,
            @Nullable Place place) {
        int number() {
            return place == null ? Integer.MAX_VALUE : place.number();
        }

        int offset() {
            return place == null ? Integer.MAX_VALUE : place.node().from();
        }
    }

    /** The settings of a whole file. */
    Settings build(String file, ConfigObject content) {
        List<Place> roots = new ArrayList<>();
        for (int i = 0; i < outlines.size(); i++) {
            roots.add(new Place(i, outlines.get(i).text(), outlines.get(i).root()));
        }
        return block(content, roots, "", new Span(file, 0, 0, 1));
    }

    private Settings block(ConfigObject content, List<Place> places, String path, Span span) {
        List<Child> children = new ArrayList<>(content.size());
        content.forEach((key, value) -> children.add(child(key, value, places)));
        children.sort(Comparator.comparingInt(Child::number).thenComparingInt(Child::offset));
        Map<String, Settings.Entry> entries = new LinkedHashMap<>();
        for (Child child : children) {
            Span keySpan = child.place() == null
                    ? lineOf(child.value())
                    : child.place().keySpan();
            String shown = path.isEmpty() ? child.key() : path + "." + child.key();
            Setting value = setting(child, shown, keySpan);
            if (value != null) {
                entries.put(child.key(), new Settings.Entry(keySpan, value));
            }
        }
        return new Settings(path, span, entries, problems);
    }

    private static Child child(String key, ConfigValue value, List<Place> parents) {
        List<Place> places = new ArrayList<>(1);
        for (Place parent : parents) {
            for (OutlineNode node : parent.node().children(key)) {
                places.add(new Place(parent.number(), parent.text(), node));
            }
        }
        return new Child(key, value, places, places.size() == 1 ? places.get(0) : best(places, value));
    }

    private @Nullable Setting setting(Child child, String path, Span keySpan) {
        ConfigValue value = child.value();
        Place place = child.place();
        return switch (value.valueType()) {
            case OBJECT -> block((ConfigObject) value, child.places(), path, keySpan);
            case LIST -> items((ConfigList) value, child.places(), path, valueSpan(place, keySpan));
            case NUMBER -> numeral(value, place, keySpan);
            case BOOLEAN -> new Setting.Flag((Boolean) value.unwrapped(), valueSpan(place, keySpan));
            case STRING -> new Setting.Text(passage((String) value.unwrapped(), place, keySpan));
            case NULL -> null;
        };
    }

    private static Span valueSpan(@Nullable Place place, Span otherwise) {
        return place == null ? otherwise : place.valueSpan();
    }

    private Setting items(ConfigList list, List<Place> places, String path, Span span) {
        List<Setting> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Child child = child(Integer.toString(i), list.get(i), places);
            Setting item = setting(child, path + "[" + (i + 1) + "]", valueSpan(child.place(), span));
            if (item != null) {
                items.add(item);
            }
        }
        return new Setting.Items(items, span);
    }

    /** The library renders {@code 0.10} as 0.1; the text as written counts. */
    private static Setting numeral(ConfigValue value, @Nullable Place place, Span otherwise) {
        double number = ((Number) value.unwrapped()).doubleValue();
        if (place != null && place.node().form() == Form.PLAIN) {
            String written = place.text()
                    .text()
                    .substring(place.node().from(), place.node().to());
            if (written.indexOf('$') < 0 && written.indexOf('"') < 0) {
                return new Setting.Numeral(
                        number, Passage.in(place.text(), place.node().from(), written));
            }
        }
        return new Setting.Numeral(number, passage(value.render(), place, otherwise));
    }

    private static Passage passage(String text, @Nullable Place place, Span otherwise) {
        if (place == null) {
            return Passage.at(otherwise, text);
        }
        SourceText source = place.text();
        int from = place.node().from();
        Passage written = switch (place.node().form()) {
            case QUOTED -> Quoted.of(source.text(), from).in(source);
            case TRIPLE_QUOTED -> verbatim(source, from + 3, text);
            default -> verbatim(source, from, text);
        };
        return written.text().equals(text) ? written : Passage.at(place.valueSpan(), text);
    }

    private static Passage verbatim(SourceText source, int from, String text) {
        return Passage.in(source, from, source.text().startsWith(text, from) ? text : "");
    }

    private static @Nullable Place best(List<Place> places, ConfigValue value) {
        Place best = null;
        int bestScore = -1;
        for (Place place : places) {
            int score = score(place, value.origin());
            if (score >= bestScore) {
                best = place;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(Place place, ConfigOrigin origin) {
        if (!place.text().name().equals(fileOf(origin))) {
            return 0;
        }
        return place.text().lineOf(place.node().from()) == origin.lineNumber() ? 2 : 1;
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
