package haihe.engine;

import static haihe.engine.internal.lower.Expressions.add;
import static haihe.engine.internal.lower.Expressions.call;
import static haihe.engine.internal.lower.Expressions.number;
import static haihe.engine.internal.lower.Expressions.ref;
import static haihe.engine.internal.lower.Expressions.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.internal.lower.ModelBuilder;
import haihe.model.Diagnostic;
import haihe.model.Function;
import haihe.model.Model;
import haihe.model.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DiscontinuityTest {

    /** A piecewise constant or linear input is integrated exactly; what remains is the rounding of the steps. */
    private static final double ROUNDING = 1e-10;

    private static final Scenario BASE = Scenario.named("base");

    static Stream<Method> adaptive() {
        return Method.all().stream().filter(Method.Adaptive.class::isInstance);
    }

    static List<Method> methods() {
        return Method.all();
    }

    private static Trajectory run(Model model, Method method) {
        Run run = Simulator.of(model).run(BASE.with(method));
        assertThat(run.status().isCompleted()).isTrue();
        return run.trajectory();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aStepOnTheGridHasNoGlitch(Method method) {
        Trajectory run = run(SampleModels.filledBy(Function.STEP, 2, 3).build(), method);
        assertThat(run.at("filling", 2.75)).isZero();
        assertThat(run.at("filling", 3)).isEqualTo(2);
        assertThat(run.at("content", 3)).isZero();
        assertThat(run.at("content", 10)).isCloseTo(14, within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("adaptive")
    void aStepOffTheGridIsSteppedToExactly(Method method) {
        Trajectory run = run(SampleModels.filledBy(Function.STEP, 2, 3.1).build(), method);
        assertThat(run.at("content", 3)).isZero();
        assertThat(run.at("content", 10)).isCloseTo(13.8, within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aPulseBringsItsMagnitude(Method method) {
        Trajectory run = run(SampleModels.filledBy(Function.PULSE, 6, 2, 3).build(), method);
        assertThat(run.at("filling", 2)).isEqualTo(24);
        assertThat(run.at("filling", 2.25)).isZero();
        assertThat(run.at("content", 2)).isZero();
        assertThat(run.at("content", 2.25)).isCloseTo(6, within(ROUNDING));
        assertThat(run.at("content", 10)).isCloseTo(18, within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("adaptive")
    void aPulseOffTheGridLastsOneStep(Method method) {
        Trajectory run = run(SampleModels.filledBy(Function.PULSE, 6, 2.1, 0).build(), method);
        assertThat(run.at("content", 2.25)).isCloseTo(6 * 0.15 / 0.25, within(ROUNDING));
        assertThat(run.at("content", 2.5)).isCloseTo(6, within(ROUNDING));
    }

    @ParameterizedTest
    @MethodSource("adaptive")
    void aRampIsIntegratedFromItsStart(Method method) {
        Trajectory run = run(
                SampleModels.filledBy(Function.RAMP, 0.5, 4.2, Double.POSITIVE_INFINITY)
                        .build(),
                method);
        assertThat(run.at("content", 4)).isZero();
        assertThat(run.at("content", 10)).isCloseTo(0.25 * 5.8 * 5.8, within(1e-8));
    }

    @Test
    void aRampIsFollowedWithinTheStepByRk4() {
        Trajectory run = run(
                SampleModels.filledBy(Function.RAMP, 0.5, 4, Double.POSITIVE_INFINITY)
                        .build(),
                Method.RK4);
        assertThat(run.at("content", 10)).isCloseTo(9, within(ROUNDING));
    }

    private static ModelBuilder driven(TimeSeries.Interpolation interpolation) {
        TimeSeries series =
                new TimeSeries(interpolation, TimeSeries.Outside.HOLD, List.of(0.0, 3.1, 7.0), List.of(1.0, 2.0, 5.0));
        return new ModelBuilder()
                .time(0, 10, 0.25)
                .series("rain", List.of(), series)
                .flow("filling", ref("rain"))
                .stock("content", number(0), List.of("filling"), List.of());
    }

    @ParameterizedTest
    @MethodSource("adaptive")
    void seriesWithStepsAreSteppedToExactly(Method method) {
        Trajectory held = run(driven(TimeSeries.Interpolation.HOLD).build(), method);
        assertThat(held.at("content", 10)).isCloseTo(1 * 3.1 + 2 * 3.9 + 5 * 3, within(ROUNDING));
        assertThat(held.at("filling", 7)).isEqualTo(5);
        Trajectory later = run(driven(TimeSeries.Interpolation.STEP).build(), method);
        assertThat(later.at("content", 10)).isCloseTo(2 * 3.1 + 5 * 3.9 + 5 * 3, within(ROUNDING));
        assertThat(later.at("filling", 7)).isEqualTo(5);
        Trajectory lines = run(driven(TimeSeries.Interpolation.LINEAR).build(), method);
        assertThat(lines.at("content", 10)).isCloseTo(1.5 * 3.1 + 3.5 * 3.9 + 5 * 3, within(1e-8));
    }

    @ParameterizedTest
    @MethodSource("adaptive")
    void stepsAtConstantsMoveWithTheScenario(Method method) {
        Model model = new ModelBuilder()
                .time(0, 10, 0.25)
                .constant("start", 3)
                .flow("filling", call(Function.STEP, number(2), add(ref("start"), number(1))))
                .stock("content", number(0), List.of("filling"), List.of())
                .build();
        Run run = Simulator.of(model).run(BASE.with(method).with("start", 5.3));
        assertThat(run.trajectory().at("content", 10)).isCloseTo(2 * 3.7, within(ROUNDING));
    }

    @Test
    void sampledFunctionsChangeOnTheGridOnlyUnderEveryMethod() {
        Simulator simulator = Simulator.of(SampleModels.noisy().build());
        Trajectory euler = simulator.run(BASE.with(Method.EULER)).trajectory();
        adaptive()
                .filter(method -> !((Method.Adaptive) method).scheme().isMultistep())
                .forEach(method -> {
                    Trajectory run = simulator.run(BASE.with(method)).trajectory();
                    assertThat(run.series("noise")).isEqualTo(euler.series("noise"));
                    for (int row = 0; row < run.size(); row++) {
                        // noise stands still within a step, so Euler's method is exact for the walk
                        assertThat(run.value(row, run.columns().indexOf("walk")))
                                .isCloseTo(euler.value(row, euler.columns().indexOf("walk")), within(1e-12));
                        assertThat(run.value(row, run.columns().indexOf("before")))
                                .isEqualTo(row == 0 ? -1 : run.series("walk")[row - 1]);
                        assertThat(run.value(row, run.columns().indexOf("late")))
                                .isEqualTo(row < 4 ? -1 : run.series("walk")[row - 4]);
                    }
                });
    }

    @Test
    void methodsThatCannotHonourAModelSayWhyAndWhatToDo() {
        Simulator noisy = Simulator.of(SampleModels.noisy().build());
        Method adams = Method.parse("adams-moulton").orElseThrow();
        Method dopri = Method.parse("dopri54").orElseThrow();
        assertThat(noisy.diagnose(BASE.with(adams)))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.code()).isEqualTo(Diagnostic.Code.METHOD_UNFIT))
                .allSatisfy(each -> assertThat(each.hint().orElseThrow()).contains("tsit5"));
        assertThat(noisy.diagnose(BASE.with(dopri))).isEmpty();
        Model limited = new ModelBuilder()
                .flow("use", number(3))
                .stock("reserve", List.of(), number(10), List.of(), List.of("use"), true)
                .build();
        assertThat(Simulator.of(limited).diagnose(BASE.with(dopri)))
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(Diagnostic.Code.METHOD_UNFIT))
                .satisfies(each -> assertThat(each.message()).contains("reserve", "non-negative"))
                .satisfies(each -> assertThat(each.hint().orElseThrow()).contains("rk4"));
        assertThat(Simulator.of(limited).diagnose(BASE.with(Method.RK4))).isEmpty();
        Model unlocated = new ModelBuilder()
                .flow("filling", call(Function.STEP, number(1), ref("content")))
                .stock("content", time(), List.of("filling"), List.of())
                .build();
        assertThat(Simulator.of(unlocated).diagnose(BASE.with(dopri)))
                .extracting(Diagnostic::code)
                .containsExactly(Diagnostic.Code.METHOD_UNFIT);
    }

    @Test
    void aNonNegativeStockNeverFallsBelowZero() {
        Model limited = new ModelBuilder()
                .flow("use", List.of(), number(3), false)
                .stock("reserve", List.of(), number(10), List.of(), List.of("use"), true)
                .build();
        for (Method method : List.of(Method.EULER, Method.RK2, Method.RK4)) {
            Run run = Simulator.of(limited).run(BASE.with(method));
            assertThat(Arrays.stream(run.trajectory().series("reserve")).min().orElseThrow())
                    .isNotNegative();
            assertThat(run.balances().get(0).relativeResidual()).isCloseTo(0, within(1e-14));
        }
    }
}
