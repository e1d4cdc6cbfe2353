package haihe.benchmarks.precision;

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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a result cost by each adaptive method? Here a model runs in a simulator, with its balance;
 * the libraries integrate equations by hand. How exact each result is, so that methods can be compared where their errors
 * are equal, {@link WorkPrecision} prints beside the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class WorkPrecisionBenchmark {

    /** No method's error is larger at the tolerances here. */
    private static final double LARGEST_ERROR = 0.1;

    /** The problem. */
    @Param
    public Problem problem = Problem.LOTKA_VOLTERRA;

    /** The method. */
    @Param
    public Solver solver = Solver.HAIHE_TSIT5;

    /** The relative and the absolute tolerance of a step. */
    @Param({"1e-6", "1e-8", "1e-10"})
    public double tolerance = 1e-6;

    private Solver.@Nullable Work work;

    /** Makes sure that the method solves the problem. */
    @Setup
    public void prepare() {
        work = solver.on(problem, tolerance);
        double error = problem.error(work.solve().state());
        if (!(error < LARGEST_ERROR)) {
            throw new IllegalStateException(solver + " ends " + error + " off");
        }
    }

    /** One solution. */
    @Benchmark
    public double solve() {
        return Objects.requireNonNull(work).solve().state()[0];
    }
}
