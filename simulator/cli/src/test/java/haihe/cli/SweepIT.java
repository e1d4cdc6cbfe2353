package haihe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sweeps of the packaged program: killed, interrupted, refused. */
class SweepIT {

    private static final String MODEL = """
            haihe = 1
            name = growth
            time { start = 0, stop = 200, step = 0.01, save = 1, unit = year, method = rk4 }
            units { people = {} }
            constants { rate { value = 0.01, min = 0, max = 1, unit = "1/year" } }
            stocks { crowd { initial = "100", inflows = [births], unit = people } }
            flows { births { equation = "crowd * rate", unit = "people/year" } }
            """;

    private static final String SWEEP = """
            run = "growth.conf"
            factors { rate { distribution = uniform, low = 0, high = 0.02 } }
            design { kind = monte-carlo, rows = 6000 }
            outcomes { end { variable = crowd } }
            part = 50
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    static Stream<Path> sweeps() throws IOException {
        try (Stream<Path> all = Files.list(Program.ROOT.resolve("configs/experiments"))) {
            return all.sorted().toList().stream();
        }
    }

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("growth.conf"), MODEL);
        Files.writeString(folder.resolve("sweep.conf"), SWEEP);
    }

    private Map<String, String> results(String name) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sha256")).toList()) {
                content.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return content;
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void everySweepOfTheConfigsRuns(Path config) {
        Outcome outcome = Program.in(folder).run("sweep", config.toString(), "--out", "results");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out()).contains("outcome", "mean");
    }

    @Test
    void aKilledSweepGoesOnToTheSameResults() throws Exception {
        Outcome whole = Program.in(folder).run("sweep", "sweep.conf", "--out", "whole");
        assertThat(whole.exitCode()).as(whole.all()).isEqualTo(ExitCode.OK);

        for (int kill = 0; kill < 3; kill++) {
            int before =
                    Files.exists(folder.resolve("killed")) ? results("killed").size() : 0;
            Process process = Program.in(folder).begin("sweep", "sweep.conf", "--out", "killed");
            while (process.isAlive()
                    && (!Files.exists(folder.resolve("killed"))
                            || results("killed").size() <= before + 3)) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
        }
        Outcome resumed = Program.in(folder).run("sweep", "sweep.conf", "--out", "killed");

        assertThat(resumed.exitCode()).as(resumed.all()).isEqualTo(ExitCode.OK);
        assertThat(results("killed")).hasSize(120).isEqualTo(results("whole"));
        assertThat(resumed.out()).isEqualTo(whole.out());
    }

    @Test
    void anotherSweepsFolderIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("small.conf"), SWEEP.replace("6000", "10"));
        assertThat(Program.in(folder)
                        .run("sweep", "small.conf", "--out", "results")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        Files.writeString(folder.resolve("small.conf"), SWEEP.replace("6000", "11"));

        Outcome outcome = Program.in(folder).run("sweep", "small.conf", "--out", "results");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.FILE);
        assertThat(outcome.err()).contains("another sweep").doesNotContain("Exception");
        assertThat(results("results")).hasSize(1);
    }

    @Test
    void aBadConfigIsToldAtOnceWithPlaces() throws IOException {
        Files.writeString(
                folder.resolve("bad.conf"),
                SWEEP.replace("rate {", "rat {").replace("variable = crowd", "variable = crowds"));

        Outcome outcome = Program.in(folder).run("sweep", "bad.conf");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.INVALID);
        assertThat(outcome.err()).contains("bad.conf:2", "rat", "bad.conf:4", "crowds", "did you mean");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
