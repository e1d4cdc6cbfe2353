package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random functions with bounds in models: stretch, shift, bounds and streams; their shapes are tested apart. */
class BoundedNoiseTest {

    private static final TextModel MODEL = TextModel.vensim("start = 0, stop = 2000, step = 1");

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            RANDOM_UNIFORM(2, 5, 3)                      ~ 2  ~ 5  ~ 3.5   ~ 0.866
            RANDOM_NORMAL(-10, 30, 10, 2, 3)             ~ 0  ~ 20 ~ 10    ~ 2
            RANDOM_NORMAL(10, 99, 10, 2, 3)              ~ 10 ~ 20 ~ 11.6  ~ 1.21
            RANDOM_EXPONENTIAL(0, 1000, 5, 2, 3)         ~ 5  ~ 40 ~ 7     ~ 2
            RANDOM_EXPONENTIAL(-1000, 5, 5, -2, 3)       ~ -40 ~ 5 ~ 3     ~ 2
            RANDOM_GAMMA(0, 1000, 4, 1, 2, 3)            ~ 1  ~ 60 ~ 9     ~ 4
            RANDOM_BETA(0, 10, 2, 3, 1, 5, 3)            ~ 1  ~ 6  ~ 3     ~ 1
            RANDOM_BINOMIAL(0, 100, 0.3, 20, 1, 2, 3)    ~ 1  ~ 41 ~ 13    ~ 4.099
            RANDOM_NEGATIVE_BINOMIAL(0, 999, 0.4, 3, 0, 1, 3) ~ 3 ~ 60 ~ 7.5 ~ 3.354
            RANDOM_POISSON(0, 100, 4, 1, 2, 3)           ~ 1  ~ 60 ~ 9     ~ 4
            RANDOM_TRIANGULAR(0, 9, 1, 2, 5, 3)          ~ 1  ~ 5  ~ 2.667 ~ 0.85
            RANDOM_WEIBULL(0, 99, 2, 1, 3, 3)            ~ 1  ~ 20 ~ 4     ~ 1.568
            RANDOM_PINK_NOISE(5, 2, 4, 3)                ~ -10 ~ 20 ~ 5    ~ 2
            """)
    void drawsAreStretchedShiftedAndBounded(String equation, double min, double max, double mean, double deviation) {
        double[] drawn = MODEL.equation(equation);
        double average = Arrays.stream(drawn).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(drawn)
                .map(value -> (value - average) * (value - average))
                .average()
                .orElseThrow());
        // Four standard errors, for pink noise of about (2000 / 8) independent values; skew widens the deviation's.
        double values = equation.startsWith("RANDOM_PINK") ? 250 : drawn.length;
        assertThat(Arrays.stream(drawn).min().orElseThrow()).isBetween(min, max);
        assertThat(Arrays.stream(drawn).max().orElseThrow()).isBetween(min, max);
        assertThat(average).isCloseTo(mean, within(4 * deviation / Math.sqrt(values)));
        assertThat(spread).isCloseTo(deviation, within(6 * deviation / Math.sqrt(values)));
    }

    @Test
    void noStretchLeavesTheShift() {
        assertThat(MODEL.equation("RANDOM_NORMAL(0, 0, 7, 0, 1)")).containsOnly(7);
        assertThat(MODEL.equation("RANDOM_UNIFORM(0, 0, 1)")).containsOnly(0);
        assertThat(MODEL.equation("RANDOM_PINK_NOISE(7, 0, 4, 1)")).containsOnly(7);
    }

    @Test
    void pinkNoiseForgetsWithinItsCorrelationTime() {
        double[] noise = MODEL.equation("RANDOM_PINK_NOISE(0, 1, 4, 3)");
        double product = 0;
        for (int i = 1; i < noise.length; i++) {
            product += noise[i] * noise[i - 1];
        }
        // Euler steps of 1 keep 1 - 1/4; four standard errors of an autocorrelation, sqrt((1 - r^2) / n).
        assertThat(product / noise.length / variance(noise)).isCloseTo(0.75, within(4 * Math.sqrt(0.4375 / 2000)));
    }

    private static double variance(double[] values) {
        return Arrays.stream(values).map(value -> value * value).average().orElseThrow();
    }

    @Test
    void aStreamOfItsOwnDoesNotDependOnTheSeedOfTheRun() {
        String text = "aux { own = \"RANDOM_NORMAL(-9, 9, 0, 1, 5)\", shared = \"RANDOM_NORMAL(-9, 9, 0, 1, 0)\" }";
        Trajectory one = MODEL.run(text, Scenario.named("a").withSeed(1));
        Trajectory other = MODEL.run(text, Scenario.named("b").withSeed(2));
        assertThat(one.series("own")).containsExactly(other.series("own"));
        assertThat(one.series("shared")).isNotEqualTo(other.series("shared"));
    }

    @Test
    void theStreamMayBeAnEquation() {
        Trajectory run = MODEL.run("constants { s = 5 }, aux { x = \"RANDOM_UNIFORM(0, 1, s + 1)\" }");
        assertThat(run.series("x")).doesNotHaveDuplicates();
    }
}
