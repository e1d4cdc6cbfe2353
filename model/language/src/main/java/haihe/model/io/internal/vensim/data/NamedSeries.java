package haihe.model.io.internal.vensim.data;

import haihe.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The observations of one variable, or of one element of an array, under the name that a data file gives them.
 *
 * @param variable the variable's name
 * @param element the element's name in each dimension; empty for a variable without dimensions
 */
record NamedSeries(Name variable, List<Name> element, Points points) {

    NamedSeries {
        element = List.copyOf(element);
    }

    /** Gathers observations; a time that comes again counts with its last value. */
    static final class Collector {

        private final Name variable;
        private final List<Name> element;
        private final TreeMap<Double, Double> points = new TreeMap<>();

        private Collector(Name variable, List<Name> element) {
            this.variable = variable;
            this.element = element;
        }

        void add(double time, double value) {
            points.put(time, value);
        }

        /** The same for all ways of writing the name. */
        String key() {
            return variable.key() + element.stream().map(Name::key).toList();
        }

        /** What was gathered; empty if there is nothing. */
        Optional<NamedSeries> finish() {
            return points.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new NamedSeries(
                            variable, element, new Points(List.copyOf(points.keySet()), List.copyOf(points.values()))));
        }
    }

    /** Begins a series under a name such as {@code births[north, urban]}; empty if the text is no name. */
    static Optional<Collector> collect(String text) {
        int bracket = outsideQuotes(text, '[', 0);
        if (bracket < 0) {
            return Name.isBlank(unquoted(text))
                    ? Optional.empty()
                    : Optional.of(new Collector(Name.of(unquoted(text)), List.of()));
        }
        int end = text.lastIndexOf(']');
        String name = unquoted(text.substring(0, bracket).strip());
        if (Name.isBlank(name) || end < bracket) {
            return Optional.empty();
        }
        List<Name> element = new ArrayList<>();
        for (String part : parts(text.substring(bracket + 1, end))) {
            String subscript = unquoted(part.strip());
            if (Name.isBlank(subscript)) {
                return Optional.empty();
            }
            element.add(Name.of(subscript));
        }
        return Optional.of(new Collector(Name.of(name), element));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int comma = outsideQuotes(text, ',', 0); comma >= 0; comma = outsideQuotes(text, ',', from)) {
            parts.add(text.substring(from, comma));
            from = comma + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Where a character stands outside quotes; -1 if nowhere. */
    private static int outsideQuotes(String text, char wanted, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
    }
}
