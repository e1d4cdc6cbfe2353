package haihe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's archive of classes makes starts faster and nothing else: no failure, no message, no stale class. */
class LauncherIT {

    private static final String TARGET = "simulator/cli/target";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    private Path checkout() {
        return folder.resolve("checkout");
    }

    /** A checkout that has been built, without its sources. */
    @BeforeEach
    void build() throws IOException {
        Path target = checkout().resolve(TARGET);
        Files.createDirectories(target.resolve("lib"));
        for (String module : List.of("model/language", "simulator/cli")) {
            Path pom = checkout().resolve(module).resolve("pom.xml");
            Files.createDirectories(pom.resolveSibling("src/main"));
            old(pom);
        }
        old(checkout().resolve("pom.xml"));
        Files.copy(Program.ROOT.resolve("haihe"), checkout().resolve("haihe"));
        Files.copy(Program.ROOT.resolve(TARGET).resolve("haihe.jar"), target.resolve("haihe.jar"));
        try (Stream<Path> jars = Files.list(Program.ROOT.resolve(TARGET).resolve("lib"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, target.resolve("lib").resolve(jar.getFileName()));
            }
        }
    }

    private static void old(Path file) throws IOException {
        Files.createFile(file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }

    private Outcome start(Path checkout, Map<String, String> variables) {
        Outcome outcome = Program.in(folder).launch(checkout, variables, "--version");
        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.OK);
        assertThat(outcome.out()).as(outcome.all()).startsWith("haihe ");
        return outcome;
    }

    private void startSilently(Path checkout) {
        Outcome outcome = start(checkout, Map.of());
        assertThat(outcome.err()).as(outcome.all()).isEmpty();
    }

    private static Path archive(Path checkout) throws IOException {
        List<Path> archives;
        try (Stream<Path> files = Files.list(checkout.resolve(TARGET))) {
            archives = files.filter(file -> file.toString().contains(".jsa"))
                    .filter(file -> !file.toString().endsWith(".of"))
                    .toList();
        }
        assertThat(archives).hasSize(1);
        assertThat(archives.get(0).toString()).endsWith("-single.jsa");
        return archives.get(0);
    }

    @Test
    void anArchiveServesUntilAJarOrThePlaceChanges() throws IOException {
        IntStream.range(0, 2)
                .mapToObj(each -> CompletableFuture.runAsync(() -> startSilently(checkout())))
                .toList()
                .forEach(CompletableFuture::join);
        FileTime first = Files.getLastModifiedTime(archive(checkout()));
        assertThat(Files.size(archive(checkout()))).isPositive();

        startSilently(checkout());
        assertThat(Files.getLastModifiedTime(archive(checkout()))).isEqualTo(first);

        Path jar = checkout().resolve(TARGET).resolve("haihe.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        startSilently(checkout());
        FileTime second = Files.getLastModifiedTime(archive(checkout()));
        assertThat(second).isGreaterThan(first);

        Path moved = Files.move(checkout(), folder.resolve("moved"));
        startSilently(moved);
        assertThat(Files.getLastModifiedTime(archive(moved))).isGreaterThan(second);
    }

    @Test
    void aCheckoutThatCannotBeWrittenToStartsWithoutAnArchive() throws IOException {
        Path target = checkout().resolve(TARGET);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(target)).as("for root all is writable").isFalse();
            startSilently(checkout());
        } finally {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("haihe.jar", "lib");
        }
    }

    @Test
    void optionsOfTheEnvironmentCount() {
        Outcome outcome = start(checkout(), Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC"));
        assertThat(outcome.err()).contains("Picked up JAVA_TOOL_OPTIONS").hasLineCount(1);
    }

    @Test
    void anOldJavaIsRefusedByName() throws IOException {
        Path java = folder.resolve("java/bin/java");
        Files.createDirectories(java.getParent());
        Files.createFile(java, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"11.0.2\"\n");

        Map<String, String> other = Map.of("JAVA_HOME", folder.resolve("java").toString());
        Outcome outcome = Program.in(folder).launch(checkout(), other, "--version");

        assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(ExitCode.FILE);
        assertThat(outcome.err()).contains("Java 11.0.2", "17 or later");
    }
}
