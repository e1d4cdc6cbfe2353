package haihe.engine.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

    private static final int SAMPLES = 200_000;

    @Test
    void everyPartOfTheKeyChangesTheDraw() {
        Set<Double> draws = new HashSet<>();
        draws.add(Draws.uniform(1, 2, 3, 4, 5));
        draws.add(Draws.uniform(2, 2, 3, 4, 5));
        draws.add(Draws.uniform(1, 3, 3, 4, 5));
        draws.add(Draws.uniform(1, 2, 4, 4, 5));
        draws.add(Draws.uniform(1, 2, 3, 5, 5));
        draws.add(Draws.uniform(1, 2, 3, 4, 6));
        draws.add(Draws.uniform(1, 2 + (1L << 32), 3, 4, 5));
        draws.add(Draws.uniform(1, 2, 3, 4, 5 + (1L << 32)));
        assertThat(draws).hasSize(8);
        assertThat(Draws.uniform(1, 2, 3, 4, 5)).isIn(draws);
    }

    @Test
    void uniformDrawsLieStrictlyBetweenZeroAndOneAndFillTheRangeEvenly() {
        int[] bins = new int[100];
        for (int i = 0; i < SAMPLES; i++) {
            double uniform = Draws.uniform(7, 0, 11, 0, i);
            assertThat(uniform > 0 && uniform < 1).isTrue();
            bins[(int) (uniform * bins.length)]++;
        }
        double expected = (double) SAMPLES / bins.length;
        double chiSquare = 0;
        for (int bin : bins) {
            chiSquare += (bin - expected) * (bin - expected) / expected;
        }
        // The 0.1 % and 99.9 % points of chi-square with 99 degrees of freedom are 60.7 and 148.2.
        assertThat(chiSquare).isBetween(60.7, 148.2);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167813",
        "0.975, 1.959963984540054",
        "1e-20, -9.262340089798408",
        "1e-16, -8.222082216130435"
    })
    void normalQuantileHasKnownValues(double p, double quantile) {
        // The paper claims 1e-16 relative; a few ulps of evaluation come on top.
        assertThat(NormalQuantile.of(p)).isCloseTo(quantile, within(2e-15 * Math.max(1, Math.abs(quantile))));
    }

    @Test
    void momentsAreThoseAsked() {
        assertMoments(u -> Draws.between(u, -1, 3), 1, 4 / Math.sqrt(12));
        assertMoments(u -> Draws.normal(u, 5, 2), 5, 2);
        assertMoments(u -> Draws.exponential(u, 3), 3, 3);
        assertMoments(u -> Draws.lognormal(u, 3, 1.5), 3, 1.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 12.5, 29.9, 30, 200.3, 5000, 2e10})
    void poissonHasEqualMeanAndVariance(double mean) {
        assertMoments(u -> Draws.poisson(u, mean), mean, Math.sqrt(mean));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 8, 31, 60})
    void poissonSpendsOnEveryValueItsProbability(double mean) {
        int grid = 1_000_000;
        int[] counts = new int[400];
        for (int i = 0; i < grid; i++) {
            counts[(int) Draws.poisson((i + 0.5) / grid, mean)]++;
        }
        double probability = Math.exp(-mean);
        for (int k = 0; k < 150; k++) {
            // Inversion of an even grid hits each probability within one grid cell at either end.
            assertThat((double) counts[k] / grid).isCloseTo(probability, within(2.0 / grid));
            probability *= mean / (k + 1);
        }
    }

    @Test
    void poissonOfNoMeanIsZeroAndOfNaNIsNaN() {
        assertThat(Draws.poisson(0.7, 0)).isZero();
        assertThat(Draws.poisson(0.7, -3)).isZero();
        assertThat(Draws.poisson(0.7, Double.NaN)).isNaN();
    }

    private static void assertMoments(DoubleUnaryOperator transform, double mean, double deviation) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double excess = transform.applyAsDouble(Draws.uniform(42, 1, 99, 3, i)) - mean;
            sum += excess;
            squares += excess * excess;
        }
        // Five standard errors of the mean; the error of the deviation allows for the heavy tail of the log-normal.
        assertThat(sum / SAMPLES).isCloseTo(0, within(5 * deviation / Math.sqrt(SAMPLES)));
        assertThat(Math.sqrt(squares / SAMPLES)).isCloseTo(deviation, within(0.03 * deviation));
    }
}
