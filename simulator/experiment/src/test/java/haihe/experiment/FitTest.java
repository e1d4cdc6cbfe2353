package haihe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FitTest {

    /** Sums and roots of few numbers of order 1 lose a few ulps. */
    private static final org.assertj.core.data.Offset<Double> ROUNDING = within(1e-14);

    /**
     * By hand for s = 2, 4, 6 and o = 1, 4, 8: errors 1, 0, -2; MSE 5/3; means 4 and 13/3; variances 8/3 and 74/9;
     * covariance 14/3.
     */
    @Test
    void agreesWithValuesComputedByHand() {
        Fit fit = Fit.of(new double[] {2, 4, 6}, new double[] {1, 4, 8});
        assertThat(fit.n()).isEqualTo(3);
        assertThat(fit.mape()).isCloseTo((1 + 0 + 0.25) / 3, ROUNDING);
        assertThat(fit.rmse()).isCloseTo(Math.sqrt(5.0 / 3), ROUNDING);
        assertThat(fit.bias()).isCloseTo(-1.0 / 3, ROUNDING);
        assertThat(fit.r2()).isCloseTo(196.0 / 9 / (8.0 / 3 * 74 / 9), ROUNDING);
        assertThat(fit.theil().bias()).isCloseTo(1.0 / 15, ROUNDING);
        double gap = Math.sqrt(8.0 / 3) - Math.sqrt(74.0 / 9);
        assertThat(fit.theil().variation()).isCloseTo(gap * gap * 3 / 5, ROUNDING);
        double together = 2 * (Math.sqrt(8.0 / 3 * 74 / 9) - 14.0 / 3) * 3 / 5;
        assertThat(fit.theil().covariation()).isCloseTo(together, ROUNDING);
    }

    @Test
    void sharesOfTheErrorAddUpToOne() {
        double[] simulated = new double[50];
        double[] observed = new double[50];
        for (int i = 0; i < 50; i++) {
            simulated[i] = 1e6 + Math.sin(i) * 3 + i;
            observed[i] = 1e6 + Math.cos(1.3 * i) + 0.8 * i + 2;
        }
        Fit.Theil theil = Fit.of(simulated, observed).theil();
        // Values of order 1e6 whose differences are of order 1 leave ten digits.
        assertThat(theil.bias() + theil.variation() + theil.covariation()).isCloseTo(1, within(1e-10));
        assertThat(theil.covariation()).isPositive();
    }

    @Test
    void aConstantShiftIsAllBias() {
        Fit fit = Fit.of(new double[] {11, 12, 14}, new double[] {1, 2, 4});
        assertThat(fit.theil().bias()).isCloseTo(1, ROUNDING);
        assertThat(fit.theil().variation()).isCloseTo(0, ROUNDING);
        assertThat(fit.theil().covariation()).isCloseTo(0, ROUNDING);
        assertThat(fit.r2()).isCloseTo(1, ROUNDING);
        assertThat(fit.bias()).isEqualTo(10);
    }

    @Test
    void aWiderSwingAboutTheSameMeanIsAllVariation() {
        Fit fit = Fit.of(new double[] {-3, 0, 3}, new double[] {-1, 0, 1});
        assertThat(fit.theil().variation()).isCloseTo(1, ROUNDING);
        assertThat(fit.theil().bias()).isZero();
    }

    @Test
    void anUnrelatedSwingIsAllCovariation() {
        Fit fit = Fit.of(new double[] {1, -1, 1, -1}, new double[] {1, 1, -1, -1});
        assertThat(fit.theil().covariation()).isEqualTo(1);
        assertThat(fit.r2()).isZero();
    }

    @Test
    void aPerfectFitHasNoErrorToShareOut() {
        Fit fit = Fit.of(new double[] {1, 2}, new double[] {1, 2});
        assertThat(fit.rmse()).isZero();
        assertThat(fit.mape()).isZero();
        assertThat(fit.r2()).isCloseTo(1, ROUNDING);
        assertThat(fit.theil().bias()).isNaN();
    }

    @Test
    void onePairIsAllBias() {
        Fit fit = Fit.of(new double[] {0.3}, new double[] {0.1});
        assertThat(fit.theil()).isEqualTo(new Fit.Theil(1, 0, 0));
        assertThat(fit.r2()).isNaN();
        assertThat(fit.mape()).isCloseTo(2, ROUNDING);
    }

    @Test
    void aConstantSeriesHasNoCorrelation() {
        Fit fit = Fit.of(new double[] {0.1, 0.1, 0.1}, new double[] {0.1, 0.2, 0.6});
        assertThat(fit.r2()).isNaN();
        assertThat(fit.theil().covariation()).isZero();
        assertThat(fit.theil().bias() + fit.theil().variation()).isCloseTo(1, ROUNDING);
    }

    @Test
    void leavesObservationsOfZeroOutOfTheRelativeErrorOnly() {
        Fit fit = Fit.of(new double[] {1, 3}, new double[] {0, 2});
        assertThat(fit.mape()).isEqualTo(0.5);
        assertThat(fit.rmse()).isEqualTo(1);
        assertThat(Fit.of(new double[] {1}, new double[] {0}).mape()).isNaN();
    }

    @Test
    void nothingIsDefinedWithoutPairsOrWithNaN() {
        for (Fit fit : new Fit[] {
            Fit.of(new double[0], new double[0]), Fit.of(new double[] {Double.NaN, 1}, new double[] {1, 1})
        }) {
            assertThat(new double[] {fit.mape(), fit.rmse(), fit.bias(), fit.r2()})
                    .containsOnly(Double.NaN);
            assertThat(fit.theil()).isEqualTo(new Fit.Theil(Double.NaN, Double.NaN, Double.NaN));
        }
        assertThatThrownBy(() -> Fit.of(new double[1], new double[2])).isInstanceOf(IllegalArgumentException.class);
    }
}
