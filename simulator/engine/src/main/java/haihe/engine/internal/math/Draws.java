package haihe.engine.internal.math;

/**
 * Random draws as pure functions of where they happen: first a uniform variate from seed, run, stream, element and
 * step, then its transform to the wanted distribution. Each draw spends exactly one uniform variate.
 */
public final class Draws {

    private static final long WEYL_RUN = 0x9E3779B97F4A7C15L;
    private static final long WEYL_STEP = 0xD1B54A32D192ED03L;
    private static final double UNIT = 0x1p-52;

    private Draws() {}

    /**
     * A uniform variate between 0 and 1, both excluded: an odd multiple of 2^-53.
     *
     * <p>One block of {@link Philox}: the key is the seed, the counter has the words element, stream, run and step, so
     * that no two draws of an experiment share a block. Bits of run and step beyond 32 are mixed into the key.
     *
     * @param seed the run's seed, or the call's own
     * @param run number of the run within its experiment; 0 for a call with a seed of its own
     * @param stream identifies the call in the model
     * @param element number of the array element within the call
     * @param step number of the step on the DT grid
     */
    public static double uniform(long seed, long run, int stream, int element, long step) {
        long key = seed + (run >>> 32) * WEYL_RUN + (step >>> 32) * WEYL_STEP;
        long bits = Philox.low(Philox.pack(element, stream), Philox.pack((int) run, (int) step), key);
        return ((bits >>> 12) + 0.5) * UNIT;
    }

    /** Uniform between two numbers: {@code min + (max - min) * uniform}. */
    public static double between(double uniform, double min, double max) {
        return min + (max - min) * uniform;
    }

    /** Normal, by inversion (Wichura's AS 241). */
    public static double normal(double uniform, double mean, double deviation) {
        return mean + deviation * NormalQuantile.of(uniform);
    }

    /**
     * Log-normal with this mean and standard deviation of the variate itself: its logarithm is normal with variance
     * {@code s2 = ln(1 + (deviation/mean)^2)} and mean {@code ln(mean) - s2/2}.
     */
    public static double lognormal(double uniform, double mean, double deviation) {
        double ratio = deviation / mean;
        double variance = Math.log1p(ratio * ratio);
        return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * NormalQuantile.of(uniform));
    }

    /** Exponential with this mean, by inversion: {@code -mean * ln(uniform)}. */
    public static double exponential(double uniform, double mean) {
        return -mean * Math.log(uniform);
    }

    /** Poisson with this mean, by inversion; a whole number, 0 if the mean is not positive. */
    public static double poisson(double uniform, double mean) {
        return Poisson.variate(uniform, mean);
    }
}
