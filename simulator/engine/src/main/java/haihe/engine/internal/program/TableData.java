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
        STEP_RIGHT
    }

    private final Reading reading;
    private final double[] x;
    private final double[] y;

    /**
     * @param x strictly increasing, at least one; not copied
     * @param y as many as {@code x}; not copied
     */
    public TableData(Reading reading, double[] x, double[] y) {
        this.reading = reading;
        this.x = x;
        this.y = y;
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
}
