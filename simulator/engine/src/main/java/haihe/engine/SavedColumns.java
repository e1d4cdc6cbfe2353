package haihe.engine;

import haihe.engine.internal.program.Program.Column;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The columns of a model that can be saved.
 *
 * @param all those that the model has
 * @param kept those among them that the compilation kept
 */
record SavedColumns(Model model, List<Column> all, List<Column> kept) {

    /**
     * The columns that names of variables and columns mean, in their own order.
     *
     * @param span where the names stand
     * @param found receives an error for each name that means none
     */
    List<Column> find(List<String> names, Span span, Diagnostics found) {
        TreeSet<Integer> chosen = new TreeSet<>();
        List<String> keys = keys(kept);
        for (String name : names) {
            List<Integer> meant = positions(name, keys);
            if (meant.isEmpty()) {
                report(name, span, found);
            }
            chosen.addAll(meant);
        }
        return chosen.stream().map(kept::get).toList();
    }

    /** Whether a name means columns none of which the compilation kept. */
    boolean leavesOut(String name) {
        return kept.size() < all.size()
                && positions(name, keys(kept)).isEmpty()
                && !positions(name, keys(all)).isEmpty();
    }

    private static List<String> keys(List<Column> columns) {
        return columns.stream().map(column -> ColumnIndex.keyOf(column.name())).toList();
    }

    /** Where the column, or else the columns of the variable, of a name stand among columns of these keys. */
    private List<Integer> positions(String wanted, List<String> keys) {
        String key = ColumnIndex.keyOf(wanted);
        int exact = keys.indexOf(key);
        if (exact >= 0) {
            return List.of(exact);
        }
        Optional<Variable> variable = wanted.isBlank() ? Optional.empty() : model.variable(Name.of(wanted));
        return variable.isEmpty()
                ? List.of()
                : IntStream.range(0, keys.size())
                        .filter(i -> keys.get(i).startsWith(key + ","))
                        .boxed()
                        .toList();
    }

    private void report(String wanted, Span span, Diagnostics found) {
        if (leavesOut(wanted)) {
            found.error(
                    Diagnostic.Code.BAD_VALUE,
                    span,
                    "\"" + wanted + "\" is not among what was kept when the model was compiled",
                    "keep it as well, or keep everything");
            return;
        }
        List<String> known = new ArrayList<>(kept.stream().map(Column::name).toList());
        model.variables().forEach(variable -> known.add(variable.name().text()));
        found.error(
                Diagnostic.Code.UNKNOWN_NAME,
                span,
                "there is no variable \"" + wanted + "\" to save",
                Suggestions.didYouMean(wanted, known));
    }
}
