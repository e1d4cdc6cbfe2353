package haihe.experiment.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import haihe.experiment.design.LatinHypercube;
import haihe.experiment.design.MonteCarlo;
import haihe.experiment.design.Morris;
import haihe.experiment.design.Points;
import haihe.experiment.design.Saltelli;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Indices of functions whose indices are known. */
class SensitivityTest {

    private static final long SEED = 11;

    /** T. Ishigami, T. Homma (1990) with a = 7, b = 0.1, on the unit cube. */
    private static double ishigami(double[] u) {
        double x = angle(u[0]);
        double y = angle(u[1]);
        double z = angle(u[2]);
        return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * Math.pow(z, 4) * Math.sin(x);
    }

    private static double angle(double unit) {
        return Math.PI * (2 * unit - 1);
    }

    /** The g function of I. M. Sobol with these coefficients: the larger, the less a factor matters. */
    private static final double[] G = {0, 1, 4.5, 9, 99};

    private static double g(double[] u) {
        double product = 1;
        for (int i = 0; i < G.length; i++) {
            product *= (Math.abs(4 * u[i] - 2) + G[i]) / (1 + G[i]);
        }
        return product;
    }

    private static double[] outcomes(Points points, ToDoubleFunction<double[]> function) {
        double[] outcomes = new double[(int) points.rows()];
        double[] point = new double[points.dimensions()];
        for (int row = 0; row < outcomes.length; row++) {
            points.fill(row, point);
            outcomes[row] = function.applyAsDouble(point);
        }
        return outcomes;
    }

