package haihe.experiment.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.LocalSensitivity;
import haihe.engine.Run;
import haihe.engine.Scenario;
import haihe.engine.Sensitivities;
import haihe.engine.Simulator;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Variable;
import haihe.model.io.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact derivatives of every model at hand agree with differences of fourth order, at all saved times. */
class ExactDerivativesTest {

    private static final Path SUITE = Path.of("../../model/language/conformance");
    private static final Path REGION = Path.of("../../model/jing-jin-ji/region.conf");

    /** Parameters of a model that are tried, evenly spread over all. */
    private static final int PARAMETERS = 60;

    /** Variables of a large model. */
    private static final int LARGE = 200;

    /** Step of the differences relative to the parameter: rounding and truncation are then of the same size. */
    private static final double STEP = 1e-5;

    /** What differences of fourth order leave of smooth outcomes, relative to the largest derivative of the outcome. */
    private static final double AGREEMENT = 1e-5;

    /** Units of the last place that outcomes may be off by: about one for each of a run's steps. */
    private static final double ULPS = 200;

    /** Positions of elements, which an outcome follows in jumps: differences across a jump are none. */
    private static final Set<String> POSITIONS = Set.of("offset[P1]", "offset[P2]", "offset[P3]");

    static Stream<Path> models() throws IOException {
        Exceptions excused = Exceptions.NONE;
        return Stream.concat(ModelLibrary.find(SUITE, excused).stream().map(ConformanceCase::model), Stream.of(REGION));
    }

    @ParameterizedTest
    @MethodSource("models")
    void derivativesAgreeWithDifferences(Path file) {
        Optional<LocalSensitivity> exact = derivatives(file);
        exact.ifPresent(found -> {
            Simulator simulator = Simulator.of(Models.read(file));
            List<String> parameters = found.parameters().stream()
                    .filter(each -> !each.startsWith("INIT(") && !POSITIONS.contains(each))
                    .toList();
            int stride = 1 + parameters.size() / PARAMETERS;
            for (int i = 0; i < parameters.size(); i += stride) {
                check(found, simulator, parameters.get(i));
            }
        });
    }

    /** Most models of the suite have no constants, or are there to be refused; enough of the others must be left. */
    @Test
    void enoughModelsHaveDerivatives() throws IOException {
        assertThat(models().filter(file -> derivatives(file).isPresent()).count())
                .isGreaterThan(10);
    }

    private static Optional<LocalSensitivity> derivatives(Path file) {
        try {
            Model model = Models.read(file);
            LocalSensitivity found =
                    Sensitivities.of(model).run(Scenario.named("exact").saving(outcomes(model)));
            return found.run().status().isSuccess() && !found.parameters().isEmpty()
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (ModelException refused) {
            return Optional.empty();
        }
    }

    /** Everything; of a large model the stocks, which hold what came before. */
    private static List<String> outcomes(Model model) {
        if (model.variables().size() < LARGE) {
            return List.of();
        }
        return model.variables().stream()
                .filter(variable -> variable instanceof Variable.Stock)
                .map(variable -> variable.name().text())
                .toList();
    }

    private static void check(LocalSensitivity exact, Simulator simulator, String parameter) {
        double value = exact.value(parameter);
        double step = STEP * Math.max(Math.abs(value), 1e-3);
        List<Run> runs = new ArrayList<>();
        for (int steps : new int[] {-2, -1, 1, 2}) {
            try {
                Run run = simulator.run(Scenario.named("moved").with(parameter, value + steps * step));
                if (!run.status().isSuccess()) {
                    return;
                }
                runs.add(run);
            } catch (ModelException outOfRange) {
                return;
            }
        }
        for (String outcome : exact.outcomes()) {
            double[] derivative = exact.derivative(outcome, parameter);
            double[] difference = difference(runs, outcome, step);
            double size = largest(difference);
            double values = largest(runs.get(1).trajectory().series(outcome));
            double rounding = ULPS * Math.ulp(values) / step;
            for (int row = 0; row < derivative.length; row++) {
                // An outcome that has no value to one side, such as a factorial of no whole number, has no differences.
                if (Double.isNaN(difference[row])) {
                    continue;
                }
                assertThat(Math.abs(derivative[row] - difference[row]))
                        .as("d %s / d %s = %s, by differences %s", outcome, parameter, derivative[row], difference[row])
                        .isLessThanOrEqualTo(AGREEMENT * size + rounding);
            }
        }
    }

    /** The largest size of what is a number. */
    private static double largest(double[] numbers) {
        return Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private static double[] difference(List<Run> runs, String outcome, double step) {
        double[][] series =
                runs.stream().map(run -> run.trajectory().series(outcome)).toArray(double[][]::new);
        double[] difference = new double[series[0].length];
        for (int row = 0; row < difference.length; row++) {
            difference[row] = (8 * (series[2][row] - series[1][row]) - (series[3][row] - series[0][row])) / (12 * step);
        }
        return difference;
    }
}
