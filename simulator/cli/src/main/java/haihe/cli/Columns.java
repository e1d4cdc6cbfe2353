package haihe.cli;

import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.Optional;

/** Columns of results: {@code variable} or {@code variable[e1,e2]}. */
final class Columns {

    private Columns() {}

    /** The variable of a column. */
    static Optional<Variable> variable(Model model, String column) {
        String name = nameOf(column);
        return name.isBlank() ? Optional.empty() : model.variable(Name.of(name));
    }

    /** The name before the bracket. */
    static String nameOf(String column) {
        int bracket = column.indexOf('[');
        return bracket < 0 ? column : column.substring(0, bracket);
    }

    /** What stands in the brackets; empty without any. */
    static String elementsOf(String column) {
        int bracket = column.indexOf('[');
        return bracket < 0 ? "" : column.substring(bracket + 1, column.length() - 1);
    }

    /** Whether a column belongs to what a name says: the same column, or an element of the variable of that name. */
    static boolean same(String name, String column) {
        return Name.of(name).equals(Name.of(column)) || Name.of(name).equals(Name.of(nameOf(column)));
    }
}
