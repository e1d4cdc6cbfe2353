package haihe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.engine.Trajectory;
import haihe.model.ModelException;
import haihe.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Trajectory TRAJECTORY = Trajectory.of(
            List.of("pm25[Beijing]", "pm25[Hebei]", "use[Beijing,coal]", "use[Beijing,gas]", "gdp"),
            new double[] {2010, 2012, 2014},
            new double[][] {{80, 100, 1, 2, 10}, {70, 90, 3, 4, 12}, {50, Double.NaN, 5, 6, 14}});

    @Test
    void comparesWhereSimulationAndObservationOverlap() {
        Observations observations = observations(
                "pm25,Beijing,2009,99", "pm25,Beijing,2013,75", "pm25,Beijing,2014,50", "pm25,Beijing,2015,1");
        Comparison.Row row = compare(observations, Mapping.of("pm25", "PM25")).get(0);
        assertThat(row.column()).isEqualTo("pm25[Beijing]");
        assertThat(row.pairs()).containsExactly(new Comparison.Pair(2013, 60, 75), new Comparison.Pair(2014, 50, 50));
        assertThat(row.fit()).isEqualTo(Fit.of(new double[] {60, 50}, new double[] {75, 50}));
    }

    @Test
    void mapsRegionsUnitsAndElements() {
        Observations observations = observations("coal,北京,2010,1000", "gdp,BTH,2012,6");
        assertThat(compare(
                        observations,
                        Mapping.of("coal", "use[*,coal]").scaledBy(1e-3).withRegion("Beijing", "北京")))
                .singleElement()
                .satisfies(row -> assertThat(row.pairs()).containsExactly(new Comparison.Pair(2010, 1, 1)));
        assertThat(compare(observations, Mapping.of("gdp", "gdp").withRegion("", "BTH")))
                .singleElement()
                .satisfies(row -> assertThat(row.fit().mape()).isEqualTo(1));
    }

    @Test
    void mapsEqualNamesByItself() {
        Observations observations = observations("pm25,Beijing,2010,80", "use,Beijing,2010,1", "other,Beijing,2010,1");
        assertThat(Mapping.byName(TRAJECTORY, observations))
                .extracting(Mapping::data)
                .containsExactly("pm25");
    }

    @Test
    void refusesNamesThatNobodyKnows() {
        Observations observations = observations("pm25,Beijing,2010,80");
        assertUnknown(observations, Mapping.of("pm2", "pm25"), "'pm2'");
        assertUnknown(observations, Mapping.of("pm25", "pm52"), "'pm52'");
        assertUnknown(observations, Mapping.of("pm25", "use"), "'use'");
    }

    @Test
    void ranksFitsByRelativeError() {
        Observations observations = observations(
                "pm25,Beijing,2010,100", "gdp,,2010,20", "use_coal,Beijing,2010,1", "use_gas,Beijing,2010,0");
        List<Mapping> mappings = List.of(
                Mapping.of("pm25", "pm25"),
                Mapping.of("gdp", "gdp"),
                Mapping.of("use_coal", "use[*,coal]"),
                Mapping.of("use_gas", "use[*,gas]"));
        Comparison comparison = Comparison.of(TRAJECTORY, observations, mappings);
        assertThat(comparison.medianMape()).isEqualTo(0.2);
        assertThat(comparison.worst().orElseThrow().column()).isEqualTo("gdp");
        assertThat(comparison.table().rows().get(0).cells())
                .containsExactly(
                        "pm25[Beijing]", "pm25", "Beijing", "1", "2010", "2010", "20", "20", "-20", "", "1", "0", "0");
    }

    @Test
    void aSimulationThatIsNotFiniteIsTheWorstFit() {
        Observations observations = observations("pm25,Hebei,2014,100", "gdp,,2010,10");
        Comparison comparison =
                Comparison.of(TRAJECTORY, observations, List.of(Mapping.of("pm25", "pm25"), Mapping.of("gdp", "gdp")));
        assertThat(comparison.worst().orElseThrow().column()).isEqualTo("pm25[Hebei]");
        assertThat(comparison.medianMape()).isNaN();
    }

    private static List<Comparison.Row> compare(Observations observations, Mapping mapping) {
        return Comparison.of(TRAJECTORY, observations, List.of(mapping)).rows();
    }

    private static void assertUnknown(Observations observations, Mapping mapping, String name) {
        assertThatThrownBy(() -> compare(observations, mapping))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("UNKNOWN_NAME")
                .hasMessageContaining(name);
    }

    private static Observations observations(String... rows) {
        List<Observation> values = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            values.add(new Observation(
                    cells[0],
                    cells[1],
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    "",
                    "",
                    "",
                    Span.NONE));
        }
        return Observations.of("data.csv", values);
    }
}
