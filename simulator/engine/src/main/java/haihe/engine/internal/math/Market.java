package haihe.engine.internal.math;

/**
 * Quantities with a priority curve each, one side of a market. A side lies in the run's slots from {@code first} on: {@code
 * n} quantities, then as many types, priorities and widths of curves. Nothing is allocated.
 */
final class Market {

    /** Slots of a side for each quantity. */
    static final int PARTS = 4;

    private Market() {}

    /** Lays out a side. */
    static void put(double[] v, int first, int n, int i, double quantity, double type, double priority, double width) {
        v[first + i] = quantity <= 0 ? 0 : quantity;
        v[first + n + i] = type;
        v[first + 2 * n + i] = priority;
        v[first + 3 * n + i] = width;
    }

    private static boolean isFixed(double[] v, int first, int n, int i) {
        return v[first + n + i] == PriorityCurve.FIXED;
    }

    private static double reach(double[] v, int first, int n, int i) {
        return PriorityCurve.reach(v[first + n + i], v[first + 3 * n + i]);
    }

    /** Whether all numbers and curves are known. */
    static boolean isKnown(double[] v, int first, int n) {
        boolean known = true;
        for (int i = 0; i < n; i++) {
            known &= !Double.isNaN(v[first + i] + v[first + 2 * n + i] + reach(v, first, n, i));
        }
        return known;
    }

    /** All quantities together. */
    static double total(double[] v, int first, int n) {
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += v[first + i];
        }
        return total;
    }

    /** The quantities together that do not depend on the price. */
    static double fixed(double[] v, int first, int n) {
        double fixed = 0;
        for (int i = 0; i < n; i++) {
            fixed += isFixed(v, first, n, i) ? v[first + i] : 0;
        }
        return fixed;
    }

    /** The lowest price at which something changes. */
    static double low(double[] v, int first, int n) {
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (v[first + i] > 0 && !isFixed(v, first, n, i)) {
                low = Math.min(low, v[first + 2 * n + i] - reach(v, first, n, i));
            }
        }
        return low;
    }

    /** The highest price at which something changes. */
    static double high(double[] v, int first, int n) {
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (v[first + i] > 0 && !isFixed(v, first, n, i)) {
                high = Math.max(high, v[first + 2 * n + i] + reach(v, first, n, i));
            }
        }
        return high;
    }

    /** What is demanded by one at a price. */
    static double demand(double[] v, int first, int n, int i, double price) {
        double distance = v[first + 2 * n + i] - price;
        return v[first + i] * PriorityCurve.part(v[first + n + i], distance, v[first + 3 * n + i]);
    }

    /** What is demanded by all at a price. */
    static double demand(double[] v, int first, int n, double price) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += demand(v, first, n, i, price);
        }
        return sum;
    }

    /** What is supplied by all at a price. */
    static double supply(double[] v, int first, int n, double price) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double distance = price - v[first + 2 * n + i];
            sum += v[first + i] * PriorityCurve.part(v[first + n + i], distance, v[first + 3 * n + i]);
        }
        return sum;
    }
}
