package haihe.engine.internal.math;

/**
 * Draws from distributions cut off at bounds, as pure functions of one uniform variate.
 *
 * <p>Where the distribution function has a closed inverse, the uniform variate is spread over the probabilities between
 * the bounds. Else variates are drawn until one lies between the bounds; those after the first are functions of the
 * uniform variate too, by {@link Philox} with its bits for the key and a count for the counter. If none of {@link #TRIES}
 * fits, or none can, the draw is NaN.
 */
public final class BoundedDraws {

    /** How often a variate is drawn before it counts as impossible. */
    static final int TRIES = 10_000;

    /** Uniform variates set apart for one gamma variate; one in twenty at most is refused, two at a time. */
    private static final long SHARE = 128;

    private static final double MOST_ORDER = 1e12;
    private static final double UNIT = 0x1p-52;
    private static final long REDRAW = 0x52454452415755L;
    private static final double MOST_TRIALS = 1e7;

    private BoundedDraws() {}

    /** The uniform variate number k that follows from one: itself for k = 0. */
    static double next(double uniform, long k) {
        if (k == 0) {
            return uniform;
        }
        long bits = Philox.low(k, REDRAW, Double.doubleToRawLongBits(uniform));
        return ((bits >>> 12) + 0.5) * UNIT;
    }

    /** Standard normal. */
    public static double boundedNormal(double uniform, double low, double high) {
        if (!(low <= high)) {
            return Double.NaN;
        }
        for (int k = 0; k < TRIES; k++) {
            double value = NormalQuantile.of(next(uniform, k));
            if (low <= value && value <= high) {
                return value;
            }
        }
        return Double.NaN;
    }

    /** Exponential of mean 1. */
    public static double boundedExponential(double uniform, double low, double high) {
        double above = Math.exp(-Math.max(low, 0));
        double beyond = Math.exp(-high);
        return low <= high && high >= 0 ? -Math.log(above - uniform * (above - beyond)) : Double.NaN;
    }

    /** Weibull of mean 1: the power 1/shape of an exponential variate, scaled. */
    public static double boundedWeibull(double uniform, double low, double high, double shape) {
        double scale = Math.exp(-GammaFunction.ln(1 + 1 / shape));
        double from = Math.pow(Math.max(low, 0) / scale, shape);
        double to = Math.pow(Math.max(high, 0) / scale, shape);
        boolean possible = low <= high && high >= 0 && shape > 0;
        return possible ? scale * Math.pow(boundedExponential(uniform, from, to), 1 / shape) : Double.NaN;
    }

    /** Triangular between a start and a stop with a peak. */
    public static double boundedTriangular(
            double uniform, double low, double high, double start, double peak, double stop) {
        if (!(start <= peak && peak <= stop && low <= high) || high < start || low > stop) {
            return Double.NaN;
        }
        if (start == stop) {
            return start;
        }
        double from = triangularBelow(Math.max(low, start), start, peak, stop);
        double to = triangularBelow(Math.min(high, stop), start, peak, stop);
        double below = from + uniform * (to - from);
        double atPeak = (peak - start) / (stop - start);
        return below < atPeak
                ? start + Math.sqrt(below * (stop - start) * (peak - start))
                : stop - Math.sqrt((1 - below) * (stop - start) * (stop - peak));
    }

    private static double triangularBelow(double x, double start, double peak, double stop) {
        double width = stop - start;
        return x < peak
                ? (x - start) * (x - start) / (width * (peak - start))
                : x >= stop ? 1 : 1 - (stop - x) * (stop - x) / (width * (stop - peak));
    }

    /** Gamma of an order, which is its mean, at least 1. */
    public static double boundedGamma(double uniform, double low, double high, double order) {
        if (!(low <= high && high > 0 && order < MOST_ORDER)) {
            return Double.NaN;
        }
        for (int k = 0; k < TRIES; k++) {
            double value = gamma(uniform, SHARE * k, Math.max(order, 1));
            if (low <= value && value <= high) {
                return value;
            }
        }
        return Double.NaN;
    }

    /** Beta, as a part of the sum of two gamma variates. */
    public static double boundedBeta(double uniform, double low, double high, double alpha, double beta) {
        boolean possible = alpha > 0 && alpha < MOST_ORDER && beta > 0 && beta < MOST_ORDER;
        if (!(possible && low <= high && low <= 1 && high >= 0)) {
            return Double.NaN;
        }
        for (int k = 0; k < TRIES; k++) {
            double first = gamma(uniform, 2 * SHARE * k, alpha);
            double second = gamma(uniform, 2 * SHARE * k + SHARE, beta);
            double value = first / (first + second);
            if (low <= value && value <= high) {
                return value;
            }
        }
        return Double.NaN;
    }

    /**
     * A gamma variate of scale 1 from the uniform variates that begin with number {@code first}. Rejection from the
     * cube of a normal variate: G. Marsaglia, W. W. Tsang, A simple method for generating gamma variables, ACM TOMS 26
     * (2000) 363-372; orders below 1 by the power of a uniform variate of their section 6.
     */
    private static double gamma(double uniform, long first, double order) {
        if (order < 1) {
            double power = Math.pow(next(uniform, first + SHARE - 1), 1 / order);
            return power * gamma(uniform, first, order + 1);
        }
        double d = order - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        for (long k = first; k < first + SHARE - 2; k += 2) {
            double x = NormalQuantile.of(next(uniform, k));
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && Math.log(next(uniform, k + 1)) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
        return Double.NaN;
    }

    /** Poisson of a mean. */
    public static double boundedPoisson(double uniform, double low, double high, double mean) {
        if (!holdsWhole(low, high) || high < 0 || Double.isNaN(mean)) {
            return Double.NaN;
        }
        for (int k = 0; k < TRIES; k++) {
            double value = Poisson.variate(next(uniform, k), mean);
            if (low <= value && value <= high) {
                return value;
            }
        }
        return Double.NaN;
    }

    /** The number of successes in so many trials. */
    public static double boundedBinomial(double uniform, double low, double high, double chance, double trials) {
        double count = Math.rint(trials);
        boolean possible = chance >= 0 && chance <= 1 && count >= 0 && count <= MOST_TRIALS;
        if (!possible || !holdsWhole(Math.max(low, 0), Math.min(high, count))) {
            return Double.NaN;
        }
        for (int k = 0; k < triesOf(count); k++) {
            int value = 0;
            for (long i = 0; i < (long) count; i++) {
                value += next(uniform, (long) (k * (count + 1)) + i) < chance ? 1 : 0;
            }
            if (low <= value && value <= high) {
                return value;
            }
        }
        return Double.NaN;
    }

    /** The number of trials until so many successes. */
    public static double boundedNegativeBinomial(
            double uniform, double low, double high, double chance, double successes) {
        double count = Math.rint(successes);
        boolean possible = chance > 0 && chance <= 1 && count >= 0 && count <= MOST_TRIALS;
        if (!possible || !holdsWhole(Math.max(low, count), high)) {
            return Double.NaN;
        }
        for (int k = 0; k < triesOf(count); k++) {
            double value = count;
            for (long i = 0; i < (long) count && chance < 1; i++) {
                value += Math.floor(Math.log(next(uniform, (long) (k * (count + 1)) + i)) / Math.log1p(-chance));
            }
            if (low <= value && value <= high) {
                return value;
            }
        }
        return Double.NaN;
    }

    private static int triesOf(double trials) {
        return (int) Math.max(100, TRIES / (trials + 1));
    }

    private static boolean holdsWhole(double low, double high) {
        return Math.ceil(low) <= Math.floor(high);
    }
}
