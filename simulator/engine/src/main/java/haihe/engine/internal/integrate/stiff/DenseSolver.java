package haihe.engine.internal.integrate.stiff;

/**
 * Gaussian elimination on a full matrix, with partial pivoting: G. H. Golub, C. F. Van Loan, Matrix computations (2013),
 * section 3.4.
 */
final class DenseSolver implements ShiftedSolver {

    private final Pattern pattern;
    private final int size;
    private final double[] lu;
    private final int[] pivots;

    DenseSolver(Pattern pattern) {
        this.pattern = pattern;
        this.size = pattern.columns();
        this.lu = new double[size * size];
        this.pivots = new int[size];
    }

    @Override
    public boolean factor(double shift, double[] entries) {
        fill(shift, entries);
        for (int k = 0; k < size; k++) {
            int pivot = pivotOf(k);
            pivots[k] = pivot;
            if (!(Math.abs(lu[pivot * size + k]) > 0)) {
                return false;
            }
            swapRows(k, pivot);
            eliminate(k);
        }
        return true;
    }

    private void fill(double shift, double[] entries) {
        java.util.Arrays.fill(lu, 0);
        for (int column = 0; column < size; column++) {
            lu[column * size + column] = shift;
            for (int p = pattern.start(column); p < pattern.squareEnd(column); p++) {
                lu[pattern.row(p) * size + column] -= entries[p];
            }
        }
    }

    private int pivotOf(int k) {
        int pivot = k;
        for (int row = k + 1; row < size; row++) {
            if (Math.abs(lu[row * size + k]) > Math.abs(lu[pivot * size + k])) {
                pivot = row;
            }
        }
        return pivot;
    }

    private void swapRows(int a, int b) {
        if (a != b) {
            for (int column = 0; column < size; column++) {
                double held = lu[a * size + column];
                lu[a * size + column] = lu[b * size + column];
                lu[b * size + column] = held;
            }
        }
    }

    private void eliminate(int k) {
        double inverse = 1 / lu[k * size + k];
        for (int row = k + 1; row < size; row++) {
            double factor = lu[row * size + k] * inverse;
            lu[row * size + k] = factor;
            if (factor != 0) {
                for (int column = k + 1; column < size; column++) {
                    lu[row * size + column] -= factor * lu[k * size + column];
                }
            }
        }
    }

    @Override
    public void solve(double[] vector) {
        for (int k = 0; k < size; k++) {
            double held = vector[pivots[k]];
            vector[pivots[k]] = vector[k];
            vector[k] = held;
        }
        for (int row = 1; row < size; row++) {
            double sum = vector[row];
            for (int column = 0; column < row; column++) {
                sum -= lu[row * size + column] * vector[column];
            }
            vector[row] = sum;
        }
        for (int row = size - 1; row >= 0; row--) {
            double sum = vector[row];
            for (int column = row + 1; column < size; column++) {
                sum -= lu[row * size + column] * vector[column];
            }
            vector[row] = sum / lu[row * size + row];
        }
    }
}
