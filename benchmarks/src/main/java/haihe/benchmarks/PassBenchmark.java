package haihe.benchmarks;

import haihe.engine.Compilation;
import haihe.engine.Method;
import haihe.engine.Optimisation;
import haihe.engine.Run;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.model.Model;
import haihe.model.io.Models;
import java.util.EnumSet;
import java.util.Set;
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

/** What is each optimisation worth? A run by rk4 with all exact ones, without one of them, and without any. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class PassBenchmark {

    /** Much that depends on constants only, or is written twice. */
    private static final String REPETITIVE = """
            haihe = 1
            name = repetitive
            time { start = 0, stop = 100, step = 0.125, save = 10 }
            dimensions { region = [A, B, C, D, E, F, G, H] }
            constants {
              rate { value = 0.03 }
              capacity { value = 100 }
              exponent { value = 1.7 }
              weight { over = [region], value = 0.4 }
            }
            stocks { level { over = [region], initial = "10", inflows = [growth], outflows = [loss] } }
            flows {
              growth { over = [region], equation = "rate * exp(-exponent / 3) * level * (1 - level / (capacity * sqrt(2)))" }
              loss { over = [region], equation = "weight / (capacity ^ exponent) * level ^ exponent + pressure * 0.001 * burst" }
            }
            aux {
              total { equation = "SUM(level)" }
              pressure { equation = "ln(1 + total / capacity)" }
              relief { equation = "2 * ln(1 + total / capacity)" }
              burst { equation = "STEP(1, 20) - STEP(1, 40)" }
            }
            """;

    /** Which model. */
    @Param({"region", "lookups", "repetitive"})
    public String model = "region";

    /** Which optimisation is left out; {@code none} or {@code all}. */
    @Param({
        "none",
        "constant-folding",
        "common-subexpressions",
        "loop-invariants",
        "run-invariants",
        "step-invariants",
        "dead-code",
        "all"
    })
    public String without = "none";

    private Simulator simulator = Simulator.of(BenchmarkModels.small("sir"));
    private Scenario scenario = Scenario.named("reference");

    /** Compiles, and makes sure that the model runs to its end. */
    @Setup
    public void prepare() {
        Compilation compilation =
                Compilation.DEFAULT.with(Simulator.Backend.COMPILED).without(left());
        simulator = Simulator.of(read(), compilation);
        scenario = Scenario.named("reference").with(Method.parse("rk4").orElseThrow());
        if (!run().status().isCompleted()) {
            throw new IllegalStateException(run().status().message());
        }
    }

    private Set<Optimisation> left() {
        if (without.equals("none")) {
            return Set.of();
        }
        return without.equals("all")
                ? EnumSet.allOf(Optimisation.class)
                : Set.of(Optimisation.parse(without).orElseThrow());
    }

    private Model read() {
        return switch (model) {
            case "lookups" ->
                BenchmarkModels.checked("lookups.conf", GeneratedModel.of(250).text());
            case "repetitive" -> BenchmarkModels.checked("repetitive.conf", REPETITIVE);
            default -> Models.read(BenchmarkModels.region());
        };
    }

    /** A run. */
    @Benchmark
    public Run run() {
        return simulator.run(scenario);
    }
}
