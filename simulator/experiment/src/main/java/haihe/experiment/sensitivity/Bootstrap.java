package haihe.experiment.sensitivity;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Intervals of estimates by drawing samples from the sample: B. Efron, R. J. Tibshirani, An introduction to the bootstrap
 * (1993), section 13.3 (percentiles). The same seed gives the same intervals.
 */
final class Bootstrap {

    /** How many samples are drawn. */
    static final int SAMPLES = 1000;

    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;

    private final int[][] draws;
    private final int[] all;

    Bootstrap(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.all = new int[size];
        Arrays.setAll(all, i -> i);
        this.draws = new int[size == 0 ? 0 : SAMPLES][size];
        for (int[] draw : draws) {
            Arrays.setAll(draw, i -> random.nextInt(size));
        }
    }

    /** Something computed of some members of a sample. */
    @FunctionalInterface
    interface Statistic {
        double of(int[] members);
    }

    /** The statistic of the sample with its interval. */
    Estimate of(Statistic statistic) {
        double[] values =
                Arrays.stream(draws).mapToDouble(statistic::of).sorted().toArray();
        double value = statistic.of(all);
        if (values.length == 0) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        return new Estimate(value, at(values, LOWER), at(values, UPPER));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
