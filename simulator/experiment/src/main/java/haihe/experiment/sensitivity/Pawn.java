package haihe.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How much the distribution of an outcome changes when a factor is known, whatever its shape: F. Pianosi, T. Wagener,
 * Distribution-based sensitivity analysis from a generic input-output sample, Environ. Model. Softw. 108 (2018). The runs are
 * cut into slices of equal size by the factor; each slice's distribution of the outcome is held against that of all runs by
 * the largest difference of shares (Kolmogorov-Smirnov).
 *
 * @param factors for each factor the median difference over its slices, from 0 to 1; to be held against {@code chance}
 * @param chance what a factor without any influence reaches by chance, in 95 of 100 cases not more
 * @param runs the runs that were used
 * @param missing the runs without an outcome
 */
public record Pawn(List<Double> factors, double chance, int runs, int missing) {

    private static final int SLICES = 10;
    private static final int SMALLEST_SLICE = 10;
    private static final int SAMPLES = 200;

    public Pawn {
        factors = List.copyOf(factors);
    }

    /**
     * The indices of an outcome.
     *
     * @param factors for each factor its value in every run
     * @param outcomes the outcome of every run, not a number if there is none
     * @param seed of the factors that stand for chance
     * @throws IllegalArgumentException if there are fewer than 100 runs with an outcome
     */
    public static Pawn of(List<double[]> factors, double[] outcomes, long seed) {
        int[] used = IntStream.range(0, outcomes.length)
                .filter(run -> Double.isFinite(outcomes[run]))
                .toArray();
        if (used.length < SLICES * SMALLEST_SLICE) {
            throw new IllegalArgumentException(
                    used.length + " runs with an outcome are too few; " + SLICES * SMALLEST_SLICE + " are needed");
        }
        double[] results = Arrays.stream(used).mapToDouble(run -> outcomes[run]).toArray();
        List<Double> indices = new ArrayList<>();
        for (double[] factor : factors) {
            double[] values =
                    Arrays.stream(used).mapToDouble(run -> factor[run]).toArray();
            indices.add(index(values, results));
        }
        return new Pawn(indices, chance(results, seed), used.length, outcomes.length - used.length);
    }

    /** Of factors that are drawn without regard to the outcome, 95 of 100 stay below. */
    private static double chance(double[] results, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        double[] drawn = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            drawn[sample] = index(random.doubles(results.length).toArray(), results);
        }
        Arrays.sort(drawn);
        return drawn[(int) (0.95 * (SAMPLES - 1))];
    }

    private static double index(double[] values, double[] results) {
        int size = values.length;
        int[] byResult = order(results);
        int[] slice = new int[size];
        int[] byValue = order(values);
        for (int i = 0; i < size; i++) {
            slice[byValue[i]] = (int) ((long) i * SLICES / size);
        }
        int[] members = new int[SLICES];
        for (int each : slice) {
            members[each]++;
        }
        return median(differences(results, byResult, slice, members));
    }

    private static double[] differences(double[] results, int[] byResult, int[] slice, int[] members) {
        double[] largest = new double[SLICES];
        int[] seen = new int[SLICES];
        for (int i = 0; i < byResult.length; i++) {
            seen[slice[byResult[i]]]++;
            boolean steps = i + 1 == byResult.length || results[byResult[i + 1]] > results[byResult[i]];
            for (int each = 0; steps && each < SLICES; each++) {
                double difference = Math.abs((double) seen[each] / members[each] - (i + 1.0) / byResult.length);
                largest[each] = Math.max(largest[each], difference);
            }
        }
        return largest;
    }

    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
