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
        return switch (table.reading()) {
            case LINEAR -> linear(table.x(), table.y(), table.density(), input);
            case LINEAR_EXTRAPOLATE -> linearExtrapolate(table.x(), table.y(), table.density(), input);
            case STEP_LEFT -> stepLeft(table.x(), table.y(), table.density(), input);
            case STEP_RIGHT -> stepRight(table.x(), table.y(), table.density(), input);
            case INVERSE -> MoreTables.inverse(table.x(), table.y(), table.density(), input);
            case AREA -> MoreTables.area(table.x(), table.y(), table.density(), input);
            case LINEAR_INSIDE -> MoreTables.linearInside(table.x(), table.y(), table.density(), input);
            case LEFT_INSIDE -> MoreTables.leftInside(table.x(), table.y(), table.density(), input);
            case RIGHT_INSIDE -> MoreTables.rightInside(table.x(), table.y(), table.density(), input);
            case POINT -> MoreTables.point(table.x(), table.y(), table.density(), input);
            case FIRST -> MoreTables.first(table.x(), table.y(), table.density(), input);
            case LAST -> MoreTables.last(table.x(), table.y(), table.density(), input);
            case COUNT -> MoreTables.count(table.x(), table.y(), table.density(), input);
        };
    }

    /** Lines between points, end values outside; {@code density} as {@link TableData#density()}. */
    public static double linear(double[] x, double[] y, double density, double input) {
        return isBetween(x, input) ? line(x, y, left(x, density, input), input) : end(x, y, input);
    }

    /** Lines between points, end lines go on; {@code density} as {@link TableData#density()}. */
    public static double linearExtrapolate(double[] x, double[] y, double density, double input) {
        int last = x.length - 1;
        if (last > 0 && input < x[0]) {
            return line(x, y, 0, input);
        }
        if (last > 0 && input > x[last]) {
            return line(x, y, last - 1, input);
        }
        return linear(x, y, density, input);
    }

    /** The last point at or left of the input, end values outside; {@code density} as {@link TableData#density()}. */
    public static double stepLeft(double[] x, double[] y, double density, double input) {
        return isBetween(x, input) ? y[left(x, density, input)] : end(x, y, input);
    }

    /** The first point at or right of the input, end values outside; {@code density} as {@link TableData#density()}. */
    public static double stepRight(double[] x, double[] y, double density, double input) {
        if (!isBetween(x, input)) {
            return end(x, y, input);
        }
        int left = left(x, density, input);
        return input == x[left] ? y[left] : y[left + 1];
    }

    private static boolean isBetween(double[] x, double input) {
        return input > x[0] && input < x[x.length - 1];
    }

    private static double end(double[] x, double[] y, double input) {
        if (input <= x[0]) {
            return y[0];
        }
        return input >= x[x.length - 1] ? y[x.length - 1] : Double.NaN;
    }

    /** The last point at or left of an input that lies between the first and the last point. */
    private static int left(double[] x, double density, double input) {
        return density > 0 ? leftByGuess(x, density, input) : leftBySearch(x, input);
    }

    private static int leftByGuess(double[] x, double density, double input) {
        int left = Math.min((int) ((input - x[0]) * density), x.length - 2);
        while (x[left] > input) {
            left--;
        }
        while (x[left + 1] <= input) {
            left++;
        }
        return left;
    }

    private static int leftBySearch(double[] x, double input) {
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
        if (input == x[left]) {
            return y[left];
        }
        return y[left] + (y[left + 1] - y[left]) * ((input - x[left]) / (x[left + 1] - x[left]));
    }
}
