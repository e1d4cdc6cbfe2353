package haihe.benchmarks;

import haihe.engine.Simulator;
import haihe.model.Model;
import haihe.model.io.Models;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take in a warm JVM to read and check a model, and to lower and compile it? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LoadBenchmark {

    /** A model that has been read. */
    @State(Scope.Benchmark)
    public static class CheckedModel {

        private @Nullable Model model;

        /** Reads it. */
        @Setup
        public void read(ModelFile file) {
            model = Models.read(file.file());
        }
    }

    /** Reads, parses and checks. */
    @Benchmark
    public Model read(ModelFile file) {
        return Models.read(file.file());
    }

    /** Lowers and compiles. */
    @Benchmark
    public Simulator compile(CheckedModel checked) {
        return Simulator.of(Objects.requireNonNull(checked.model));
    }
}
