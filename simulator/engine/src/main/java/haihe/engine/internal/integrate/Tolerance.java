package haihe.engine.internal.integrate;

/**
 * How exact the steps of an adaptive method are.
 *
 * @param relative allowed error of a step relative to each stock
 * @param absolute allowed error of a step in the unit of each stock
 */
public record Tolerance(double relative, double absolute) {

    /** The error that a step is allowed from one value of a stock to another. */
    public double scale(double before, double after) {
        return absolute + relative * Math.max(Math.abs(before), Math.abs(after));
    }
}
