package haihe.engine;

import haihe.model.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Names of columns, {@code variable} or {@code variable[e1,e2]}, and where they stand; case and blanks do not matter. */
final class ColumnIndex {

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<String>> columnsByVariable = new HashMap<>();

    ColumnIndex(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            String key = keyOf(names.get(i));
            positions.put(key, i);
            int comma = key.indexOf(',');
            columnsByVariable
                    .computeIfAbsent(comma < 0 ? key : key.substring(0, comma), variable -> new ArrayList<>())
                    .add(names.get(i));
        }
    }

    /** The columns of a variable, in order. */
    List<String> ofVariable(String variable) {
        return List.copyOf(columnsByVariable.getOrDefault(keyOfName(variable), List.of()));
    }

    /** What two spellings of the same column have in common. */
    static String keyOf(String column) {
        int bracket = column.indexOf('[');
        if (bracket < 0 || !column.endsWith("]")) {
            return keyOfName(column);
        }
        StringBuilder key = new StringBuilder(keyOfName(column.substring(0, bracket)));
        for (String element : column.substring(bracket + 1, column.length() - 1).split(",", -1)) {
            key.append(',').append(keyOfName(element));
        }
        return key.toString();
    }

    private static String keyOfName(String text) {
        return text.isBlank() ? "" : Name.of(text).key();
    }

    /** The names in order. */
    List<String> names() {
        return names;
    }

    /** Where a column stands, counted from 0. */
    OptionalInt find(String column) {
        Integer position = positions.get(keyOf(column));
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
