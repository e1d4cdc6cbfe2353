package haihe.benchmarks;

import haihe.model.Model;
import haihe.model.io.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Does reading and checking a file take time in proportion to its lines, in every format? */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
public class ReadBenchmark {

    /** The file's ending, which says its format. */
    @Param({"conf", "xmile", "mdl"})
    public String format = "conf";

    /** Lines of the file. */
    @Param({"1000", "10000", "100000"})
    public String model = "1000";

    private @Nullable Path file;

    /** Writes the file. */
    @Setup
    public void write() throws IOException {
        Path written = Files.createTempFile("haihe", "." + format);
        Files.writeString(written, GeneratedLines.of(format, Integer.parseInt(model)));
        file = written;
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(Objects.requireNonNull(file));
    }

    /** Reads, parses and checks. */
    @Benchmark
    public Model read() {
        return Models.read(Objects.requireNonNull(file));
    }
}
