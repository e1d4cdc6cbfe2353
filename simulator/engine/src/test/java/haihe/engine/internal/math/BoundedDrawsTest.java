package haihe.engine.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class BoundedDrawsTest {

    private static final int SAMPLES = 100_000;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static double[] draws(DoubleUnaryOperator transform) {
        double[] drawn = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            drawn[i] = transform.applyAsDouble(Draws.uniform(42, 1, 99, 3, i));
        }
        return drawn;
    }

    /** Kolmogorov and Smirnov: the largest distance is above 1.95 / sqrt(n) once in a thousand samples. */
    private static void assertDistributed(DoubleUnaryOperator transform, DoubleUnaryOperator below) {
        double[] drawn = draws(transform);
        Arrays.sort(drawn);
        double largest = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double expected = below.applyAsDouble(drawn[i]);
            largest = Math.max(largest, Math.max((i + 1.0) / SAMPLES - expected, expected - (double) i / SAMPLES));
        }
        assertThat(largest).isLessThan(1.95 / Math.sqrt(SAMPLES));
    }

    /** Five standard errors of mean and deviation; that of the deviation is near {@code deviation / sqrt(n)}. */
    private static void assertMoments(DoubleUnaryOperator transform, double mean, double variance) {
        double[] drawn = draws(transform);
        double sum = 0;
        double squares = 0;
        for (double value : drawn) {
            sum += value - mean;
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(variance);
        assertThat(sum / SAMPLES).isCloseTo(0, within(5 * deviation / Math.sqrt(SAMPLES)));
        assertThat(Math.sqrt(squares / SAMPLES)).isCloseTo(deviation, within(10 * deviation / Math.sqrt(SAMPLES)));
    }

    @Test
    void normalDrawsOfAHalfAreThoseOfTheHalfNormalDistribution() {
        double mean = Math.sqrt(2 / Math.PI);
        assertMoments(u -> BoundedDraws.boundedNormal(u, 0, INFINITY), mean, 1 - mean * mean);
        assertMoments(u -> BoundedDraws.boundedNormal(u, -6, 6), 0, 1);
    }

    @Test
    void exponentialDrawsKeepTheirShapeBetweenBounds() {
        assertDistributed(u -> BoundedDraws.boundedExponential(u, -3, INFINITY), x -> 1 - Math.exp(-x));
        double total = Math.exp(-0.5) - Math.exp(-2);
        assertDistributed(
                u -> BoundedDraws.boundedExponential(u, 0.5, 2), x -> (Math.exp(-0.5) - Math.exp(-x)) / total);
    }

    @Test
    void weibullDrawsHaveTheMeanOne() {
        double scale = 1 / Math.exp(GammaFunction.ln(1.5));
        double secondMoment = scale * scale * Math.exp(GammaFunction.ln(2));
        assertMoments(u -> BoundedDraws.boundedWeibull(u, 0, INFINITY, 2), 1, secondMoment - 1);
        assertDistributed(
                u -> BoundedDraws.boundedWeibull(u, 0, INFINITY, 2), x -> 1 - Math.exp(-(x / scale) * (x / scale)));
    }

    @Test
    void triangularDrawsRiseToThePeak() {
        assertMoments(u -> BoundedDraws.boundedTriangular(u, -9, 9, 1, 2, 5), 8 / 3.0, 13 / 18.0);
        assertDistributed(u -> BoundedDraws.boundedTriangular(u, 0, 1, 0, 1, 3), x -> x * x);
        assertDistributed(
                u -> BoundedDraws.boundedTriangular(u, -1, 9, 0, 1, 3),
                x -> x < 1 ? x * x / 3 : 1 - (3 - x) * (3 - x) / 6);
    }

    @Test
    void gammaDrawsHaveTheirOrderAsMeanAndVariance() {
        assertMoments(u -> BoundedDraws.boundedGamma(u, 0, INFINITY, 4.5), 4.5, 4.5);
        assertDistributed(
                u -> BoundedDraws.boundedGamma(u, 0, INFINITY, 3), x -> 1 - Math.exp(-x) * (1 + x + x * x / 2));
        double total = 1 - Math.exp(-2.0) * 5;
        assertDistributed(
                u -> BoundedDraws.boundedGamma(u, 0, 2, 3), x -> (1 - Math.exp(-x) * (1 + x + x * x / 2)) / total);
        assertDistributed(u -> BoundedDraws.boundedGamma(u, 0, INFINITY, 0.2), x -> 1 - Math.exp(-x));
    }

    @Test
    void betaDrawsHaveKnownDistributions() {
        assertDistributed(u -> BoundedDraws.boundedBeta(u, 0, 1, 2, 3), x -> x * x * (6 - 8 * x + 3 * x * x));
        assertMoments(u -> BoundedDraws.boundedBeta(u, 0, 1, 0.5, 0.5), 0.5, 0.125);
    }

    @Test
    void countsHaveTheirMoments() {
        assertMoments(u -> BoundedDraws.boundedBinomial(u, 0, 20, 0.3, 20), 6, 4.2);
        assertMoments(u -> BoundedDraws.boundedNegativeBinomial(u, 0, INFINITY, 0.4, 3), 7.5, 11.25);
        assertMoments(u -> BoundedDraws.boundedPoisson(u, 0, INFINITY, 2.5), 2.5, 2.5);
        double[] bounded = draws(u -> BoundedDraws.boundedPoisson(u, 1, 2, 2.5));
        long ones = Arrays.stream(bounded).filter(value -> value == 1).count();
        assertThat(bounded).containsOnly(1, 2);
        double share = 2.5 / (2.5 + 3.125);
        assertThat((double) ones / SAMPLES).isCloseTo(share, within(5 * Math.sqrt(0.25 / SAMPLES)));
    }

    @Test
    void whatCannotBeIsNaN() {
        assertThat(BoundedDraws.boundedNormal(0.3, 1, -1)).isNaN();
        assertThat(BoundedDraws.boundedNormal(0.3, 40, 41)).isNaN();
        assertThat(BoundedDraws.boundedExponential(0.3, -2, -1)).isNaN();
        assertThat(BoundedDraws.boundedPoisson(0.3, 1.2, 1.8, 4)).isNaN();
        assertThat(BoundedDraws.boundedBinomial(0.3, 5, 9, 0.5, 4)).isNaN();
        assertThat(BoundedDraws.boundedTriangular(0.3, 0, 9, 3, 2, 1)).isNaN();
        assertThat(BoundedDraws.boundedBeta(0.3, 2, 3, 1, 1)).isNaN();
    }
}
