package haihe.experiment.factor;

import java.util.List;

/** How a factor is distributed. Immutable; safe for any number of threads. */
public sealed interface Distribution permits Uniform, Normal, LogNormal, Triangular, Beta, Discrete {

    /**
     * The value below which a share of all values lies.
     *
     * @param share from 0 to 1; at the ends the bounds of the distribution, which may be infinite
     */
    double quantile(double share);

    /** Whether all values lie between two finite ones. */
    boolean isBounded();

    /** Checks a condition that parameters must meet. */
    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Evenly from {@code low} to {@code high}.
     *
     * @throws IllegalArgumentException if {@code low} is not below {@code high} or a bound is not finite
     */
    static Distribution uniform(double low, double high) {
        requireInterval(low, high);
        return new Uniform(low, high);
    }

    /**
     * Normal.
     *
     * @throws IllegalArgumentException if the standard deviation is not positive
     */
    static Distribution normal(double mean, double deviation) {
        return truncatedNormal(mean, deviation, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Normal, without the values below {@code low} and above {@code high}; a bound may be infinite.
     *
     * @param mean mean of the normal distribution before values are left out
     * @param deviation its standard deviation
     * @throws IllegalArgumentException if the standard deviation is not positive, {@code low} is not below {@code high},
     *     or next to nothing lies between them
     */
    static Distribution truncatedNormal(double mean, double deviation, double low, double high) {
        require(Double.isFinite(mean), "the mean must be a finite number, not " + mean);
        require(
                deviation > 0 && Double.isFinite(deviation),
                "the standard deviation must be positive, not " + deviation);
        require(low < high, "low must be below high, not " + low + " and " + high);
        return new Normal(mean, deviation, low, high);
    }

    /**
     * Log-normal: the logarithm is normal.
     *
     * @param median the value that half of all lie below, positive
     * @param spread standard deviation of the natural logarithm, positive
     * @throws IllegalArgumentException if one is not positive
     */
    static Distribution logNormal(double median, double spread) {
        require(median > 0 && Double.isFinite(median), "the median must be positive, not " + median);
        require(spread > 0 && Double.isFinite(spread), "the spread must be positive, not " + spread);
        return new LogNormal(median, spread);
    }

    /**
     * Triangular: from {@code low} to {@code high}, most often near {@code mode}.
     *
     * @throws IllegalArgumentException if {@code low <= mode <= high} and {@code low < high} do not hold
     */
    static Distribution triangular(double low, double mode, double high) {
        requireInterval(low, high);
        require(low <= mode && mode <= high, "the mode must lie between low and high, not at " + mode);
        return new Triangular(low, mode, high);
    }

    /**
     * Beta, stretched from {@code low} to {@code high}.
     *
     * @param alpha the first shape, positive
     * @param beta the second shape, positive
     * @throws IllegalArgumentException if a shape is not positive, or {@code low} is not below {@code high}
     */
    static Distribution beta(double alpha, double beta, double low, double high) {
        require(alpha > 0 && beta > 0, "alpha and beta must be positive, not " + alpha + " and " + beta);
        requireInterval(low, high);
        return new Beta(alpha, beta, low, high);
    }

    /**
     * One of some values.
     *
     * @param weights how often each comes, relative to the others; empty for equally often
     * @throws IllegalArgumentException if there is no value, there are not as many weights as values, or a weight is
     *     negative or all are 0
     */
    static Distribution discrete(List<Double> values, List<Double> weights) {
        require(!values.isEmpty(), "there must be a value at least");
        require(weights.isEmpty() || weights.size() == values.size(), "there must be as many weights as values");
        require(
                weights.stream().allMatch(weight -> weight >= 0 && Double.isFinite(weight)),
                "weights must be 0 or more");
        require(weights.isEmpty() || weights.stream().anyMatch(weight -> weight > 0), "a weight must be above 0");
        require(values.stream().allMatch(Double::isFinite), "values must be finite numbers");
        return Discrete.of(values, weights);
    }

    private static void requireInterval(double low, double high) {
        require(Double.isFinite(low) && Double.isFinite(high), "low and high must be finite numbers");
        require(low < high, "low must be below high, not " + low + " and " + high);
    }
}