    private static List<double[]> columns(Points points) {
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < points.dimensions(); i++) {
            int column = i;
            columns.add(outcomes(points, point -> point[column]));
        }
        return columns;
    }

    /** Analytic values: V1 = (1 + b pi^4 / 5)^2 / 2, V2 = a^2 / 8, V13 = 8 b^2 pi^8 / 225. */
    @Test
    void sobolIndicesOfIshigamiAreTheAnalyticOnes() {
        Points design = Saltelli.of(3, 1 << 13, true, SEED);
        SobolIndices indices = SobolIndices.of(3, true, outcomes(design, SensitivityTest::ishigami), SEED);
        double v1 = Math.pow(1 + 0.1 * Math.pow(Math.PI, 4) / 5, 2) / 2;
        double v2 = 49.0 / 8;
        double v13 = 8 * 0.01 * Math.pow(Math.PI, 8) / 225;
        double v = v1 + v2 + v13;
        // 8,192 blocks of a scrambled Sobol sequence: errors well below a hundredth.
        check(indices.first(), v1 / v, v2 / v, 0);
        check(indices.total(), (v1 + v13) / v, v2 / v, v13 / v);
        assertThat(indices.second()).hasSize(3);
        assertThat(indices.second().get(0).index().value()).isCloseTo(0, within(0.02));
        assertThat(indices.second().get(1).index().value()).isCloseTo(v13 / v, within(0.02));
        assertThat(indices.second().get(1).one()).isZero();
        assertThat(indices.second().get(1).other()).isEqualTo(2);
    }

    private static void check(List<Estimate> estimates, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(estimates.get(i).value()).isCloseTo(expected[i], within(0.01));
            assertThat(expected[i])
                    .isBetween(estimates.get(i).low() - 0.01, estimates.get(i).high() + 0.01);
        }
    }

    /** Partial variances are 1 / (3 (1 + a)^2); the whole is the product of one plus each, minus one. */
    @Test
    void sobolIndicesOfTheGFunctionAreTheAnalyticOnes() {
        Points design = Saltelli.of(G.length, 1 << 13, false, SEED);
        SobolIndices indices = SobolIndices.of(G.length, false, outcomes(design, SensitivityTest::g), SEED);
        double product = 1;
        for (double a : G) {
            product *= 1 + 1 / (3 * (1 + a) * (1 + a));
        }
        for (int i = 0; i < G.length; i++) {
            double part = 1 / (3 * (1 + G[i]) * (1 + G[i]));
            assertThat(indices.first().get(i).value()).isCloseTo(part / (product - 1), within(0.01));
            assertThat(indices.total().get(i).value())
                    .isCloseTo(part * product / (1 + part) / (product - 1), within(0.01));
        }
    }

    @Test
    void blocksWithAFailedRunAreLeftOutAndCounted() {
        Points design = Saltelli.of(3, 1024, false, SEED);
        double[] outcomes = outcomes(design, SensitivityTest::ishigami);
        outcomes[7] = Double.NaN;
        outcomes[8] = Double.NaN;
        SobolIndices indices = SobolIndices.of(3, false, outcomes, SEED);
        assertThat(indices.missing()).isEqualTo(1);
        assertThat(indices.blocks()).isEqualTo(1023);
        assertThat(indices.first().get(1).value()).isCloseTo(0.44, within(0.05));
    }

    @Test
    void elementaryEffectsOfALinearFunctionAreItsSlopes() {
        Morris design = new Morris(4, 10, 4, SEED);
        double[] slopes = {3, -2, 0, 10};
        double[] outcomes = outcomes(design, point -> {
            double sum = 5;
            for (int i = 0; i < 4; i++) {
                sum += slopes[i] * point[i];
            }
            return sum;
        });
        ElementaryEffects effects = ElementaryEffects.of(design, outcomes, SEED);
        for (int i = 0; i < 4; i++) {
            ElementaryEffects.Effect effect = effects.factors().get(i);
            assertThat(effect.mean()).isCloseTo(slopes[i], within(1e-12));
            assertThat(effect.size().value()).isCloseTo(Math.abs(slopes[i]), within(1e-12));
            assertThat(effect.deviation()).isCloseTo(0, within(1e-12));
        }
    }

    /** A product of two: the effect of one is the other, which is between 0 and 1, so that effects are spread. */
    @Test
    void elementaryEffectsOfFactorsThatWorkTogetherAreSpread() {
        Morris design = new Morris(2, 200, 4, SEED);
        ElementaryEffects effects = ElementaryEffects.of(design, outcomes(design, point -> point[0] * point[1]), SEED);
        // The other factor is at 0, 1/3, 2/3 or 1, equally often: mean 1/2, deviation sqrt(5 / 36).
        assertThat(effects.factors().get(0).mean()).isCloseTo(0.5, within(0.08));
        assertThat(effects.factors().get(0).deviation()).isCloseTo(Math.sqrt(5.0 / 36), within(0.04));
    }

    @Test
    void regressionOfALinearFunctionExplainsAll() {
        Points design = LatinHypercube.random(3, 500, SEED);
        Regression regression = Regression.of(
                columns(design), outcomes(design, point -> 3 * point[0] - 4 * point[1] + 1e-3 * point[2]));
        assertThat(regression.explained()).isCloseTo(1, within(1e-9));
        // Coefficients are the slopes over the root of their squares' sum, up to chance correlations of 500 rows.
        assertThat(regression.standardized().get(0)).isCloseTo(0.6, within(0.05));
        assertThat(regression.standardized().get(1)).isCloseTo(-0.8, within(0.05));
    }

    /** A curve that only rises is straight in ranks, though not in values. */
    @Test
    void partialRanksSeeWhatRisesWhateverItsCurve() {
        Points design = LatinHypercube.random(2, 500, SEED);
        Regression regression = Regression.of(
                columns(design), outcomes(design, point -> Math.exp(12 * point[0]) * (1 + 1e-3 * point[1])));
        assertThat(regression.partialRank().get(0)).isGreaterThan(0.999);
        assertThat(regression.explained()).isLessThan(0.6);
    }

    @Test
    void ranksShareTheMeanAmongEqualValues() {
        assertThat(Samples.ranks(new double[] {5, 1, 5, 0})).containsExactly(3.5, 2, 3.5, 1);
    }

    /** A factor that only spreads the outcome is seen by distributions, not by correlations. */
    @Test
    void pawnSeesAFactorThatOnlySpreads() {
        Points design = new MonteCarlo(3, 2000, SEED);
        double[] outcomes = outcomes(design, point -> (point[0] - 0.5) * point[1]);
        Pawn pawn = Pawn.of(columns(design), outcomes, SEED);
        assertThat(pawn.factors().get(1)).isGreaterThan(2 * pawn.chance());
        assertThat(pawn.factors().get(2)).isLessThan(pawn.chance());
        assertThat(Regression.of(columns(design), outcomes).partialRank().get(1))
                .isCloseTo(0, within(0.1));
    }

    @Test
    void tooFewRunsAreRefused() {
        Points design = new MonteCarlo(3, 4, SEED);
        double[] outcomes = outcomes(design, point -> point[0]);
        assertThatThrownBy(() -> Regression.of(columns(design), outcomes)).hasMessageContaining("too few");
        assertThatThrownBy(() -> Pawn.of(columns(design), outcomes, SEED)).hasMessageContaining("too few");
        assertThatThrownBy(() -> Regression.of(columns(design), Arrays.copyOf(new double[] {1, 1, 1, 1, 1}, 5)))
                .isInstanceOf(RuntimeException.class);
    }
}
