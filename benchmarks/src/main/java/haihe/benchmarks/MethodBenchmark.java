package haihe.benchmarks;

import haihe.engine.Method;
import haihe.engine.Run;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.engine.Trajectory;
import java.util.List;
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
 * What does a run of a small model cost by each method, next to the libraries' own integrators with a right-hand side by
 * hand? The predator-prey model over 40 months: fixed methods with 320 steps, adaptive ones with the default tolerances;
 * everybody saves both stocks at 81 times. The libraries have no Heun: rk2 is set against their midpoint method, which
 * evaluates as often.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class MethodBenchmark {

    /** How far the ends of two runs may differ: the tolerances allow less, but they bound the error of one step only. */
    private static final double AGREEMENT = 1e-3;

    /** Heun's and the midpoint method differ in their errors of second order. */
    private static final double AGREEMENT_OF_RK2 = 5e-2;

    /** The method's id. */
    @Param({"euler", "rk2", "rk4", "dopri54", "dopri853", "higham54", "gbs", "adams-bashforth", "adams-moulton"})
    public String method = "rk4";

    private Method chosen = Method.RK4;
    private Scenario scenario = Scenario.named("benchmark");
    private @Nullable Simulator simulator;

    /** Compiles the model, and makes sure that all three arrive at the same place. */
    @Setup
    public void prepare() {
        chosen = Method.parse(method).orElseThrow();
        scenario = Scenario.named("benchmark").with(chosen).saving(List.of("prey", "predators"));
        simulator = Simulator.of(BenchmarkModels.small("predator-prey"));
        Trajectory trajectory = haihe().trajectory();
        double prey = trajectory.at("prey", PredatorPreyEquations.STOP);
        checkAgreement(prey, hipparchus());
        checkAgreement(prey, commonsMath());
    }

    private void checkAgreement(double prey, double[][] rows) {
        double other = rows[PredatorPreyEquations.ROWS - 1][0];
        double allowed = method.equals("rk2") ? AGREEMENT_OF_RK2 : AGREEMENT;
        if (!(Math.abs(prey - other) <= allowed * Math.abs(prey))) {
            throw new IllegalStateException("prey end at " + prey + ", with the library at " + other);
        }
    }

    /** A run here. */
    @Benchmark
    public Run haihe() {
        return Objects.requireNonNull(simulator).run(scenario);
    }

    /** The same with Hipparchus. */
    @Benchmark
    public double[][] hipparchus() {
        return HipparchusRun.run(chosen);
    }

    /** The same with Commons Math 3. */
    @Benchmark
    public double[][] commonsMath() {
        return CommonsMathRun.run(chosen);
    }
}
