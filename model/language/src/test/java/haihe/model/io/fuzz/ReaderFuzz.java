package haihe.model.io.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import haihe.model.Severity;
import haihe.model.io.Models;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for the reader of every format: whatever stands in a file, the outcome is a model or located problems, soon
 * and with little memory.
 */
abstract class ReaderFuzz {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A small file must not take a second of the processor. */
    private static final long MOST_NANOS = 1_000_000_000L;

    /** Nor a gigabyte in all; what is allocated is counted, not what is held. */
    private static final long MOST_BYTES = 1L << 30;

    private static final long MOST_SECONDS_OF_ALL = 300;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    /** How many mutated files are read. */
    int files() {
        return 2_000;
    }

    /** The ending of file names. */
    abstract String ending();

    /** Words with a meaning in the format. */
    abstract List<String> words();

    /** Sound files besides those of the conformance suite. */
    abstract List<String> seeds() throws IOException;

    /** The text of a model among the resources of the tests. */
    static String resource(String name) throws IOException {
        try (InputStream in = ReaderFuzz.class.getResourceAsStream("/models/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<byte[]> soundFiles() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String seed : seeds()) {
            files.add(seed.getBytes(StandardCharsets.UTF_8));
        }
        try (var all = Files.walk(Path.of("conformance"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(ending()))
                    .filter(path -> path.toFile().length() < 4_000)
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void mutatedFilesGiveAModelOrProblemsAndNothingElse() throws Exception {
        Mutator mutator = new Mutator(soundFiles(), words(), new Chance(20_000));
        Path file = folder.resolve("m" + ending());
        byte[][] current = new byte[1][];
        FutureTask<Integer> all = new FutureTask<>(() -> {
            int refused = 0;
            for (int i = 0; i < files(); i++) {
                current[0] = mutator.next();
                Files.write(file, current[0]);
                refused += isRefused(file) ? 1 : 0;
            }
            return refused;
        });
        Thread worker = new Thread(null, all, "fuzz", 1L << 20);
        worker.setDaemon(true);
        worker.start();
        try {
            int refused = all.get(MOST_SECONDS_OF_ALL, TimeUnit.SECONDS);
            assertThat(refused).as("mutations that are faults").isGreaterThan(files() / 4);
        } catch (TimeoutException hang) {
            throw new AssertionError("hangs on\n" + new String(current[0], StandardCharsets.ISO_8859_1), hang);
        }
    }

    private static boolean isRefused(Path file) throws IOException {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        Models.Checked checked;
        try {
            checked = Models.check(file);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
            throw new AssertionError("no exception may leave the check of\n" + text(file), escaped);
        }
        assertThat(THREADS.getCurrentThreadCpuTime() - nanos)
                .as(() -> "nanoseconds for\n" + text(file))
                .isLessThan(MOST_NANOS);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes)
                .as(() -> "bytes for\n" + text(file))
                .isLessThan(MOST_BYTES);
        boolean errors = checked.diagnostics().stream().anyMatch(each -> each.severity() == Severity.ERROR);
        assertThat(errors).as(() -> text(file)).isEqualTo(checked.model().isEmpty());
        assertLocated(checked, file);
        return errors;
    }

    private static void assertLocated(Models.Checked checked, Path file) throws IOException {
        long lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().count() + 1;
        checked.diagnostics().forEach(each -> {
            assertThat(each.message()).as(() -> text(file)).isNotBlank();
            if (each.span().file().equals(file.toString())) {
                assertThat((long) each.span().line())
                        .as(() -> each + " in\n" + text(file))
                        .isLessThanOrEqualTo(lines);
            }
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
