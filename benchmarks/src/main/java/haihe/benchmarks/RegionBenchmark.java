package haihe.benchmarks;

import haihe.engine.Method;
import haihe.engine.Run;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.model.io.Models;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** What does a run of the region model cost by each method? From 2010 to 2035, every variable saved once a year. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class RegionBenchmark {

    /** The method's id. */
    @Param({"euler", "rk2", "rk4", "dopri54", "dopri853", "higham54", "gbs", "adams-bashforth", "adams-moulton"})
    public String method = "rk4";

    private Scenario scenario = Scenario.named("reference");

    /** Read once for all methods. */
    private static final class Region {
        static final Simulator SIMULATOR = Simulator.of(Models.read(BenchmarkModels.region()));
    }

    /** Chooses the method, and makes sure that the model runs to its end. */
    @Setup
    public void prepare() {
        scenario = Scenario.named("reference").with(Method.parse(method).orElseThrow());
        if (!run().status().isCompleted()) {
            throw new IllegalStateException(run().status().message());
        }
    }

    /** A run. */
    @Benchmark
    public Run run() {
        return Region.SIMULATOR.run(scenario);
    }
}
