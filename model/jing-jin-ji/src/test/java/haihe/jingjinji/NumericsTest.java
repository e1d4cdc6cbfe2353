package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import haihe.engine.Method;
import haihe.engine.Trajectory;
import haihe.model.TimeSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The results are those of the equations, not of the step. */
class NumericsTest {

    private static final List<String> INDICATORS = List.of(
            "population[Hebei]",
            "gdp_const2020[Beijing]",
            "energy_total[Tianjin]",
            "co2_energy_balance[Hebei]",
            "pm25[Beijing]",
            "groundwater_abstraction[Hebei]");

    /** Policy dates lie on the grid of quarters; a step in the middle of a Runge-Kutta step costs an error of its size. */
    @Test
    void halfTheStepChangesNoIndicatorByHalfAPercent() {
        TimeSpec time = Region.simulator().model().time();
        TimeSpec halved = new TimeSpec(
                time.start(), time.stop(), time.step() / 2, time.save(), time.unit(), time.method(), time.span());
        Trajectory coarse = Region.trajectory(Region.REFERENCE);
        Trajectory fine = Region.trajectory(Region.REFERENCE.with(halved));
        for (String indicator : INDICATORS) {
            for (double year = 2010; year <= 2035; year++) {
                assertThat(coarse.at(indicator, year))
                        .as("%s in %s", indicator, year)
                        .isCloseTo(fine.at(indicator, year), withinPercentage(0.5));
            }
        }
    }

    static List<Method> adaptiveMethods() {
        return Method.all().stream().filter(Method.Adaptive.class::isInstance).toList();
    }

    /** Adaptive methods step to the policy dates exactly, which the quarters of the fixed step do to within 0.03 %. */
    @ParameterizedTest
    @MethodSource("adaptiveMethods")
    void everyAdaptiveMethodGivesTheSameResults(Method method) {
        Trajectory fixed = Region.trajectory(Region.REFERENCE);
        Trajectory adaptive = Region.trajectory(Region.REFERENCE.with(method));
        for (String indicator : INDICATORS) {
            for (double year = 2010; year <= 2035; year++) {
                assertThat(adaptive.at(indicator, year))
                        .as("%s in %s", indicator, year)
                        .isCloseTo(fixed.at(indicator, year), withinPercentage(0.1));
            }
        }
    }
}
