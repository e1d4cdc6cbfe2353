package haihe.benchmarks.stiff;

import haihe.engine.Method.Adaptive;
import haihe.engine.Run;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * What does a result of a stiff problem cost, and how exact is it? The rival is Hipparchus' explicit method of order 8 on the
 * same kernel, where it ends at all. The stiff method evaluates derivatives once for each step and factors a matrix once
 * for each step and each rejected one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class StiffBenchmark {

    /** The problem. */
    @Param
    public StiffProblem model = StiffProblem.ROBERTSON;

    /** The method; add DOPRI853 for HIRES, OREGONATOR and BRUSSELATOR_1D, where it ends. */
    @Param({"RODAS5P", "TSIT5_RODAS5P"})
    public Adaptive.Scheme scheme = Adaptive.Scheme.RODAS5P;

    /** The relative tolerance of a step. */
    @Param({"1e-4", "1e-6", "1e-8"})
    public double tolerance = 1e-6;

    private @Nullable Simulator simulator;
    private @Nullable Scenario scenario;
    private double[] solution = {};

    /** What a solution is worth. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Precision {
        /** Decimal digits of the result that are right, in the stock that has fewest. */
        public double digits;

        /** Evaluations of the equations. */
        public double evaluations;

        /** Steps. */
        public double steps;

        /** Rejected steps. */
        public double rejected;
    }

    /** Makes ready, and makes sure that the method solves the problem. */
    @Setup
    public void prepare() {
        simulator = Simulator.of(model.model());
        scenario = Scenario.named("benchmark").with(model.method(scheme, tolerance));
        solution = model.solution();
        if (!(error(run()) < 0.1)) {
            throw new IllegalStateException(scheme + " ends " + error(run()) + " off");
        }
    }

    /** One solution. */
    @Benchmark
    public Run solve(Precision precision) {
        Run run = run();
        precision.digits = -Math.log10(error(run));
        precision.evaluations = run.statistics().evaluations();
        precision.steps = run.statistics().steps();
        precision.rejected = run.statistics().rejectedSteps();
        return run;
    }

    private Run run() {
        return Objects.requireNonNull(simulator).run(Objects.requireNonNull(scenario));
    }

    private double error(Run run) {
        double[] stocks = StiffProblem.stocks(run);
        double largest = 0;
        for (int i = 0; i < solution.length; i++) {
            largest = Math.max(largest, Math.abs(stocks[i] / solution[i] - 1));
        }
        return largest;
    }

    /** Prints errors and costs of all problems at tolerances from 1e-3 to 1e-10. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        StiffBenchmark benchmark = new StiffBenchmark();
        for (StiffProblem problem : StiffProblem.values()) {
            for (Adaptive.Scheme scheme :
                    new Adaptive.Scheme[] {Adaptive.Scheme.RODAS5P, Adaptive.Scheme.TSIT5_RODAS5P}) {
                for (int digits = 3; digits <= 10; digits++) {
                    benchmark.model = problem;
                    benchmark.scheme = scheme;
                    benchmark.tolerance = Math.pow(10, -digits);
                    benchmark.prepare();
                    benchmark.print();
                }
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private void print() {
        Precision precision = new Precision();
        long best = Long.MAX_VALUE;
        for (int turn = 0; turn < 30; turn++) {
            long begin = System.nanoTime();
            solve(precision);
            best = Math.min(best, System.nanoTime() - begin);
        }
        System.out.printf(
                Locale.ROOT,
                "%-15s%-15s%8.0e%7.1f digits%8.0f steps%6.0f rejected%8.0f evaluations%10.0f us%n",
                model,
                scheme,
                tolerance,
                precision.digits,
                precision.steps,
                precision.rejected,
                precision.evaluations,
                best / 1000.0);
    }
}
