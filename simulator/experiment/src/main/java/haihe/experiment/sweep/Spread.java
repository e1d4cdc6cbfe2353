package haihe.experiment.sweep;

import java.util.Arrays;
import java.util.List;

/**
 * How a column of numbers is spread over the runs of a sweep.
 *
 * @param count the runs with a number
 * @param missing the runs without: those that failed, or never reached a threshold
 * @param mean the mean; not a number if no run has one, as all that follows
 * @param deviation the standard deviation of a sample; 0 for a single run
 * @param quantiles the values below which 0, 5, 25, 50, 75, 95 and 100 % of the runs lie, interpolated between neighbours
 */
public record Spread(long count, long missing, double mean, double deviation, List<Double> quantiles) {

    /** The shares of runs of {@link #quantiles}. */
    public static final List<Double> SHARES = List.of(0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0);

    public Spread {
        quantiles = List.copyOf(quantiles);
    }

    /**
     * The spread of an outcome.
     *
     * @param outcomes the outcome of each run, not a number where the run has none; left as they are
     */
    public static Spread of(double[] outcomes) {
        double[] numbers = Arrays.stream(outcomes)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double mean = Arrays.stream(numbers).average().orElse(Double.NaN);
        double squares = Arrays.stream(numbers)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = numbers.length > 1 ? Math.sqrt(squares / (numbers.length - 1)) : 0;
        List<Double> quantiles =
                SHARES.stream().map(share -> quantile(numbers, share)).toList();
        return new Spread(numbers.length, outcomes.length - numbers.length, mean, deviation, quantiles);
    }

    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
