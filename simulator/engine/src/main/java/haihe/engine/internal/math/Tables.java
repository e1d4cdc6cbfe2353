package haihe.engine.internal.math;

import haihe.engine.internal.program.TableData;

/** Reads tables: graphical functions and time series. */
public final class Tables {

    private Tables() {}

    /**
     * The value of a table at an input; at a point exactly its y, NaN at NaN.
     *
     * <p>Between the points i and i+1 lines are {@code y[i] + slope[i] * (input - x[i])} with the slopes of
     * {@link TableData#slopes()}; where a slope is too large for a number, {@code y[i] + (y[i+1] - y[i]) * ((input -
     * x[i]) / (x[i+1] - x[i]))}. A table of one point has its y everywhere.
     */
    public static double read(TableData table, double input) {
        return switch (table.reading()) {
            case LINEAR -> linear(table, input);
            case LINEAR_EXTRAPOLATE -> linearExtrapolate(table, input);
            case STEP_LEFT -> stepLeft(table, input);
            case STEP_RIGHT -> stepRight(table, input);
            case INVERSE -> MoreTables.inverse(table, input);
            case AREA -> MoreTables.area(table, input);
            case LINEAR_INSIDE -> MoreTables.linearInside(table, input);
            case LEFT_INSIDE -> MoreTables.leftInside(table, input);
            case RIGHT_INSIDE -> MoreTables.rightInside(table, input);
            case POINT -> MoreTables.point(table, input);
            case FIRST -> table.x()[0];
            case LAST -> table.x()[table.x().length - 1];
            case COUNT -> table.x().length;
        };
    }

    /** Lines between points, end values outside. */
    static double linear(TableData table, double input) {
        return isBetween(table.x(), input) ? line(table, left(table, input), input) : end(table, input);
    }

    /** Lines between points, end lines go on. */
    private static double linearExtrapolate(TableData table, double input) {
        int last = table.x().length - 1;
        if (last > 0 && input < table.x()[0]) {
            return line(table, 0, input);
        }
        if (last > 0 && input > table.x()[last]) {
            return line(table, last - 1, input);
        }
        return linear(table, input);
    }

    /** The last point at or left of the input, end values outside. */
    static double stepLeft(TableData table, double input) {
        return isBetween(table.x(), input) ? table.y()[left(table, input)] : end(table, input);
    }

    /** The x of the last point at or left of the input, end points outside. */
    static double placeLeft(TableData table, double input) {
        double[] x = table.x();
        if (isBetween(x, input)) {
            return x[left(table, input)];
        }
        if (input <= x[0]) {
            return x[0];
        }
        return input >= x[x.length - 1] ? x[x.length - 1] : Double.NaN;
    }

    /** The first point at or right of the input, end values outside. */
    static double stepRight(TableData table, double input) {
        if (!isBetween(table.x(), input)) {
            return end(table, input);
        }
        int left = left(table, input);
        return input == table.x()[left] ? table.y()[left] : table.y()[left + 1];
    }

    private static boolean isBetween(double[] x, double input) {
        return input > x[0] && input < x[x.length - 1];
    }

    private static double end(TableData table, double input) {
        double[] x = table.x();
        if (input <= x[0]) {
            return table.y()[0];
        }
        return input >= x[x.length - 1] ? table.y()[x.length - 1] : Double.NaN;
    }

    /** The last point at or left of an input that lies between the first and the last point. */
    private static int left(TableData table, double input) {
        double[] x = table.x();
        return table.density() > 0 ? leftByGuess(x, table.density(), input) : leftBySearch(x, input);
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

    private static double line(TableData table, int left, double input) {
        double[] x = table.x();
        double[] y = table.y();
        double run = input - x[left];
        double slope = table.slopes()[left];
        return Double.isInfinite(slope)
                ? y[left] + (y[left + 1] - y[left]) * (run / (x[left + 1] - x[left]))
                : y[left] + slope * run;
    }
}
