package haihe.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.report.Decimal;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void valuesStartAtZeroUnlessThatWouldHideTheirShape() {
        assertThat(Scale.ofValues(20, 109, 6).lower()).isZero();
        assertThat(Scale.ofValues(107, 113, 6).lower()).isBetween(106.0, 107.0);
        assertThat(Scale.ofValues(-9, -1, 6).upper()).isZero();
        assertThat(Scale.ofValues(-5, 5, 6).lower()).isLessThanOrEqualTo(-5);
    }

    @Test
    void holdsEveryValueWithoutMuchRoomToSpare() {
        for (double max : new double[] {1e-9, 0.07, 1, 1.01, 9.99, 23, 109, 1234, 7.7e11}) {
            Scale scale = Scale.ofValues(0, max, 6);
            assertThat(scale.upper()).isBetween(max, max * 1.1);
            assertThat(scale.upper() / scale.step()).isBetween(3.0, 8.0);
        }
    }

    @Test
    void makesRoomAroundAConstant() {
        Scale scale = Scale.ofValues(5, 5, 6);
        assertThat(scale.lower()).isLessThan(5);
        assertThat(scale.upper()).isGreaterThan(5);
        assertThat(Scale.ofValues(0, 0, 6).upper()).isPositive();
        assertThat(Scale.ofValues(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 6)
                        .step())
                .isPositive();
    }

    @Test
    void timesHaveTicksAtBothEndsIfTheyCan() {
        assertThat(Scale.ofTimes(2010, 2035, 20)).isEqualTo(new Scale(2010, 2035, 5));
        assertThat(Scale.ofTimes(2010, 2035, 5.6)).isEqualTo(new Scale(2010, 2035, 5));
        assertThat(Scale.ofTimes(2020, 2035, 16)).isEqualTo(new Scale(2020, 2035, 1));
        assertThat(Scale.ofTimes(2010, 2025, 7).step()).isEqualTo(5);
        assertThat(Scale.ofTimes(2011, 2018, 4).step()).isEqualTo(2);
        assertThat(Scale.ofTimes(0, 0.5, 6)).isEqualTo(new Scale(0, 0.5, 0.1));
    }

    @Test
    void labelsShowTicksExactly() {
        assertThat(new Scale(0, 1, 0.25).format().format(0.25)).isEqualTo("0.25");
        assertThat(new Scale(0, 1, 0.2).format().format(0.6)).isEqualTo("0.6");
        assertThat(new Scale(0, 5000, 1000).format().format(-2000)).isEqualTo("−2,000");
        assertThat(new Scale(2010, 2035, 5).timeFormat().format(2015)).isEqualTo("2015");
        assertThat(Decimal.shortest(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Decimal.shortest(-1234567.0)).isEqualTo("−1,234,570");
    }
}
