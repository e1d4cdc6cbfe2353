package haihe.engine.benchmarks;

import haihe.benchmarks.BenchmarkModels;
import haihe.engine.LocalSensitivity;
import haihe.engine.Scenario;
import haihe.engine.Sensitivities;
import haihe.engine.Simulator;
import haihe.engine.Trajectory;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import haihe.model.io.Models;
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
 * What do derivatives cost: the Jacobian of the rates and the sensitivities of a run, exact and by differences? Differences
 * of the Jacobian are one-sided and take one evaluation for each group of columns without a common row; those of
 * sensitivities are central, two runs for each of 32 parameters.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class DerivativeBenchmark {

    private static final int PARAMETERS = 32;

    /** Part of a constant by which differences move it. */
    private static final double PART = 1e-5;

    /** The model. */
    @Param({"predator-prey", "sir", "region"})
    public String model = "region";

    /** How derivatives are found. */
    @Param({"exact", "differences"})
    public String way = "exact";

    private @Nullable Slopes slopes;
    private @Nullable Sensitivities sensitivities;
    private @Nullable Simulator simulator;
    private Scenario scenario = Scenario.named("reference");
    private List<String> parameters = List.of();
    private double[] values = new double[0];
    private String outcome = "";

    /** Prepares both ways, and makes sure that they agree. */
    @Setup
    public void prepare() {
        Model read = model.equals("region") ? Models.read(BenchmarkModels.region()) : BenchmarkModels.small(model);
        slopes = Slopes.of(read);
        slopes.check();
        parameters = Sensitivities.of(read).parameters().stream()
                .filter(name -> !isAtAnEnd(read, name))
                .limit(PARAMETERS)
                .toList();
        sensitivities = Sensitivities.of(read, parameters);
        simulator = Simulator.of(read);
        outcome = slopes.firstStock();
        scenario = Scenario.named("reference").saving(List.of(outcome));
        check();
    }

    /** Whether a constant stands at an end of its range, so that no differences can be taken by it. */
    private static boolean isAtAnEnd(Model model, String column) {
        Name name = Name.of(column.replaceFirst("\\[.*", ""));
        return model.variable(name)
                .filter(variable -> variable instanceof Variable.Constant constant
                        && constant.values().stream()
                                .anyMatch(value -> !(constant.range().min() < value
                                        && value < constant.range().max())))
                .isPresent();
    }

    private void check() {
        LocalSensitivity exact = Objects.requireNonNull(sensitivities).run(scenario);
        values = parameters.stream().mapToDouble(exact::value).toArray();
        for (String parameter : parameters) {
            double[] derivative = exact.derivative(outcome, parameter);
            double other = difference(parameter, exact.value(parameter));
            double expected = derivative[derivative.length - 1];
            if (Math.abs(other - expected) > 1e-3 * Math.max(1e-6, Math.abs(expected))) {
                throw new IllegalStateException(parameter + ": " + expected + " is not " + other);
            }
        }
    }

    private double difference(String parameter, double value) {
        double step = PART * Math.max(Math.abs(value), PART);
        double up = end(scenario.with(parameter, value + step));
        return (up - end(scenario.with(parameter, value - step))) / (2 * step);
    }

    private double end(Scenario changed) {
        Trajectory trajectory = Objects.requireNonNull(simulator).run(changed).trajectory();
        return trajectory.value(trajectory.size() - 1, 0);
    }

    /** All derivatives of rates by stocks at one state. */
    @Benchmark
    public double jacobian() {
        Slopes prepared = Objects.requireNonNull(slopes);
        return way.equals("exact") ? prepared.exact() : prepared.differences();
    }

    /** The derivatives of a stock at the end of a run by the parameters. */
    @Benchmark
    public double sensitivities() {
        double sum = 0;
        if (way.equals("exact")) {
            LocalSensitivity local = Objects.requireNonNull(sensitivities).run(scenario);
            for (String parameter : parameters) {
                double[] derivative = local.derivative(outcome, parameter);
                sum += derivative[derivative.length - 1];
            }
            return sum;
        }
        for (int i = 0; i < values.length; i++) {
            sum += difference(parameters.get(i), values[i]);
        }
        return sum;
    }
}
