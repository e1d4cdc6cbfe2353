package haihe.benchmarks;

import haihe.engine.Draft;
import haihe.engine.Ensemble;
import haihe.engine.EnsembleBackend.Kind;
import haihe.engine.EnsembleOptions;
import haihe.engine.EnsembleRun;
import haihe.engine.EnsembleWorker;
import haihe.engine.Scenario;
import haihe.model.Model;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many runs a second does an ensemble make by vectors, by loops over lanes and one by one, and what does the spread
 * of its constants cost? The generated model, 400 steps of Euler, three stocks saved yearly; lookups go faster the nearer
 * the runs of a vector keep together. Give {@code -t 2} for two threads, and {@code -prof gc}: nothing is allocated for a
 * step.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 9, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class EnsembleBenchmark {

    /** Runs that one invocation makes. */
    private static final int RUNS = 512;

    /** The model. */
    @Param({"generated-250", "generated-1000"})
    public String model = "generated-250";

    /** How the ensemble computes; by loops if there are no vectors. */
    @Param({"VECTOR", "PLAIN", "SCALAR"})
    public Kind way = Kind.VECTOR;

    /** Runs that go together; 0 for the usual number. */
    @Param("0")
    public int lanes;

    /** How far the constants of runs lie apart, relative to themselves. */
    @Param({"0.02", "0.4"})
    public double spread = 0.02;

    private @Nullable EnsembleWorker worker;
    private Draft draft = (run, constants) -> {};
    private long next;
    private double sum;

    /** Compiles the model. */
    @Setup
    public void prepare() {
        String equations = model.substring(model.indexOf('-') + 1);
        Model generated = BenchmarkModels.checked(
                model, GeneratedModel.of(Integer.parseInt(equations)).text());
        EnsembleOptions options = EnsembleOptions.DEFAULT.with(way);
        Scenario scenario = Scenario.named("benchmark").saving(List.of("s0", "s1", "s2"));
        Ensemble ensemble = Ensemble.of(generated, scenario, lanes == 0 ? options : options.withLanes(lanes));
        int[] positions = new int[5];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = ensemble.positions("c" + i)[0];
        }
        draft = (run, constants) -> vary(run, constants, positions);
        worker = ensemble.worker();
    }

    private void vary(long run, double[] constants, int[] positions) {
        long bits = run;
        for (int position : positions) {
            bits = bits * 6364136223846793005L + 1442695040888963407L;
            constants[position] *= 1 + spread * ((bits >>> 11) * 0x1p-53 - 0.5);
        }
    }

    /** Makes runs. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public double runs() {
        Objects.requireNonNull(worker).run(next, next + RUNS, draft, this::add);
        next += RUNS;
        return sum;
    }

    private void add(EnsembleRun run) {
        sum += run.value(run.rows() - 1, 0);
    }
}
