package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Severity;
import haihe.model.TimeSeries;
import haihe.model.io.Models;
import haihe.model.io.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data of Vensim models, from files to values; the rules are those of Vensim's manual, "Data Equations". */
class VensimDataTest {

    private static final double NA = TimeSeries.MISSING;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.writeString(folder.resolve("d.csv"), "Time,u,v,w\n1,10,11,12\n2,20,21,22\n4,40,41,42\n");
        Files.writeString(folder.resolve("m.dat"), "bare\n1 10\n2 20\n4 40\nmany[b]\n0 5\nmany[a]\n0 4\n");
    }

    private Models.Checked check(String statements, Path... data) {
        try {
            Path file = folder.resolve("m.mdl");
            Files.writeString(file, """
                    {UTF-8}
                    DimA: a, b, c ~~|
                    two: a, b ~~|
                    %s
                    FINAL TIME = 5 ~ Month ~|
                    INITIAL TIME = 0 ~ Month ~|
                    TIME STEP = 1 ~ Month ~|
                    SAVEPER = 1 ~ Month ~|
                    """.formatted(statements));
            return Models.check(file, new ReadOptions(List.of(data)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Trajectory run(String statements, Path... data) {
        Models.Checked checked = check(statements, data);
        assertThat(errors(checked)).isEmpty();
        return Simulator.of(checked.model().orElseThrow())
                .run(Scenario.named("test"))
                .trajectory();
    }

    private static Stream<String> errors(Models.Checked checked) {
        return messages(checked, Severity.ERROR);
    }

    private static Stream<String> messages(Models.Checked checked, Severity severity) {
        return checked.diagnostics().stream()
                .filter(each -> each.severity() == severity)
                .map(Diagnostic::message);
    }

    private static final String READ = " := GET DIRECT DATA('d.csv', ',', 'A', 'B2') ~~|\n";

    @Test
    void dataAreReadBetweenTheirTimesAsTheKeywordSays() {
        Trajectory run = run("line" + READ + "same :INTERPOLATE:" + READ + "back :HOLD BACKWARD:" + READ
                + "forward :LOOK FORWARD:" + READ + "raw :RAW:" + READ);
        assertThat(run.series("line")).containsExactly(10, 10, 20, 30, 40, 40);
        assertThat(run.series("same")).containsExactly(10, 10, 20, 30, 40, 40);
        assertThat(run.series("back")).containsExactly(10, 10, 20, 20, 40, 40);
        assertThat(run.series("forward")).containsExactly(10, 10, 20, 40, 40, 40);
        assertThat(run.series("raw")).containsExactly(NA, 10, 20, NA, 40, NA);
    }

    @Test
    void elementsMayComeFromFilesAndEquationsSideBySide() {
        Trajectory run = run("x[a]" + READ + "x[b] = 3 ~~| x[c] = Time ~~| y[DimA] :LOOK FORWARD:" + READ
                + "z[two] = GET DIRECT CONSTANTS('d.csv', ',', 'C3') ~~|");
        assertThat(run.series("x[a]")).containsExactly(10, 10, 20, 30, 40, 40);
        assertThat(run.series("x[b]")).containsOnly(3);
        assertThat(run.series("x[c]")).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(run.series("y[c]")).containsExactly(12, 12, 22, 42, 42, 42);
        assertThat(run.series("z[b]")).containsOnly(22);
    }

    @Test
    void lookupsAndElementsAreReadFromFiles() {
        Trajectory run = run("sides: GET DIRECT SUBSCRIPT('d.csv', ',', 'B1', 'C1', 's') ~~|\n"
                + "curve[sides] = GET DIRECT LOOKUPS('d.csv', ',', 'A', 'B2') ~~|\n"
                + "y[sides] = curve[sides](Time) ~~|");
        assertThat(run.series("y[su]")).containsExactly(10, 10, 20, 30, 40, 40);
        assertThat(run.series("y[sv]")).containsExactly(11, 11, 21, 31, 41, 41);
    }

    @Test
    void variablesWithoutEquationTakeTheirValuesFromDataBesideTheModelOrNamedByTheUser() throws IOException {
        Trajectory run = run("bare :HOLD BACKWARD: ~~| many[two] ~~|");
        assertThat(run.series("bare")).containsExactly(10, 10, 20, 20, 40, 40);
        assertThat(run.series("many[b]")).containsOnly(5);
        Path other = Files.writeString(folder.resolve("other.tab"), "Time\tBARE\n0\t0\n5\t50\n");
        assertThat(run("bare ~~|", other).series("bare")).containsExactly(0, 10, 20, 30, 40, 50);
        assertThat(messages(check("bare ~~|"), Severity.WARNING))
                .contains("the values of 'bare' are taken from 'm.dat' beside the model");
        assertThat(errors(check("nowhere ~~| user = nowhere ~~|")))
                .containsExactly("'nowhere' is data, but no file has its values");
    }

    @Test
    void aKeywordMakesDataUnderAnotherNameReadInAnotherWay() {
        Trajectory run = run("line" + READ + "ahead :LOOK FORWARD: := line ~~|" + "all[DimA]" + READ
                + "raw[two] :RAW: := all[two] ~~| one :HOLD BACKWARD: := all[c] ~~|");
        assertThat(run.series("ahead")).containsExactly(10, 10, 20, 40, 40, 40);
        assertThat(run.series("raw[b]")).containsExactly(NA, 11, 21, NA, 41, NA);
        assertThat(run.series("one")).containsExactly(12, 12, 22, 22, 42, 42);
    }

    @Test
    void sumsAndMultiplesOfDataAreComputedAtEveryTime() {
        Trajectory run = run("factor = 2 ~~| line" + READ + "sum := factor * line / 4 - (line + 1) ~~|");
        assertThat(run.series("sum")).containsExactly(-6, -6, -11, -16, -21, -21);
    }

    @Test
    void whatVensimComputesAtTheTimesOfTheDataOnlyIsRefused() {
        assertThat(errors(check("line" + READ + "x :RAW: := line * 2 ~~|")))
                .containsExactly("only data under their own name can be read in another way between their times");
        for (String text :
                List.of("steps :RAW:" + READ + "x := steps * 2 ~~|", "line" + READ + "x := line * line ~~|")) {
            assertThat(errors(check(text))).containsExactly("'x' is computed from data at the times of the data only");
        }
    }
}
