package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference run against the observations of 2013 to 2020. */
class HistoryTest {

    private static final List<String> PRIMARY = List.of(
            "population",
            "urbanization_rate",
            "gdp_const2020",
            "energy_total",
            "coal_share",
            "co2_energy_balance",
            "pm25",
            "water_supply_total",
            "surface_water_supply",
            "transfer_water_snwt",
            "reclaimed_and_other_supply",
            "groundwater_abstraction");

    private static Trajectory reference = Trajectory.of(List.of(), new double[0], new double[0][]);

    @BeforeAll
    static void run() {
        reference = Region.trajectory(Region.REFERENCE);
    }

    /** Mean absolute percentage error; empty without observations other than 0. */
    private static OptionalDouble error(String variable, String region) {
        return Observations.of(variable, region).entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .mapToDouble(each ->
                        Math.abs(reference.at(variable + "[" + region + "]", each.getKey()) / each.getValue() - 1))
                .map(each -> each * 100)
                .average();
    }

    private static Map<String, Double> errors(List<String> variables) {
        Map<String, Double> errors = new TreeMap<>();
        for (String variable : variables) {
            for (String region : Region.NAMES) {
                errors.put(
                        variable + "[" + region + "]", error(variable, region).orElseThrow());
            }
        }
        return errors;
    }

    @Test
    void noPrimaryVariableIsOffByMoreThanTwentyPercent() {
        assertThat(errors(PRIMARY))
                .allSatisfy((name, error) -> assertThat(error).isLessThan(20));
    }

    @Test
    void theMedianErrorOfThePrimaryVariablesIsBelowEightPercent() {
        List<Double> sorted = new ArrayList<>(errors(PRIMARY).values());
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
                .allSatisfy(
                        region -> assertThat(error(variable, region).orElse(0)).isLessThan(10));
    }
}
