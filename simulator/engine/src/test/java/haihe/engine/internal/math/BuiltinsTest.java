package haihe.engine.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltinsTest {

    /** Java allows its elementary functions an error of 1 ulp, 2 for some; the values here are near 1. */
    private static final double ULPS = 4.5e-16;

    @Test
    void elementaryFunctionsHaveTheirAnalyticValues() {
        assertThat(Builtins.abs(-3.5)).isEqualTo(3.5);
        assertThat(Builtins.arccos(0.5)).isCloseTo(Math.PI / 3, within(ULPS));
        assertThat(Builtins.arcsin(0.5)).isCloseTo(Math.PI / 6, within(ULPS));
        assertThat(Builtins.arctan(1)).isCloseTo(Math.PI / 4, within(ULPS));
        assertThat(Builtins.cos(Math.PI / 3)).isCloseTo(0.5, within(ULPS));
        assertThat(Builtins.sin(Math.PI / 6)).isCloseTo(0.5, within(ULPS));
        assertThat(Builtins.tan(Math.PI / 4)).isCloseTo(1, within(ULPS));
        assertThat(Builtins.exp(1)).isCloseTo(Math.E, within(ULPS));
        assertThat(Builtins.ln(Math.E)).isCloseTo(1, within(ULPS));
        assertThat(Builtins.log10(1000)).isCloseTo(3, within(ULPS));
        assertThat(Builtins.sqrt(2.25)).isEqualTo(1.5);
    }

    @Test
    void functionsOutsideTheirDomainAreNotNumbers() {
        assertThat(Builtins.sqrt(-1)).isNaN();
        assertThat(Builtins.ln(-1)).isNaN();
        assertThat(Builtins.ln(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Builtins.log10(-1)).isNaN();
        assertThat(Builtins.arcsin(1.5)).isNaN();
        assertThat(Builtins.arccos(-1.5)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"2.7, 2, 2", "-2.7, -3, -2", "-0.5, -1, 0", "5, 5, 5"})
    void roundingDownAndTowardZeroDifferBelowZero(double x, double down, double towardZero) {
        assertThat(Builtins.floor(x)).isEqualTo(down);
        assertThat(Builtins.truncate(x) + 0.0).isEqualTo(towardZero);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 3, 1",
        "-7, 3, 2",
        "7, -3, -2",
        "-7, -3, -1",
        "6, 3, 0",
        "-6, 3, 0",
        "0.5, 1, 0.5",
        "-0.5, 1, 0.5",
        "5.5, 2, 1.5"
    })
    void moduloHasTheSignOfTheDivisor(double a, double b, double expected) {
        assertThat(Builtins.modulo(a, b) + 0.0).isEqualTo(expected);
    }

    @Test
    void moduloByZeroIsNotANumber() {
        assertThat(Builtins.modulo(1, 0)).isNaN();
    }

    @Test
    void powerSquaresAndTakesRootsExactly() {
        for (double x : new double[] {0.1, 3.3, 1e-5, 7e10}) {
            assertThat(Builtins.power(x, 2)).isEqualTo(x * x);
            assertThat(Builtins.power(x, 0.5)).isEqualTo(Math.sqrt(x));
        }
        assertThat(Builtins.power(2, 10)).isEqualTo(1024);
        assertThat(Builtins.power(-8, 1.0 / 3)).isNaN();
        assertThat(Builtins.power(Double.NEGATIVE_INFINITY, 0.5)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void extremesPassOnWhatIsNotANumber() {
        assertThat(Builtins.max(2, 3)).isEqualTo(3);
        assertThat(Builtins.min(2, 3)).isEqualTo(2);
        assertThat(Builtins.max(2, Double.NaN)).isNaN();
        assertThat(Builtins.min(Double.NaN, 3)).isNaN();
    }

    @Test
    void safeDivisionGivesTheThirdArgumentForADivisorOfZero() {
        assertThat(Builtins.safediv(6, 3, 9)).isEqualTo(2);
        assertThat(Builtins.safediv(6, 0, 9)).isEqualTo(9);
        assertThat(Builtins.safediv(0, -0.0, 9)).isEqualTo(9);
    }

    @Test
    void stepIsOnFromItsStartWhateverTheRoundingOfTime() {
        double dt = 0.1;
        double tolerance = dt * Builtins.TIME_TOLERANCE;
        for (int i = 0; i < 1000; i++) {
            double start = Double.parseDouble(i / 10 + "." + i % 10);
            assertThat(Builtins.step(5, start, i * dt, tolerance)).isEqualTo(5);
            assertThat(Builtins.step(5, start, (i - 1) * dt, tolerance)).isZero();
        }
    }

    @Test
    void rampRisesFromItsStart() {
        assertThat(Builtins.ramp(2, 3, 9, 2)).isZero();
        assertThat(Builtins.ramp(2, 3, 9, 3)).isZero();
        assertThat(Builtins.ramp(2, 3, 9, 4.5)).isEqualTo(3);
    }

    @Test
    void pulseFillsOneStepHoweverTimeIsRounded() {
        double dt = 0.1;
        for (int first = 0; first < 100; first++) {
            double at = Double.parseDouble(first / 10 + "." + first % 10);
            for (int i = 0; i < 100; i++) {
                assertThat(Builtins.pulse(6, at, 0, i * dt, dt)).isEqualTo(i == first ? 6 / dt : 0);
            }
        }
    }

    @Test
    void pulseBetweenGridPointsFillsTheStepAfterIt() {
        assertThat(Builtins.pulse(1, 0.3, 0, 0.25, 0.25)).isZero();
        assertThat(Builtins.pulse(1, 0.3, 0, 0.5, 0.25)).isEqualTo(4);
        assertThat(Builtins.pulse(1, 0.3, 0, 0.75, 0.25)).isZero();
    }

    @Test
    void pulsesRepeatAfterEveryInterval() {
        for (int i = 0; i < 200; i++) {
            double time = i * 0.1;
            double expected = i >= 10 && (i - 10) % 3 == 0 ? 20 : 0;
            assertThat(Builtins.pulse(2, 1, 0.3, time, 0.1)).isEqualTo(expected);
        }
    }

    @Test
    void pulsesCloserThanAStepAddUpToTheirWholeMagnitude() {
        double total = 0;
        for (int i = 0; i < 16; i++) {
            total += Builtins.pulse(3, 1, 0.25, i * 0.5, 0.5) * 0.5;
        }
        // Pulses at 1, 1.25, ..., 7.5.
        assertThat(total).isEqualTo(27 * 3);
    }
}
