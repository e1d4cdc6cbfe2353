package haihe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.engine.Trajectory;
import haihe.experiment.Milestone.Verdict;
import haihe.results.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MilestonesTest {

    private static final Trajectory TRAJECTORY = Trajectory.of(
            List.of("pm25[Beijing]", "pm25[Hebei]", "clean_share[Hebei]"),
            new double[] {2020, 2025, 2030},
            new double[][] {{38, 45, 0.6}, {33, 36, 0.7}, {30, Double.NaN, 0.8}});

    @TempDir
    Path folder;

    private Targets targets = new Targets("", List.of());

    @BeforeEach
    void readTargets() throws IOException {
        targets = Targets.read(Files.writeString(folder.resolve("targets.csv"), """
                region,year,variable,value,unit,quality,source_id,source,note
                Beijing,2025,pm25,<=32,ug/m3,recalled,R,"plan, 2023",
                Beijing,2030,pm25,35,ug/m3,verified,S,plan,
                Hebei,2025,pm25_change_vs_2020,-20,%,verified,S,plan,
                Hebei,2025,pm25,clear skies,,verified,S,plan,
                Hebei,2030,pm25,<=30,ug/m3,verified,S,plan,
                Hebei,2025,clean,>=65,%,verified,S,plan,
                Hebei,2035,clean,85,%,verified,S,plan,
                """));
    }

    @Test
    void judgesEveryIndicatorRegionAndYear() {
        assertThat(milestones().rows())
                .extracting(row -> row.indicator() + " " + row.region() + " " + (int) row.time() + " " + row.verdict())
                .containsExactly(
                        "pm25 Beijing 2025 MISSED",
                        "pm25 Beijing 2030 MET",
                        "pm25 Beijing 2035 NOT_SIMULATED",
                        "pm25 Hebei 2025 MET",
                        "pm25 Hebei 2025 NOT_JUDGED",
                        "pm25 Hebei 2030 NOT_SIMULATED",
                        "pm25 Hebei 2035 NOT_SIMULATED",
                        "clean Hebei 2025 MET",
                        "clean Hebei 2030 NO_TARGET",
                        "clean Hebei 2035 NOT_SIMULATED");
    }

    @Test
    void tellsDistanceAndFirstYear() {
        Milestone missed = milestones().rows().get(0);
        assertThat(missed.distance()).hasValue(1);
        assertThat(missed.firstMet()).hasValue(2030);
        Milestone met = milestones().rows().get(1);
        assertThat(met.distance()).hasValue(-5);
        assertThat(met.firstMet()).hasValue(2025);
    }

    @Test
    void measuresChangesAgainstTheirBaseYear() {
        Milestone change = milestones().rows().get(3);
        assertThat(change.value()).hasValue(-20);
        assertThat(change.firstMet()).hasValue(2025);
    }

    @Test
    void countsInTheUnitOfTheTarget() {
        Milestone clean = milestones().rows().get(7);
        assertThat(clean.value()).hasValue(70);
        assertThat(clean.distance()).hasValue(-5);
    }

    @Test
    void leavesANumberUnjudgedIfNobodySaysFromWhichSide() {
        Indicator open = new Indicator("pm25", Mapping.of("pm25", "pm25"), Optional.empty());
        Milestones milestones = Milestones.of(TRAJECTORY, targets, List.of(open), List.of(2030.0));
        assertThat(milestones.rows().get(0).verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(milestones.rows().get(0).value()).hasValue(30);
    }

    @Test
    void learnsTheDirectionFromInequalities() {
        assertThat(targets.sense("pm25")).contains(Sense.LOWER);
        assertThat(targets.sense("clean")).contains(Sense.HIGHER);
        assertThat(targets.sense("gdp")).isEmpty();
    }

    @Test
    void writesOneTableForAllScenarios() {
        Map<String, Milestones> scenarios = new LinkedHashMap<>();
        scenarios.put("reference", milestones());
        scenarios.put("integrated", milestones());
        CsvTable table = Milestones.table(scenarios);
        assertThat(table.rows()).hasSize(2 * milestones().rows().size());
        assertThat(table.header()).startsWith("scenario", "indicator", "region", "year", "value", "target");
        assertThat(table.rows().get(0).cells())
                .containsExactly(
                        "reference",
                        "pm25",
                        "Beijing",
                        "2025",
                        "33",
                        "<=32",
                        "pm25",
                        "ug/m3",
                        "missed",
                        "1",
                        "2030",
                        "recalled",
                        "plan, 2023");
        assertThat(milestones().count(Verdict.MET)).isEqualTo(3);
    }

    @Test
    void refusesIndicatorsThatAreNotSimulated() {
        Indicator unknown = Indicator.of(Mapping.of("pm25", "pm10"), Sense.LOWER);
        assertThatThrownBy(() -> Milestones.of(TRAJECTORY, targets, List.of(unknown), List.of(2030.0)))
                .hasMessageContaining("UNKNOWN_NAME");
    }

    private Milestones milestones() {
        List<Indicator> indicators = List.of(
                Indicator.of(Mapping.of("pm25", "pm25"), targets),
                Indicator.of(Mapping.of("clean", "clean_share").scaledBy(0.01), targets));
        return Milestones.of(TRAJECTORY, targets, indicators, List.of(2025.0, 2030.0, 2035.0));
    }
}
