package haihe.experiment;

import haihe.model.Name;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A column's name or a pattern for some: {@code variable}, {@code variable[e1,e2]}, or {@code variable[*,e2]}.
 *
 * @param variable the variable's name
 * @param elements the elements in order; {@code *} in a pattern stands for any
 */
public record Column(String variable, List<String> elements) {

    private static final String ANY = "*";

    public Column {
        elements = List.copyOf(elements);
    }

    /**
     * The column or pattern that a text names.
     *
     * @throws IllegalArgumentException if the variable or an element is blank, or a bracket is not closed
     */
    public static Column parse(String text) {
        int bracket = text.indexOf('[');
        if (bracket < 0) {
            return new Column(checked(text), List.of());
        }
        if (!text.endsWith("]")) {
            throw new IllegalArgumentException("'" + text + "' does not end with ]");
        }
        List<String> elements = Arrays.stream(
                        text.substring(bracket + 1, text.length() - 1).split(",", -1))
                .map(element -> checked(element).trim())
                .toList();
        return new Column(checked(text.substring(0, bracket)), elements);
    }

    private static String checked(String name) {
        return Name.of(name).text().trim();
    }

    /**
     * The element for which a column fits this pattern: what stands at the {@code *}; for a pattern without elements the
     * only element of the column; empty text if neither has one.
     *
     * @return empty if the column does not fit
     */
    public Optional<String> elementOf(Column column) {
        if (!Name.of(variable).equals(Name.of(column.variable))) {
            return Optional.empty();
        }
        if (elements.isEmpty()) {
            return column.elements.size() > 1
                    ? Optional.empty()
                    : Optional.of(column.elements.isEmpty() ? "" : column.elements.get(0));
        }
        return column.elements.size() == elements.size() ? starred(column) : Optional.empty();
    }

    private Optional<String> starred(Column column) {
        String found = elements.contains(ANY) ? "" : String.join(",", elements);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).equals(ANY)) {
                found = found.isEmpty() ? column.elements.get(i) : found + "," + column.elements.get(i);
            } else if (!Name.of(elements.get(i)).equals(Name.of(column.elements.get(i)))) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    @Override
    public String toString() {
        return elements.isEmpty() ? variable : variable + "[" + String.join(",", elements) + "]";
    }
}
