package haihe.engine.internal.math;

/** Poisson variates by inversion of one uniform variate. */
final class Poisson {

    /** Below, the search starts at 0, where the probability exp(-mean) is far from underflow. */
    private static final double SMALL_MEAN = 30;

    /** Above, the quantile's expansion is more accurate than a uniform variate of 53 bits can tell. */
    private static final double HUGE_MEAN = 1e10;

    private Poisson() {}

    /**
     * A variate of this mean; 0 if the mean is not positive, NaN if it is NaN.
     *
     * <p>Up to a mean of 1e10 exact inversion: the uniform variate is spent on the probabilities of the values one by
     * one, starting at 0 for small means and at the mode, alternating outwards, for others (about {@code sqrt(mean)}
     * values are visited). Above, the Cornish-Fisher expansion of the quantile, whose error in probability is of the
     * order {@code mean^-1.5}, 1e-15 or less.
     *
     * @param uniform between 0 and 1, both excluded
     */
    static double variate(double uniform, double mean) {
        if (!(mean > 0)) {
            return Double.isNaN(mean) ? Double.NaN : 0;
        }
        if (mean < SMALL_MEAN) {
            return fromZero(uniform, mean);
        }
        return mean <= HUGE_MEAN ? fromMode(uniform, mean) : expansion(uniform, mean);
    }

    private static double fromZero(double uniform, double mean) {
        double probability = Math.exp(-mean);
        double rest = uniform - probability;
        double value = 0;
        while (rest > 0 && probability > 0) {
            value++;
            probability *= mean / value;
            rest -= probability;
        }
        return value;
    }

    private static double fromMode(double uniform, double mean) {
        double mode = Math.floor(mean);
        double above = modeProbability(mode, mean);
        double below = above;
        double rest = uniform - above;
        for (double offset = 1; rest > 0; offset++) {
            above *= mean / (mode + offset);
            rest -= above;
            if (rest <= 0) {
                return mode + offset;
            }
            if (offset <= mode) {
                below *= (mode - offset + 1) / mean;
                rest -= below;
                if (rest <= 0) {
                    return mode - offset;
                }
            }
            if (above == 0) {
                return mode;
            }
        }
        return mode;
    }

    /**
     * The probability of the mode {@code k} in the form of C. Loader: Fast and accurate computation of binomial
     * probabilities, 2000, which does not cancel for large means.
     */
    private static double modeProbability(double k, double mean) {
        double excess = mean - k;
        double deviance = excess - k * Math.log1p(excess / k);
        double k2 = k * k;
        double stirlingError = (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / (1680.0 * k2)) / k2) / k2) / k;
        return Math.exp(-stirlingError - deviance) / Math.sqrt(2 * Math.PI * k);
    }

    private static double expansion(double uniform, double mean) {
        double z = NormalQuantile.of(uniform);
        double sigma = Math.sqrt(mean);
        double quantile = mean + sigma * z + (z * z - 1) / 6 + z * (1 - z * z) / (72 * sigma);
        return Math.floor(quantile + 0.5);
    }
}
