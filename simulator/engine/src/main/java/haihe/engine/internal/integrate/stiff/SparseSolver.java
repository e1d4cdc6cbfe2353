package haihe.engine.internal.integrate.stiff;

import java.util.Arrays;

/** Sparse Gaussian elimination of {@code shift*I - J}; the order of columns is found once. */
final class SparseSolver implements ShiftedSolver {

    private static final int NO_ENTRY = -1;

    private final Pattern matrix;
    private final int[] source;
    private final double[] values;
    private final SparseFactors factors;
    private boolean factored;

    SparseSolver(Pattern jacobian) {
        int size = jacobian.columns();
        int[] starts = new int[size + 1];
        IntList rows = new IntList();
        IntList from = new IntList();
        for (int column = 0; column < size; column++) {
            addColumn(jacobian, column, rows, from);
            starts[column + 1] = rows.size();
        }
        this.matrix = Pattern.of(size, starts, toArray(rows));
        this.source = toArray(from);
        this.values = new double[source.length];
        this.factors = new SparseFactors(matrix, MinimumDegree.order(matrix));
    }

    /** Adds the rows of a column and of the diagonal, increasing. */
    private static void addColumn(Pattern jacobian, int column, IntList rows, IntList from) {
        boolean open = true;
        for (int p = jacobian.start(column); p < jacobian.squareEnd(column); p++) {
            if (open && jacobian.row(p) > column) {
                rows.add(column);
                from.add(NO_ENTRY);
            }
            open = open && jacobian.row(p) < column;
            rows.add(jacobian.row(p));
            from.add(p);
        }
        if (open) {
            rows.add(column);
            from.add(NO_ENTRY);
        }
    }

    private static int[] toArray(IntList list) {
        int[] array = new int[list.size()];
        Arrays.setAll(array, list::get);
        return array;
    }

    @Override
    public boolean factor(double shift, double[] entries) {
        for (int column = 0; column < matrix.columns(); column++) {
            for (int p = matrix.start(column); p < matrix.start(column + 1); p++) {
                double value = source[p] == NO_ENTRY ? 0 : -entries[source[p]];
                values[p] = matrix.row(p) == column ? shift + value : value;
            }
        }
        factored = factored && factors.refactor(values) || factors.factor(values);
        return factored;
    }

    @Override
    public void solve(double[] vector) {
        factors.solve(vector);
    }

    /** Number of entries of both factors; 0 before the first matrix. */
    int entries() {
        return factors.entries();
    }
}
