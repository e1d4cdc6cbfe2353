package haihe.engine.internal.math;

import haihe.engine.internal.program.TableData;
import haihe.model.TimeSeries;

/**
 * Further ways to read points: backwards, as an area, and as observations that are missing where none is near (Vensim
 * Reference Manual, Lookups and Data Functions).
 */
final class MoreTables {

    /** Times that differ by less than this part of themselves are the same but for rounding. */
    private static final double SAME_TIME = 1e-9;

    private MoreTables() {}

    /** The smallest x at which the lines between the points have this y; {@link TimeSeries#MISSING} if there is none. */
    static double inverse(TableData table, double wanted) {
        double[] x = table.x();
        double[] y = table.y();
        if (wanted == y[0]) {
            return x[0];
        }
        for (int i = 1; i < x.length; i++) {
            boolean crossed = (wanted > y[i - 1]) != (wanted > y[i]) || wanted == y[i];
            if (crossed) {
                return x[i - 1] + (x[i] - x[i - 1]) * ((wanted - y[i - 1]) / (y[i] - y[i - 1]));
            }
        }
        return Double.isNaN(wanted) ? Double.NaN : TimeSeries.MISSING;
    }

    /** The area under the lines between the first point and the input; before the first point it is negative. */
    static double area(TableData table, double input) {
        double[] x = table.x();
        double[] y = table.y();
        int last = x.length - 1;
        if (!(input > x[0])) {
            return y[0] * (input - x[0]);
        }
        double area = 0;
        for (int i = 1; i <= last && x[i - 1] < input; i++) {
            double right = Math.min(x[i], input);
            double middle = Tables.linear(table, x[i - 1] + (right - x[i - 1]) / 2);
            area += middle * (right - x[i - 1]);
        }
        return input > x[last] ? area + y[last] * (input - x[last]) : area;
    }

    /** Lines between points; missing outside. */
    static double linearInside(TableData table, double input) {
        return isOutside(table.x(), input) ? TimeSeries.MISSING : Tables.linear(table, input);
    }

    /** The last point at or left of the input; missing outside. */
    static double leftInside(TableData table, double input) {
        return isOutside(table.x(), input) ? TimeSeries.MISSING : Tables.stepLeft(table, input + slack(input));
    }

    /** The first point at or right of the input; missing outside. */
    static double rightInside(TableData table, double input) {
        return isOutside(table.x(), input) ? TimeSeries.MISSING : Tables.stepRight(table, input - slack(input));
    }

    /** The point at the input; missing elsewhere. */
    static double point(TableData table, double input) {
        double nearest = Tables.placeLeft(table, input + slack(input));
        boolean there = Math.abs(nearest - input) <= slack(input);
        return there ? Tables.stepLeft(table, input + slack(input)) : TimeSeries.MISSING;
    }

    private static boolean isOutside(double[] x, double input) {
        return input < x[0] - slack(input) || input > x[x.length - 1] + slack(input);
    }

    private static double slack(double time) {
        return SAME_TIME * Math.max(1, Math.abs(time));
    }
}
