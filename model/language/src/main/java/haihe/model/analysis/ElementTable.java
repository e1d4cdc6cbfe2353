package haihe.model.analysis;

import haihe.model.Clause;
import haihe.model.Dimension;
import haihe.model.Equation;
import haihe.model.Loop;
import haihe.model.Variable;
import java.util.Arrays;
import java.util.List;

/** The elements of one variable in row-major order, and the clause and turn that compute each. */
final class ElementTable {

    private final Variable variable;
    private final Equation equation;
    private final int[] sizes;
    private final int[][] ordinals;
    private final int[] clauses;
    private final int[] turns;

    ElementTable(Variable variable, Equation equation) {
        this.variable = variable;
        this.equation = equation;
        List<Dimension> over = variable.over();
        sizes = over.stream().mapToInt(Dimension::size).toArray();
        ordinals = over.stream().map(ElementTable::ordinals).toArray(int[][]::new);
        clauses = new int[variable.size()];
        turns = new int[clauses.length];
        Arrays.fill(clauses, -1);
        for (int clause = 0; clause < equation.clauses().size(); clause++) {
            fill(clause);
        }
    }

    private static int[] ordinals(Dimension dimension) {
        int[] ordinals = new int[dimension.root().size()];
        Arrays.fill(ordinals, -1);
        List<Integer> positions = dimension.positionsInRoot();
        for (int i = 0; i < positions.size(); i++) {
            ordinals[positions.get(i)] = i;
        }
        return ordinals;
    }

    private void fill(int clause) {
        List<Loop> loops = equation.clauses().get(clause).loops();
        List<List<Integer>> positions =
                loops.stream().map(loop -> loop.range().positionsInRoot()).toList();
        int count = loops.stream().mapToInt(loop -> loop.range().size()).reduce(1, (a, b) -> a * b);
        for (int turn = 0; turn < count; turn++) {
            int element = 0;
            int rest = turn;
            int stride = 1;
            for (int d = loops.size() - 1; d >= 0; d--) {
                int size = positions.get(d).size();
                element += stride * ordinals[d][positions.get(d).get(rest % size)];
                rest /= size;
                stride *= sizes[d];
            }
            clauses[element] = clause;
            turns[element] = turn;
        }
    }

    Variable variable() {
        return variable;
    }

    Equation equation() {
        return equation;
    }

    int size() {
        return clauses.length;
    }

    /** Number of elements along a dimension. */
    int size(int dimension) {
        return sizes[dimension];
    }

    /** The place along a dimension of a position in its root, counted from 0; -1 if it is not part of the dimension. */
    int ordinal(int dimension, int positionInRoot) {
        return ordinals[dimension][positionInRoot];
    }

    /** The number of the clause that computes an element; -1 if it is absent. */
    int clauseOf(int element) {
        return clauses[element];
    }

    /** The number of an element among those of its clause, in row-major order of the clause's loops. */
    int turnOf(int element) {
        return turns[element];
    }

    Clause clause(int element) {
        return equation.clauses().get(clauses[element]);
    }

    /** The name of an element, such as {@code flow[Hebei,coal]}. */
    String nameOf(int element) {
        if (sizes.length == 0) {
            return variable.name().text();
        }
        String[] names = new String[sizes.length];
        int rest = element;
        for (int d = sizes.length - 1; d >= 0; d--) {
            names[d] = variable.over().get(d).elements().get(rest % sizes[d]).text();
            rest /= sizes[d];
        }
        return variable.name().text() + "[" + String.join(",", names) + "]";
    }
}
