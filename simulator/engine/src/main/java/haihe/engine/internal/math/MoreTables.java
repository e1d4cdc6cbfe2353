package haihe.engine.internal.math;

import haihe.model.TimeSeries;

/**
 * Further ways to read points: backwards, as an area, and as observations that are missing where none is near (Vensim
 * Reference Manual, Lookups and Data Functions). All take {@code density} as the methods of {@link Tables} do.
 */
public final class MoreTables {

    /** Times that differ by less than this part of themselves are the same but for rounding. */
    private static final double SAME_TIME = 1e-9;

    private MoreTables() {}

    /** The smallest x at which the lines between the points have this y; {@link TimeSeries#MISSING} if there is none. */
    public static double inverse(double[] x, double[] y, double density, double wanted) {
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
    public static double area(double[] x, double[] y, double density, double input) {
        int last = x.length - 1;
        if (!(input > x[0])) {
            return y[0] * (input - x[0]);
        }
        double area = 0;
        for (int i = 1; i <= last && x[i - 1] < input; i++) {
            double right = Math.min(x[i], input);
            double middle = Tables.linear(x, y, density, x[i - 1] + (right - x[i - 1]) / 2);
            area += middle * (right - x[i - 1]);
        }
        return input > x[last] ? area + y[last] * (input - x[last]) : area;
    }

    /** Lines between points; missing outside. */
    public static double linearInside(double[] x, double[] y, double density, double input) {
        return isOutside(x, input) ? TimeSeries.MISSING : Tables.linear(x, y, density, input);
    }

    /** The last point at or left of the input; missing outside. */
    public static double leftInside(double[] x, double[] y, double density, double input) {
        return isOutside(x, input) ? TimeSeries.MISSING : Tables.stepLeft(x, y, density, input + slack(input));
    }

    /** The first point at or right of the input; missing outside. */
    public static double rightInside(double[] x, double[] y, double density, double input) {
        return isOutside(x, input) ? TimeSeries.MISSING : Tables.stepRight(x, y, density, input - slack(input));
    }

    /** The point at the input; missing elsewhere. */
    public static double point(double[] x, double[] y, double density, double input) {
        double nearest = Tables.stepLeft(x, x, density, input + slack(input));
        boolean there = Math.abs(nearest - input) <= slack(input);
        return there ? Tables.stepLeft(x, y, density, input + slack(input)) : TimeSeries.MISSING;
    }

    /** The first x. */
    public static double first(double[] x, double[] y, double density, double input) {
        return x[0];
    }

    /** The last x. */
    public static double last(double[] x, double[] y, double density, double input) {
        return x[x.length - 1];
    }

    /** The number of points. */
    public static double count(double[] x, double[] y, double density, double input) {
        return x.length;
    }

    private static boolean isOutside(double[] x, double input) {
        return input < x[0] - slack(input) || input > x[x.length - 1] + slack(input);
    }

    private static double slack(double time) {
        return SAME_TIME * Math.max(1, Math.abs(time));
    }
}
