package haihe.engine.internal.math;

import haihe.engine.internal.program.TableData;

/** Reads tables: graphical functions and time series. */
public final class Tables {

    private Tables() {}

    /**
     * The value of a table at an input; at a point exactly its y, NaN at NaN.
     *
     * <p>Between the points i and i+1 lines are {@code y[i] + (y[i+1] - y[i]) * ((input - x[i]) / (x[i+1] - x[i]))}. A
     * table of one point has its y everywhere.
     */
    public static double read(TableData table, double input) {
        if (Double.isNaN(input)) {
            return Double.NaN;
        }
        double[] x = table.x();
        double[] y = table.y();
        int last = x.length - 1;
        if (input <= x[0]) {
            return table.reading() == TableData.Reading.LINEAR_EXTRAPOLATE && last > 0 && input < x[0]
                    ? line(x, y, 0, input)
                    : y[0];
        }
        if (input >= x[last]) {
            return table.reading() == TableData.Reading.LINEAR_EXTRAPOLATE && last > 0 && input > x[last]
                    ? line(x, y, last - 1, input)
                    : y[last];
        }
        int left = left(x, input);
        return switch (table.reading()) {
            case LINEAR, LINEAR_EXTRAPOLATE -> input == x[left] ? y[left] : line(x, y, left, input);
            case STEP_LEFT -> y[left];
            case STEP_RIGHT -> input == x[left] ? y[left] : y[left + 1];
        };
    }

    /** The last point at or left of an input that lies between the first and the last point. */
    private static int left(double[] x, double input) {
        int low = 0;
        int high = x.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (x[middle] <= input) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double line(double[] x, double[] y, int left, double input) {
        return y[left] + (y[left + 1] - y[left]) * ((input - x[left]) / (x[left + 1] - x[left]));
    }
}
