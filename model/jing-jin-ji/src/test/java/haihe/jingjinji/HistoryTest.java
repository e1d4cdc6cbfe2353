package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference run against the observations of 2013 to 2020. */
class HistoryTest {

    private static Trajectory reference = Trajectory.of(List.of(), new double[0], new double[0][]);

    @BeforeAll
    static void run() {
        reference = Region.trajectory(Region.REFERENCE);
    }

    private static Map<String, Double> errors(List<String> variables) {
        Map<String, Double> errors = new TreeMap<>();
        for (String variable : variables) {
            for (String region : Region.NAMES) {
                errors.put(
                        variable + "[" + region + "]",
                        Observations.error(reference, variable, region).orElseThrow());
            }
        }
        return errors;
    }

    @Test
    void noPrimaryVariableIsOffByMoreThanTwentyPercent() {
        assertThat(errors(Observations.PRIMARY))
                .allSatisfy((name, error) -> assertThat(error).isLessThan(20));
    }

    @Test
    void theMedianErrorOfThePrimaryVariablesIsBelowEightPercent() {
        List<Double> sorted = new ArrayList<>(errors(Observations.PRIMARY).values());
        sorted.sort(null);
        assertThat(sorted.get(sorted.size() / 2)).isLessThan(8);
    }

    /** Stocks within 5 % and yearly flows within 10 %: what the literature asks of models of the region. */
    @ParameterizedTest
    @ValueSource(strings = {"population", "urbanization_rate", "gdp_const2020", "energy_total", "co2_energy_balance"})
    void slowVariablesStayWithinFivePercent(String variable) {
        assertThat(errors(List.of(variable)))
                .allSatisfy((name, error) -> assertThat(error).isLessThan(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"electricity_consumption", "natural_gas", "crude_steel"})
    void secondaryVariablesStayWithinTenPercent(String variable) {
        assertThat(Region.NAMES)
                .allSatisfy(region -> assertThat(
                                Observations.error(reference, variable, region).orElse(0))
                        .isLessThan(10));
    }
}
