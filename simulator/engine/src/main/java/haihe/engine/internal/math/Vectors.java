package haihe.engine.internal.math;

/**
 * The functions that make an array of arrays, except those of {@link Allocation}. Arrays lie in the run's slots; the result
 * begins at {@code target}, and behind it is the room that {@code ArrayFunction.scratch} asks for.
 */
public final class Vectors {

    private static final int SUM = 0;
    private static final int PRODUCT = 1;
    private static final int MINIMUM = 2;
    private static final int MAXIMUM = 3;
    private static final int MEAN = 4;
    private static final int POWERS = 5;
    /** Numeric actions from this one on take the expression without its weight. */
    private static final int UNWEIGHTED = 6;

    private static final int LAST_ACTION = 10;

    private Vectors() {}

    /**
     * VECTOR SELECT (Vensim reference manual): one number of the expression's values where the selection is not 0.
     *
     * @param missing the result if nothing is selected
     * @param numeric which number, see {@code haihe.model.VectorFunction}; NaN if it is none of the actions
     * @param error 1 forbids that nothing is selected, 2 more than one, 3 both; then the result is NaN
     */
    public static void vectorSelect(
            double[] v,
            int selection,
            int expression,
            int size,
            double missing,
            double numeric,
            double error,
            int target) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += v[selection + i] != 0 ? 1 : 0;
        }
        boolean none = (error == 1 || error == 3) && count == 0;
        boolean many = (error == 2 || error == 3) && count > 1;
        int action = (int) numeric;
        if (none || many || action != numeric || action < 0 || action > LAST_ACTION) {
            v[target] = Double.NaN;
        } else {
            v[target] = count == 0 ? missing : selected(v, selection, expression, size, action);
        }
    }

    private static double selected(double[] v, int selection, int expression, int size, int action) {
        int kind = action < UNWEIGHTED ? action : action - UNWEIGHTED;
        double result = start(kind);
        double count = 0;
        for (int i = 0; i < size; i++) {
            double weight = v[selection + i];
            if (weight != 0) {
                double value = v[expression + i];
                count++;
                result = next(kind, result, action < UNWEIGHTED ? weighted(kind, weight, value) : value);
            }
        }
        return kind == MEAN ? result / count : result;
    }

    private static double start(int kind) {
        return switch (kind) {
            case PRODUCT, POWERS -> 1;
            case MINIMUM -> Double.POSITIVE_INFINITY;
            case MAXIMUM -> Double.NEGATIVE_INFINITY;
            default -> 0;
        };
    }

    private static double weighted(int kind, double weight, double value) {
        return kind == POWERS ? Builtins.power(weight, value) : weight * value;
    }

    private static double next(int kind, double result, double value) {
        return switch (kind) {
            case PRODUCT, POWERS -> result * value;
            case MINIMUM -> Math.min(result, value);
            case MAXIMUM -> Math.max(result, value);
            default -> result + value;
        };
    }

    /** VECTOR SORT ORDER: the numbers, counted from 0, of the elements in sorted order; equal ones in their order. */
    public static void vectorSortOrder(double[] v, int array, int size, double direction, int target) {
        sort(v, array, array, size, direction > 0 ? 1 : -1, target);
    }

    /** VECTOR RANK: the place, counted from 1, of each element in sorted order. */
    public static void vectorRank(double[] v, int array, int size, double direction, int target) {
        int order = target + size;
        sort(v, array, array, size, direction > 0 ? 1 : -1, order);
        for (int place = 0; place < size; place++) {
            v[target + (int) v[order + place]] = place + 1.0;
        }
    }

    /** The numbers, counted from 1, of the elements by value, then by tie-break, then by number. */
    public static void rankOrder(double[] v, int values, int ties, int size, int target) {
        sort(v, values, ties, size, 1, target);
        for (int place = 0; place < size; place++) {
            v[target + place]++;
        }
    }

    /** VECTOR REORDER: the elements in the order given by numbers counted from 0; NaN where there is no such element. */
    public static void vectorReorder(double[] v, int array, int order, int size, int wanted, int target) {
        for (int place = 0; place < wanted; place++) {
            double number = v[order + place];
            v[target + place] = number > -1 && number < size ? v[array + (int) number] : Double.NaN;
        }
    }

    /** A stable merge sort of the numbers 0, 1, ... into {@code size} slots, with as many for its own use behind. */
    private static void sort(double[] v, int values, int ties, int size, int sign, int target) {
        for (int i = 0; i < size; i++) {
            v[target + i] = i;
        }
        int from = target;
        int to = target + size;
        for (int run = 1; run < size; run *= 2) {
            for (int low = 0; low < size; low += 2 * run) {
                int middle = Math.min(low + run, size);
                merge(v, values, ties, sign, from + low, from + middle, from + Math.min(middle + run, size), to + low);
            }
            int other = from;
            from = to;
            to = other;
        }
        if (from != target) {
            System.arraycopy(v, from, v, target, size);
        }
    }

    private static void merge(double[] v, int values, int ties, int sign, int left, int right, int end, int target) {
        int a = left;
        int b = right;
        for (int i = target; a < right || b < end; i++) {
            boolean first = b == end || (a < right && compare(v, values, ties, sign, (int) v[a], (int) v[b]) <= 0);
            v[i] = first ? v[a++] : v[b++];
        }
    }

    /** NaN is larger than any number, and 0 equal to -0. */
    private static int compare(double[] v, int values, int ties, int sign, int a, int b) {
        int order = sign * Double.compare(v[values + a] + 0.0, v[values + b] + 0.0);
        return order != 0 || ties == values ? order : Double.compare(v[ties + a] + 0.0, v[ties + b] + 0.0);
    }

    /**
     * INVERT MATRIX: the inverse by Gauss-Jordan elimination with partial pivoting; all NaN if the matrix is singular.
     *
     * @param size the number of elements of the square matrix
     */
    public static void invertMatrix(double[] v, int matrix, int size, int target) {
        int n = (int) Math.round(Math.sqrt(size));
        int work = target + size;
        System.arraycopy(v, matrix, v, work, size);
        for (int i = 0; i < size; i++) {
            v[target + i] = i % (n + 1) == 0 ? 1 : 0;
        }
        for (int column = 0; column < n; column++) {
            int pivot = pivot(v, work, n, column);
            if (!(Math.abs(v[work + pivot * n + column]) > 0)) {
                java.util.Arrays.fill(v, target, target + size, Double.NaN);
                return;
            }
            swap(v, work, n, pivot, column);
            swap(v, target, n, pivot, column);
            eliminate(v, work, target, n, column);
        }
    }

    private static int pivot(double[] v, int work, int n, int column) {
        int pivot = column;
        for (int row = column + 1; row < n; row++) {
            if (Math.abs(v[work + row * n + column]) > Math.abs(v[work + pivot * n + column])) {
                pivot = row;
            }
        }
        return pivot;
    }

    private static void swap(double[] v, int matrix, int n, int a, int b) {
        for (int i = 0; i < n && a != b; i++) {
            double kept = v[matrix + a * n + i];
            v[matrix + a * n + i] = v[matrix + b * n + i];
            v[matrix + b * n + i] = kept;
        }
    }

    private static void eliminate(double[] v, int work, int target, int n, int column) {
        double pivot = v[work + column * n + column];
        for (int i = 0; i < n; i++) {
            v[work + column * n + i] /= pivot;
            v[target + column * n + i] /= pivot;
        }
        for (int row = 0; row < n; row++) {
            double factor = v[work + row * n + column];
            for (int i = 0; i < n && row != column && factor != 0; i++) {
                v[work + row * n + i] -= factor * v[work + column * n + i];
                v[target + row * n + i] -= factor * v[target + column * n + i];
            }
        }
    }
}
