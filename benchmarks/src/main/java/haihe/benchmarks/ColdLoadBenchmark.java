package haihe.benchmarks;

import haihe.engine.Simulator;
import haihe.model.io.Models;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take in a new JVM from a model's file to a simulator? */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(9)
public class ColdLoadBenchmark {

    /** Reads, checks, lowers and compiles for the first time. */
    @Benchmark
    public Simulator load(ModelFile file) {
        return Simulator.of(Models.read(file.file()));
    }
}
