package haihe.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A model in a file. */
@State(Scope.Benchmark)
public class ModelFile {

    private static final String REGION = "jing-jin-ji";

    /** A generated model by its number of equations, or the region model. */
    @Param({"100", "1000", "5000", REGION})
    public String model = REGION;

    private @Nullable Path file;

    /** Writes the file if there is none. */
    @Setup
    public void write() throws IOException {
        if (model.equals(REGION)) {
            file = BenchmarkModels.region();
        } else {
            file = Files.createTempFile("haihe-benchmark", ".conf");
            Files.writeString(file, GeneratedModel.of(Integer.parseInt(model)).text());
        }
    }

    /** Deletes what was written. */
    @TearDown
    public void delete() throws IOException {
        if (!model.equals(REGION)) {
            Files.delete(file());
        }
    }

    /** The file. */
    Path file() {
        return Objects.requireNonNull(file);
    }
}
