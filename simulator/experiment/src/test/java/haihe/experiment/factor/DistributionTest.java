package haihe.experiment.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void quantilesAreThoseOfTextbooks() {
        assertThat(Distribution.uniform(2, 6).quantile(0.25)).isEqualTo(3);
        assertThat(Distribution.triangular(0, 1, 2).quantile(0.125)).isCloseTo(0.5, within(1e-12));
        assertThat(Distribution.logNormal(3, 0.5).quantile(0.5)).isCloseTo(3, within(1e-12));
        // 97.5 % of a normal lie below 1.959963984540054 standard deviations.
        assertThat(Distribution.normal(1, 2).quantile(0.975)).isCloseTo(1 + 2 * 1.959963984540054, within(1e-9));
        // The density of beta(2, 1) is 2x, so that a share of x^2 lies below x.
        assertThat(Distribution.beta(2, 1, 0, 10).quantile(0.49)).isCloseTo(7, within(1e-9));
    }

    @Test
    void aTruncatedNormalKeepsToItsBounds() {
        Distribution distribution = Distribution.truncatedNormal(0, 1, -1, 2);
        assertThat(distribution.quantile(0)).isEqualTo(-1);
        assertThat(distribution.quantile(1)).isEqualTo(2);
        assertThat(distribution.isBounded()).isTrue();
        assertThat(Distribution.truncatedNormal(0, 1, 0, Double.POSITIVE_INFINITY)
                        .isBounded())
                .isFalse();
    }

    @Test
    void discreteValuesComeAsOftenAsTheirWeightsSay() {
        Distribution distribution = Distribution.discrete(List.of(10.0, 20.0, 30.0), List.of(1.0, 2.0, 1.0));
        assertThat(List.of(0.0, 0.24, 0.25, 0.74, 0.75, 1.0))
                .extracting(distribution::quantile)
                .containsExactly(10.0, 10.0, 20.0, 20.0, 30.0, 30.0);
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> Distribution.uniform(1, 1)).hasMessageContaining("low must be below high");
        assertThatThrownBy(() -> Distribution.normal(0, 0)).hasMessageContaining("standard deviation must be positive");
        assertThatThrownBy(() -> Distribution.triangular(0, 3, 2)).hasMessageContaining("mode must lie between");
        assertThatThrownBy(() -> Distribution.discrete(List.of(1.0), List.of(0.0)))
                .hasMessageContaining("a weight must be above 0");
        assertThatThrownBy(() -> Copula.of(new double[][] {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}}))
                .hasMessageContaining("no factors can be correlated like that");
    }

    @Test
    void aCopulaGivesTheCorrelationOfTheNormalNumbers() {
        Copula copula = Copula.of(new double[][] {{1, 0.8}, {0.8, 1}});
        double[] point = {0.975, 0.5};
        copula.apply(point);
        // The second normal number is 0.8 times the first, which is 1.959964: its share is that below 1.567971.
        assertThat(point[0]).isCloseTo(0.975, within(1e-12));
        assertThat(point[1]).isCloseTo(0.941556, within(1e-5));
    }
}
