package haihe.engine.internal.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EulerTest extends FixedStepContract {

    EulerTest() {
        super(FixedStep.Formula.EULER, 1);
    }

    @Test
    void growthIsExactlyThePowerOfTheFactorAsLongAsThatIsADouble() {
        DynamicSystem system = Systems.of(1, new double[] {1}, (time, jumping, y, rates) -> rates[0] = 0.5 * y[0]);
        FixedStep integration = begin(system, TimeGrid.of(0, 1.5, 0.125, 0.125));
        integration.advanceTo(1.5);
        // 17^12 / 16^12 has 49 bits
        assertThat(Systems.stocks(system)[0]).isEqualTo(Math.pow(17, 12) / Math.pow(16, 12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.8, -0.31, -0.037, 0.0021, 0.037, 0.1, 0.7, 1.3})
    void eightStepsAreWithinTwoUlpsOfThePowerOfTheFactor(double rate) {
        double step = 0.125;
        DynamicSystem system = Systems.of(1, new double[] {1}, (time, jumping, y, rates) -> rates[0] = rate * y[0]);
        FixedStep integration = begin(system, TimeGrid.of(0, 1, step, step));
        integration.advanceTo(1);
        BigDecimal factor = BigDecimal.ONE.add(new BigDecimal(rate).multiply(new BigDecimal(step)));
        double exact = factor.pow(8, MathContext.DECIMAL128).doubleValue();
        assertThat(Systems.stocks(system)[0]).isCloseTo(exact, within(2 * Math.ulp(exact)));
    }

    @Test
    void roundingOfManyStepsAddsUpNoFasterThanTheirNumber() {
        double rate = 0.037;
        double step = 0.1;
        DynamicSystem system = Systems.of(1, new double[] {1}, (time, jumping, y, rates) -> rates[0] = rate * y[0]);
        TimeGrid grid = TimeGrid.of(0, 30, step, step);
        FixedStep integration = begin(system, grid);
        BigDecimal factor = BigDecimal.ONE.add(new BigDecimal(rate).multiply(new BigDecimal(step)));
        BigDecimal exact = BigDecimal.ONE;
        for (int n = 1; n <= grid.last(); n++) {
            integration.advanceTo(grid.time(n));
            exact = exact.multiply(factor, MathContext.DECIMAL128);
            double expected = exact.doubleValue();
            // one rounding of the sum a step, and two of the small increment, which weigh less than a hundredth
            assertThat(Systems.stocks(system)[0])
                    .isCloseTo(expected, within(Math.max(2, 0.6 * n) * Math.ulp(expected)));
        }
    }
}
