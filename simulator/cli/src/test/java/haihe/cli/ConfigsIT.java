package haihe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file in {@code configs/} runs with the packaged program and writes what it says. */
class ConfigsIT {

    private static final Path CONFIGS = Program.ROOT.resolve("configs");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    static List<Path> configs() throws IOException {
        try (Stream<Path> all = Files.walk(CONFIGS)) {
            return all.filter(path -> path.toString().endsWith(".conf"))
                    .filter(path -> !path.endsWith("roadmap.conf"))
                    .filter(path -> !path.startsWith(CONFIGS.resolve("experiments")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void runsAndWritesItsTrajectory(Path config) throws IOException {
        Outcome outcome = Program.in(folder).run("run", config.toString(), "--out", "out");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        assertThat(outcome.err()).doesNotContain("warning");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            Path trajectory = files.filter(path -> path.toString().endsWith(".csv"))
                    .filter(path -> !path.endsWith("fit.csv") && !path.endsWith("milestones.csv"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllLines(trajectory)).hasSize(27);
        }
        assertThat(folder.resolve("out/manifest.json")).exists();
    }

    @Test
    void theRoadmapWritesTablesAndFigures() throws IOException {
        Outcome outcome =
                Program.in(folder).run("run", CONFIGS.resolve("roadmap.conf").toString(), "--out", "out");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out()).contains("targets met", "integrated", "no-coordination");
        Path out = folder.resolve("out");
        assertThat(Files.readString(out.resolve("milestones.csv"))).contains("integrated,pm25,Beijing,2035");
        assertThat(out.resolve("roadmap.png")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("roadmap.svg")))
                .startsWith("<?xml")
                .containsPattern("</svg\\s*>");
        assertThat(out.resolve("fit.csv")).isNotEmptyFile();
        assertThat(out.resolve("manifest.json")).isNotEmptyFile();
    }
}
