package haihe.experiment.conformance;

/**
 * How far two values of one quantity may be apart.
 *
 * @param relative part of the recorded value
 * @param ofPeak part of the largest value of the recorded series
 */
public record Tolerance(double relative, double ofPeak) {

    /** What six recorded digits leave open: 1e-5 of the value and 1e-6 of the series' peak. */
    public static final Tolerance RECORDED = new Tolerance(1e-5, 1e-6);

    /**
     * How far a value is off, as a multiple of what is allowed; at most 1 is fine. A number where NaN was recorded, or the
     * other way round, is infinitely far off.
     */
    double excess(double actual, double recorded, double peak) {
        if (Double.compare(actual, recorded) == 0 || actual == recorded) {
            return 0;
        }
        double apart = Math.abs(actual - recorded);
        if (!Double.isFinite(apart)) {
            return Double.POSITIVE_INFINITY;
        }
        return apart / (relative * Math.abs(recorded) + ofPeak * peak);
    }
}
