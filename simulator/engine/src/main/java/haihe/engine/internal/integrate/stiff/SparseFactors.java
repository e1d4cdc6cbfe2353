package haihe.engine.internal.integrate.stiff;

import java.util.Arrays;

/**
 * The factors of a sparse matrix, {@code P*A*Q = L*U}, column by column: J. R. Gilbert, T. Peierls, Sparse partial pivoting
 * in time proportional to arithmetic operations, SIAM J. Sci. Stat. Comput. 9 (1988). A pivot is taken from the diagonal
 * unless another entry of its column is far larger, so that the order of columns keeps its worth.
 *
 * <p>The pattern and the pivots of one matrix serve for the next ones, without search or allocation, as in KLU: T. A.
 * Davis, E. Palamadai Natarajan, Algorithm 907, ACM Trans. Math. Softw. 37 (2010).
 */
final class SparseFactors {

    /** A pivot on the diagonal is this part of the largest entry of its column, or else that entry is the pivot. */
    private static final double DIAGONAL = 0.01;

    /** An old pivot must still be this part of the largest entry below it. */
    private static final double STILL_FINE = 1e-4;

    private final Pattern matrix;
    private final int size;
    private final int[] order;
    /** The position of a row among the pivots; -1 before it is one. */
    private final int[] position;

    private final double[] pivots;
    private final double[] work;
    private final Columns lower;
    private final Columns upper;
    private final Reach reach;

    /** @param order the columns in the order of elimination */
    SparseFactors(Pattern matrix, int[] order) {
        this.matrix = matrix;
        this.size = matrix.columns();
        this.order = order;
        this.position = new int[size];
        this.pivots = new double[size];
        this.work = new double[size];
        this.lower = new Columns(size, 2 * matrix.entries());
        this.upper = new Columns(size, 2 * matrix.entries());
        this.reach = new Reach(matrix, lower, position);
    }

    int entries() {
        return lower.entries() + upper.entries() + size;
    }

    /**
     * Factors a matrix and chooses its pivots.
     *
     * @return whether it has an inverse
     */
    boolean factor(double[] values) {
        Arrays.fill(position, -1);
        lower.clear();
        upper.clear();
        for (int k = 0; k < size; k++) {
            int column = order[k];
            int top = reach.of(column, k);
            scatter(column, values);
            for (int p = top; p < size; p++) {
                int row = reach.row(p);
                if (position[row] >= 0) {
                    upper.add(position[row], work[row]);
                    lower.subtract(position[row], work[row], work);
                }
            }
            if (!choosePivot(k, column, top)) {
                Arrays.fill(work, 0);
                return false;
            }
            upper.endColumn(k);
            lower.endColumn(k);
        }
        lower.renumber(position);
        return true;
    }

    private void scatter(int column, double[] values) {
        for (int p = matrix.start(column); p < matrix.start(column + 1); p++) {
            work[matrix.row(p)] = values[p];
        }
    }

    private boolean choosePivot(int k, int column, int top) {
        int pivot = -1;
        double largest = 0;
        for (int p = top; p < size; p++) {
            int row = reach.row(p);
            if (position[row] < 0 && Math.abs(work[row]) > largest) {
                largest = Math.abs(work[row]);
                pivot = row;
            }
        }
        if (pivot < 0 || !(largest <= Double.MAX_VALUE)) {
            return false;
        }
        if (position[column] < 0 && Math.abs(work[column]) >= DIAGONAL * largest) {
            pivot = column;
        }
        position[pivot] = k;
        pivots[k] = work[pivot];
        for (int p = top; p < size; p++) {
            int row = reach.row(p);
            if (position[row] < 0) {
                lower.add(row, work[row] / pivots[k]);
            }
            work[row] = 0;
        }
        return true;
    }

    /**
     * Factors a matrix with the pivots of the last one. Allocates nothing.
     *
     * @return whether those pivots are large enough; if not, the factors are void
     */
    boolean refactor(double[] values) {
        for (int k = 0; k < size; k++) {
            int column = order[k];
            for (int p = matrix.start(column); p < matrix.start(column + 1); p++) {
                work[position[matrix.row(p)]] = values[p];
            }
            for (int p = upper.start(k); p < upper.start(k + 1); p++) {
                int above = upper.row(p);
                double value = work[above];
                work[above] = 0;
                upper.set(p, value);
                lower.subtract(above, value, work);
            }
            pivots[k] = work[k];
            work[k] = 0;
            double largest = lower.divide(k, pivots[k], work);
            boolean fine = Math.abs(pivots[k]) >= STILL_FINE * largest && Math.abs(pivots[k]) > 0;
            if (!fine) {
                Arrays.fill(work, 0);
                return false;
            }
        }
        return true;
    }

    /** Replaces a right-hand side by the solution. */
    void solve(double[] vector) {
        for (int row = 0; row < size; row++) {
            work[position[row]] = vector[row];
        }
        for (int k = 0; k < size; k++) {
            lower.subtract(k, work[k], work);
        }
        for (int k = size - 1; k >= 0; k--) {
            double value = work[k] / pivots[k];
            upper.subtract(k, value, work);
            vector[order[k]] = value;
        }
        Arrays.fill(work, 0);
    }
}
