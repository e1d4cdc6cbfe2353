package haihe.engine.internal.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpectrumTest {

    @Test
    void aTriangleHasTheEigenvaluesOfItsDiagonal() {
        Spectrum.Modes modes = Spectrum.of(new double[][] {{-1, 0, 0}, {7, -5, 0}, {2, 9, -3}});
        assertThat(modes.modes())
                .containsExactly(new Spectrum.Mode(-5, 0, 1), new Spectrum.Mode(-3, 0, 2), new Spectrum.Mode(-1, 0, 0));
        assertThat(modes.missing()).isEmpty();
    }

    @Test
    void unitsOfStocksChangeNothing() {
        // the matrix [[-2, 1], [1, -4]] with the second stock in units of 1e-12: eigenvalues -3 +- sqrt(2)
        List<Spectrum.Mode> modes =
                Spectrum.of(new double[][] {{-2, 1e-12}, {1e12, -4}}).modes();
        assertThat(modes.get(0).real()).isCloseTo(-3 - Math.sqrt(2), within(1e-14));
        assertThat(modes.get(0).stock()).isEqualTo(1);
        assertThat(modes.get(1).real()).isCloseTo(-3 + Math.sqrt(2), within(1e-14));
        assertThat(modes.get(1).stock()).isZero();
    }

    @Test
    void aCircleOfStocksSwings() {
        Spectrum.Mode swing = Spectrum.of(new double[][] {{0, 3, 0}, {-3, 0, 0}, {1, 1, -1}})
                .modes()
                .get(0);
        assertThat(swing.real()).isCloseTo(0, within(1e-14));
        assertThat(swing.imaginary()).isCloseTo(3, within(1e-14));
    }
}
