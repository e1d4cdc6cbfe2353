package haihe.engine.benchmarks;

import haihe.benchmarks.BenchmarkModels;
import haihe.benchmarks.GeneratedModel;
import haihe.engine.internal.codegen.BytecodeCompiler;
import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.Lowering;
import haihe.model.Model;
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
 * What does one equation cost, once, in the compiled kernel, in hand-written Java and in the interpreter? Equations are
 * auxiliaries, flows and rates of stocks; one stock changes from evaluation to evaluation. The score is the time of one
 * equation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class KernelBenchmark {

    /** Equations that one invocation computes: a multiple of every model's number of equations. */
    private static final int EQUATIONS = 12_000;

    /** The model. */
    @Param({"sir", "predator-prey", "generated-250", "generated-1000"})
    public String model = "sir";

    /** How it is executed. */
    @Param({"compiled", "hand-written", "interpreted"})
    public String code = "compiled";

    private @Nullable Subject subject;
    private int evaluations;

    /** How many equations a model has. */
    static int equations(String model) {
        return model.startsWith("generated-") ? Integer.parseInt(model.substring(model.indexOf('-') + 1)) : 6;
    }

    static Model modelOf(String name) {
        return name.startsWith("generated-")
                ? BenchmarkModels.checked(
                        name, GeneratedModel.of(equations(name)).text())
                : BenchmarkModels.small(name);
    }

    /** Prepares the model, and makes sure that hand-written and compiled code compute the same. */
    @Setup
    public void prepare() {
        LoweredModel lowered = Lowering.lower(modelOf(model));
        int equations = lowered.program().evaluate().size();
        if (equations != equations(model)) {
            throw new IllegalStateException(model + " has " + equations + " equations");
        }
        evaluations = EQUATIONS / equations;
        Subject compiled = Subject.of(lowered, new BytecodeCompiler());
        Subject handWritten = Subject.of(lowered, HandWritten.of(model));
        handWritten.checkAgainst(compiled);
        subject = switch (code) {
            case "compiled" -> compiled;
            case "hand-written" -> handWritten;
            default -> Subject.of(lowered, Interpreter::of);
        };
    }

    /** Evaluates all equations, many times. */
    @Benchmark
    @OperationsPerInvocation(EQUATIONS)
    public double equation() {
        return Objects.requireNonNull(subject).evaluate(evaluations);
    }
}
