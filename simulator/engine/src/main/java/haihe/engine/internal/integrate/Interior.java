package haihe.engine.internal.integrate;

/**
 * The inside of a stretch of time without jumps. At its ends equations are evaluated a few last places inside, where
 * comparisons with the times of jumps come out as they do throughout the stretch.
 */
final class Interior {

    /** How far inside, in units of the last place. */
    private static final double MARGIN_ULPS = 8;

    private double first = Double.NEGATIVE_INFINITY;
    private double last = Double.POSITIVE_INFINITY;

    /** Begins a stretch. */
    void between(double begin, double end) {
        first = begin + MARGIN_ULPS * Math.ulp(begin);
        last = end - MARGIN_ULPS * Math.ulp(end);
    }

    /** The time at which to evaluate for a time within the stretch, its ends included. */
    double nearest(double time) {
        return time < first ? first : time > last ? last : time;
    }
}
