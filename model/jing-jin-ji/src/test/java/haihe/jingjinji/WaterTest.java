package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.Scenario;
import haihe.engine.Trajectory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Water and groundwater against single observations, and their responses to rain, transfer and permits. */
class WaterTest {

    private static final Trajectory REFERENCE = Region.trajectory(Region.REFERENCE);

    /** Rows of history.csv; the tolerance is their uncertainty, for depths a metre. */
    @ParameterizedTest
    @CsvSource({
        "region_overdraft, 2018, 3.47, 0.35",
        "overdraft[Hebei], 2014, 6, 0.5",
        "overdraft_deep[Hebei], 2014, 3.07, 0.5",
        "groundwater_depth_plain[Beijing], 2015, 25.75, 1",
        "groundwater_depth_plain[Beijing], 2018, 23.03, 1",
        "shallow_depth[Hebei], 2018, 21.66, 1",
        "deep_depth[Hebei], 2018, 55.25, 1"
    })
    void groundwaterMeetsWhatWasMeasured(String column, double year, double observed, double tolerance) {
        assertThat(REFERENCE.at(column, year)).isCloseTo(observed, within(tolerance));
    }

    /** SEED: more than 50,000 km2 in 2020, and no balance yet; cones are calibrated to 4 %. */
    @Test
    void conesAreLargeAndTheRegionIsNotInBalanceIn2020() {
        assertThat(REFERENCE.at("region_cone_area", 2020)).isGreaterThan(48_000);
        assertThat(REFERENCE.at("region_overdraft", 2020)).isPositive();
    }

    /** S_JHE2022: recharge varies by 2 to 3 km3 from year to year. */
    @Test
    void rechargeVariesAsMuchAsRainMakesIt() {
        Trajectory varied = Region.trajectory(Scenario.named("wet and dry").with("precipitation_variability", 1));
        double mean = mean(varied.series("rain_recharge[Hebei]"));
        double spread = Arrays.stream(varied.series("rain_recharge[Hebei]"))
                .map(each -> Math.abs(each - mean))
                .max()
                .orElseThrow();
        assertThat(spread).isBetween(1.5, 3.0);
        assertThat(varied.at("rain_recharge[Hebei]", 2030)).isNotEqualTo(REFERENCE.at("rain_recharge[Hebei]", 2030));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void aDrierClimateDelaysBalance() {
        Trajectory drier = Region.trajectory(Scenario.named("drier").with("precipitation_change", -0.1));
        assertThat(drier.at("region_gross_overdraft", 2035))
                .isGreaterThan(REFERENCE.at("region_gross_overdraft", 2035));
        assertThat(drier.at("groundwater_depth_plain[Beijing]", 2035))
                .isGreaterThan(REFERENCE.at("groundwater_depth_plain[Beijing]", 2035));
    }

    @Test
    void withoutTheTransferMoreIsPumped() {
        Trajectory without = Region.trajectory(Scenario.named("no transfer").with("transfer_allotment", 0));
        assertThat(without.at("groundwater_abstraction[Hebei]", 2020))
                .isGreaterThan(REFERENCE.at("groundwater_abstraction[Hebei]", 2020));
        assertThat(without.at("groundwater_abstraction[Beijing]", 2020))
                .isGreaterThan(REFERENCE.at("groundwater_abstraction[Beijing]", 2020));
        assertThat(without.at("groundwater_depth_plain[Beijing]", 2020))
                .isGreaterThan(REFERENCE.at("groundwater_depth_plain[Beijing]", 2020));
    }

    @Test
    void permitsCapPumpingAndLeaveAShortage() {
        Trajectory tight = Region.trajectory(
                Scenario.named("tight").with("permit_rate", 0.4).with("permit_goal_margin", 0.9));
        assertThat(tight.at("groundwater_abstraction[Hebei]", 2018))
                .isEqualTo(tight.at("groundwater_permit[Hebei]", 2018));
        assertThat(tight.at("water_shortage[Hebei]", 2018)).isPositive();
        assertThat(tight.at("water_use_domestic[Hebei]", 2018))
                .as("households never go short")
                .isCloseTo(REFERENCE.at("water_use_domestic[Hebei]", 2018), within(0.01));
        assertThat(tight.at("irrigated_area[Hebei]", 2020)).isLessThan(REFERENCE.at("irrigated_area[Hebei]", 2020));
    }

    @Test
    void supplyAndShortageMakeUpDemand() {
        for (String region : Region.NAMES) {
            for (double year : REFERENCE.times()) {
                double supply = REFERENCE.at("water_supply_total[" + region + "]", year)
                        + REFERENCE.at("water_shortage[" + region + "]", year);
                double demand = REFERENCE.at("water_demand_total[" + region + "]", year);
                assertThat(supply).isCloseTo(demand, within(demand * 1e-9));
            }
        }
    }
}
