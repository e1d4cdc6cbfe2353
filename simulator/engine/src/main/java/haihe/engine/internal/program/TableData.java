package haihe.engine.internal.program;

/**
 * The points of a table.
 *
 * <p>The arrays belong to the program; nobody may change them.
 */
public final class TableData {

    /** How a table is read. */
    public enum Reading {
        /** Lines between points, end values outside. */
        LINEAR,
        /** Lines between points, end lines go on. */
        LINEAR_EXTRAPOLATE,
        /** The last point at or left of the input; end values outside. */
        STEP_LEFT,
        /** The first point at or right of the input; end values outside. */
        STEP_RIGHT,
        /** The smallest input at which the lines between the points give a value, {@code TimeSeries.MISSING} if none. */
        INVERSE,
        /** The area under the lines from the first point on, end values outside. */
        AREA,
        /** Lines between points; missing outside. */
        LINEAR_INSIDE,
        /** The last point at or left of the input; missing outside. */
        LEFT_INSIDE,
        /** The first point at or right of the input; missing outside. */
        RIGHT_INSIDE,
        /** The point at the input; missing elsewhere. */
        POINT,
        /** The first x, whatever the input. */
        FIRST,
        /** The last x, whatever the input. */
        LAST,
        /** The number of points, whatever the input. */
        COUNT
    }

    /** How far points may lie from an even grid, as a fraction of its step. */
    private static final double EVENNESS = 0.01;

    private final Reading reading;
    private final double[] x;
    private final double[] y;
    private final double[] slopes;
    private final double density;

    /**
     * @param x strictly increasing, at least one; not copied
     * @param y as many as {@code x}; not copied
     */
    public TableData(Reading reading, double[] x, double[] y) {
        this.reading = reading;
        this.x = x;
        this.y = y;
        this.slopes = slopes(x, y);
        this.density = density(x);
    }

    private static double[] slopes(double[] x, double[] y) {
        double[] slopes = new double[x.length - 1];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }
        return slopes;
    }

    private static double density(double[] x) {
        int last = x.length - 1;
        double step = (x[last] - x[0]) / last;
        for (int i = 0; i <= last; i++) {
            if (!(Math.abs(x[i] - (x[0] + i * step)) <= EVENNESS * step)) {
                return 0;
            }
        }
        return 1 / step;
    }

    /** How the table is read between and outside its points. */
    public Reading reading() {
        return reading;
    }

    /** The inputs, strictly increasing; not a copy. */
    public double[] x() {
        return x;
    }

    /** The outputs, as many as inputs; not a copy. */
    public double[] y() {
        return y;
    }

    /** The slopes of the lines between the points, one less than points: {@code (y[i+1] - y[i]) / (x[i+1] - x[i])}; not a copy. */
    public double[] slopes() {
        return slopes;
    }

    /** Intervals between points per unit of input if the points are evenly spread, else 0. */
    public double density() {
        return density;
    }
}
