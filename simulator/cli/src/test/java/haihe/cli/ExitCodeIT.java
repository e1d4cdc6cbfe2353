package haihe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program ends with the exit status that the help promises, one clear message, and no stack trace. */
class ExitCodeIT {

    private static final String GROWTH = """
            haihe = 1
            name = growth
            time { start = 0, stop = 10, step = 1, unit = year }
            units { people = {} }
            constants { rate { value = 0.1, min = 0, max = 1, unit = "1/year" } }
            stocks { crowd { initial = "100", inflows = [births], unit = people } }
            flows { births { equation = "crowd * rate", unit = "people/year" } }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("growth.conf"), GROWTH);
    }

    private Outcome run(String... arguments) {
        Outcome outcome = Program.in(folder).run(arguments);
        assertThat(outcome.err()).as(outcome.all()).doesNotContain("Exception", "\tat ");
        return outcome;
    }

    @Test
    void aRunThatCompletesEndsWithZero() throws IOException {
        Outcome outcome = run("run", "growth.conf", "--csv", "growth.csv");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        List<String> lines = Files.readAllLines(folder.resolve("growth.csv"));
        assertThat(lines.get(0)).isEqualTo("year,rate,crowd,births");
        assertThat(lines).hasSize(12);
        assertThat(lines.get(2)).isEqualTo("1.0,0.1,110.0,11.0");
    }

    @Test
    void aRunThatEndsEarlyEndsWithOneAndWritesNothing() throws IOException {
        Files.writeString(
                folder.resolve("bad.conf"),
                GROWTH.replace("crowd * rate", "rate * people_one / (5 - TIME / year_one)")
                        + "constants { people_one { value = 1, unit = people }, year_one { value = 1, unit = year } }\n");

        Outcome outcome = run("run", "bad.conf", "--csv", "bad.csv");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(outcome.err()).contains("births").contains("5");
        assertThat(files()).containsExactlyInAnyOrder("growth.conf", "bad.conf");
    }

    @Test
    void whatIsChosenToBeSavedIsSavedAloneAndHasTheSameValues() throws IOException {
        Outcome outcome = run(
                "run",
                "growth.conf",
                "--save",
                "crowd",
                "--without-optimisation",
                "constant-folding,dead-code",
                "--csv",
                "growth.csv");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        List<String> lines = Files.readAllLines(folder.resolve("growth.csv"));
        assertThat(lines.get(0)).isEqualTo("year,crowd");
        assertThat(lines.get(2)).isEqualTo("1.0,110.0");
    }

    @Test
    void anUnknownOptimisationNamesThoseThatThereAre() {
        Outcome outcome = run("run", "growth.conf", "--without-optimisation", "luck");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("there is no optimisation 'luck'", "run-invariants", "all");
    }

    @Test
    void anUnknownOptionEndsWithTwo() {
        Outcome outcome = run("run", "growth.conf", "--stepp", "1");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--step").contains("--help");
    }

    @Test
    void anInvalidModelEndsWithThreeAndShowsThePlace() throws IOException {
        Files.writeString(folder.resolve("bad.conf"), GROWTH.replace("crowd * rate", "crowd * rat"));

        Outcome outcome = run("run", "bad.conf");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.INVALID);
        assertThat(outcome.err())
                .contains("bad.conf:7:")
                .contains("UNKNOWN_NAME")
                .contains("rate")
                .contains("^");
    }

    @Test
    void aConstantThatDoesNotExistEndsWithThree() {
        Outcome outcome = run("run", "growth.conf", "--set", "rat=0.2");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.INVALID);
        assertThat(outcome.err()).contains("rat").contains("rate");
    }

    @Test
    void aMissingFileEndsWithFour() {
        Outcome outcome = run("run", "nowhere.conf");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.FILE);
        assertThat(outcome.err()).contains("nowhere.conf");
    }

    @Test
    void aConversionToAnUnknownFormatEndsWithTwo() {
        Outcome outcome = run("convert", "growth.conf", "growth.xls");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("no writer for this kind of file: growth.xls", "*.xmile");
    }

    @Test
    void aConversionThatCannotSayAllEndsWithThreeAndWritesNothingUnlessAsked() throws IOException {
        Files.writeString(folder.resolve("odd.conf"), """
                haihe = 1
                time { start = 0, stop = 2 }
                dimensions { region = [North, South] }
                series { s { over = [region], observations {
                  North { times = [0], values = [1] }, South { times = [0], values = [1], interpolation = hold } } } }
                aux { a = "SUM(s)" }
                """);

        Outcome outcome = run("convert", "odd.conf", "odd.xmile");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.INVALID);
        assertThat(outcome.err())
                .contains("odd.conf:4:10: XMILE cannot say what 's' has: observations that are read in several ways")
                .contains("nothing is written");
        assertThat(folder.resolve("odd.xmile")).doesNotExist();
        assertThat(run("convert", "odd.conf", "odd.xmile", "--partial").exitCode())
                .isEqualTo(ExitCode.INVALID);
        assertThat(folder.resolve("odd.xmile")).exists();
    }

    @Test
    void aConversionKeepsAnExistingFileUnlessReplacingIsAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("growth.xmile"), "precious");

        Outcome refused = run("convert", "growth.conf", "growth.xmile");

        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(ExitCode.FILE);
        assertThat(refused.err()).contains("--replace");
        assertThat(file).hasContent("precious");
        assertThat(run("convert", "growth.conf", "growth.xmile", "--replace").exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(file)).contains("<xmile");
    }

    @Test
    void anExistingResultIsKeptUnlessReplacingIsAskedFor() throws IOException {
        Path result = folder.resolve("growth.csv");
        Files.writeString(result, "precious");

        Outcome refused = run("run", "growth.conf", "--csv", "growth.csv");

        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(ExitCode.FILE);
        assertThat(refused.err()).contains("--replace");
        assertThat(result).hasContent("precious");

        Outcome replaced = run("run", "growth.conf", "--csv", "growth.csv", "--replace");

        assertThat(replaced.exitCode()).as(replaced.all()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(result)).startsWith("year,");
    }

    @Test
    void aManifestRepeatsTheSameBits() throws IOException {
        Outcome first = run("run", "growth.conf", "--set", "rate=0.25", "--out", "first");
        Outcome second = run("run", "--manifest", "first/manifest.json", "--out", "second");

        assertThat(first.exitCode()).as(first.all()).isEqualTo(ExitCode.OK);
        assertThat(second.exitCode()).as(second.all()).isEqualTo(ExitCode.OK);
        assertThat(second.out()).contains("the same bits");
        assertThat(folder.resolve("second/growth.csv")).hasSameTextualContentAs(folder.resolve("first/growth.csv"));
    }

    @Test
    void conformEndsWithOneIfAModelIsWrong() throws IOException {
        Files.writeString(folder.resolve("growth.csv"), "year,crowd\n0,100\n1,110\n");

        assertThat(run("conform", ".").exitCode()).isEqualTo(ExitCode.OK);

        Files.writeString(folder.resolve("growth.csv"), "year,crowd\n0,100\n1,111\n");

        assertThat(run("conform", ".").exitCode()).isEqualTo(ExitCode.RUN_FAILED);

        Files.writeString(
                folder.resolve("haihe-conform.conf"),
                "excused = [{ model = growth.conf, reason = \"someone mistyped 110\" }]");

        assertThat(run("conform", ".").exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void conformEndsWithOneForARefusedModelOnlyIfAskedTo() throws IOException {
        Files.writeString(folder.resolve("growth.conf"), GROWTH.replace("crowd * rate", "crowd * rat"));

        assertThat(run("conform", ".").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run("conform", ".", "--strict").exitCode()).isEqualTo(ExitCode.RUN_FAILED);
    }

    @Test
    void conformSaysWhatItCannotUse() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("bad.conf"), "excused = [{ model = growth.conf }]");

        assertThat(run("conform", "nowhere").exitCode()).isEqualTo(ExitCode.FILE);
        assertThat(run("conform", "empty").exitCode()).isEqualTo(ExitCode.INVALID);
        assertThat(run("conform", ".", "--exceptions", "bad.conf").exitCode()).isEqualTo(ExitCode.INVALID);
        assertThat(run("conform").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void conformGivesUpOnAModelThatTakesTooLong() throws IOException {
        Files.writeString(folder.resolve("growth.conf"), GROWTH.replace("step = 1,", "step = 1e-7, save = 1,"));

        Outcome outcome = run("conform", ".", "--limit", "2");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(outcome.out()).contains("timed out").contains("gave up after 2 s");
    }

    /** A hundred million steps take many seconds; whatever the program is at after three, it has to leave cleanly. */
    @Test
    void anInterruptedRunStopsSoonAndLeavesNoFile() throws Exception {
        Process process =
                Program.in(folder).begin("run", "growth.conf", "--step", "1e-7", "--save-every", "1", "--csv", "a.csv");
        assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
        process.destroy();

        assertThat(process.waitFor(8, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(files()).containsExactly("growth.conf");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
