package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.Scenario;
import haihe.engine.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emissions, concentrations and days against what inventories and studies say. */
class AirTest {

    private static final Trajectory REFERENCE = Region.trajectory(Region.REFERENCE);

    /** Inventory rows of history.csv with the uncertainty that they carry, or a third if that is less. */
    @ParameterizedTest
    @CsvSource({
        "total_emissions[nox], 2013, 2300, 0.30",
        "total_emissions[nox], 2014, 2116, 0.15",
        "total_emissions[nox], 2017, 1650, 0.30",
        "total_emissions[nox], 2020, 1400, 0.30",
        "total_emissions[so2], 2013, 1600, 0.30",
        "total_emissions[so2], 2014, 1425, 0.15",
        "total_emissions[so2], 2017, 640, 0.33",
        "total_emissions[so2], 2020, 400, 0.33",
        "total_emissions[pm], 2013, 1200, 0.30",
        "total_emissions[pm], 2014, 1111, 0.33",
        "total_emissions[pm], 2017, 680, 0.30",
        "total_emissions[pm], 2020, 500, 0.30",
        "total_emissions[voc], 2013, 2300, 0.30",
        "total_emissions[voc], 2017, 2000, 0.30",
        "total_emissions[voc], 2020, 1750, 0.30",
        "'region_emissions[Beijing,nox]', 2017, 132, 0.25",
        "'region_emissions[Beijing,pm]', 2017, 33, 0.25",
        "'region_emissions[Beijing,so2]', 2017, 16, 0.25"
    })
    void emissionsRunThroughTheInventories(String column, double year, double observed, double uncertainty) {
        assertThat(REFERENCE.at(column, year)).isCloseTo(observed, within(observed * uncertainty));
    }

    /** S_ZHENG2019: 61, 55, 56 and 62 % of SO2, NOx, primary PM2.5 and VOC in 2014; a split of sectors is uncertain by 15 points. */
    @ParameterizedTest
    @CsvSource({"so2, 0.61", "nox, 0.55", "pm, 0.56", "voc, 0.62"})
    void industryHasItsShareOfEmissions(String pollutant, double share) {
        double industry = Region.NAMES.stream()
                .mapToDouble(each -> REFERENCE.at("emissions[" + each + ",industry_plants," + pollutant + "]", 2014))
                .sum();
        assertThat(industry / REFERENCE.at("total_emissions[" + pollutant + "]", 2014))
                .isCloseTo(share, within(0.15));
    }

    /** 32 % by weather-normalised studies; the matrix is fitted with a tolerance of 8 points. */
    @Test
    void aThirdOfBeijingsFallComesFromOutside() {
        double local = causedInBeijing("beijing", "Beijing");
        double outside = causedInBeijing("tianjin", "Tianjin") + causedInBeijing("hebei", "Hebei");
        assertThat(outside / (local + outside)).isCloseTo(0.32, within(0.08));
    }

    /** The part of the fall of PM2.5 in Beijing from 2013 to 2017 that emissions of one region caused, in ug/m3. */
    private static double causedInBeijing(String matrix, String origin) {
        double fall = REFERENCE.at("precursor_index[" + origin + "]", 2013)
                - REFERENCE.at("precursor_index[" + origin + "]", 2017);
        return REFERENCE.at("transfer_from_" + matrix + "[Beijing]", 2013) * fall;
    }

    @Test
    void lessNoxAloneRaisesOzoneWhereVocIsScarce() {
        Trajectory cleaner =
                Region.trajectory(Scenario.named("clean vehicles").with("removal_ceiling[vehicles,nox]", 0.95));
        assertThat(cleaner.at("region_emissions[Beijing,nox]", 2019))
                .isLessThan(REFERENCE.at("region_emissions[Beijing,nox]", 2019));
        assertThat(cleaner.at("ozone[Beijing]", 2015)).isGreaterThan(REFERENCE.at("ozone[Beijing]", 2015));
    }

    @Test
    void rulesAreNotTakenBack() {
        for (String region : Region.NAMES) {
            double[] rules = REFERENCE.series("air_rules[" + region + "]");
            for (int i = 1; i < rules.length; i++) {
                assertThat(rules[i]).isGreaterThanOrEqualTo(rules[i - 1]);
            }
        }
    }

    /** SEED: 82.6 % in 2020. */
    @Test
    void roadFreightHasItsShareIn2020() {
        assertThat(REFERENCE.at("region_road_freight_share", 2020)).isCloseTo(0.826, within(0.01));
    }
}
