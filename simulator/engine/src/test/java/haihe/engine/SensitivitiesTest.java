package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.internal.derive.Ridders;
import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.ModelException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivitiesTest {

    private static final Scenario BASE = Scenario.named("base");

    private static final String GROWTH = """
            constants { rate { value = 0.3 }, start { value = 2 }, unused { value = 7 } }
            stocks { x { initial = "start", inflows = [growth] } }
            flows { growth { equation = "rate * x" } }
            """;

    @Test
    void growthHasTheDerivativeOfTheSolution() {
        Method tight = new Method.Adaptive(Method.Adaptive.Scheme.DOPRI853, 1e-12, 1e-13);
        LocalSensitivity local =
                Sensitivities.of(NativeRun.model(5, 0.5, GROWTH)).run(BASE.with(tight));
        double[] times = local.run().trajectory().times();
        for (int row = 0; row < times.length; row++) {
            double x = 2 * Math.exp(0.3 * times[row]);
            // the tolerance of the method, times the number of steps
            assertThat(local.derivative("x", "rate")[row]).isCloseTo(times[row] * x, within(1e-10));
            assertThat(local.derivative("x", "start")[row]).isCloseTo(x / 2, within(1e-10));
            assertThat(local.elasticity("x", "rate")[row]).isCloseTo(0.3 * times[row], within(1e-10));
            assertThat(local.derivative("x", "unused")[row]).isZero();
        }
        assertThat(local.value("rate")).isEqualTo(0.3);
    }

    @Test
    void eulersMethodHasTheDerivativeOfItsOwnFormula() {
        LocalSensitivity local = Sensitivities.of(NativeRun.model(5, 0.5, GROWTH), List.of("rate", "INIT(x)"))
                .run(BASE.with(Method.EULER).with("rate", 0.2));
        // x = 2 (1 + rate dt)^10; ten roundings
        assertThat(local.derivative("x", "rate")[10]).isCloseTo(2 * 10 * 0.5 * Math.pow(1.1, 9), within(1e-13));
        assertThat(local.derivative("x", "INIT(x)")[10]).isCloseTo(Math.pow(1.1, 10), within(1e-14));
        assertThat(local.elasticity("x", "init(X)")[10]).isCloseTo(1, within(1e-14));
    }

    private static final String SMOOTHED = """
            dimensions { part = [p, q] }
            constants {
              a { value = 0.7 }
              b { value = 1.9 }
              k { over = [part], value = [0.4, 0.9] }
            }
            stocks {
              s { initial = "b * 2", inflows = [in], outflows = [out] }
              t { over = [part], initial = "k[part] * a", inflows = [fill] }
            }
            flows {
              in { equation = "%s" }
              out { equation = "s * a / 5" }
              fill { over = [part], equation = "k[part] * s - t[part] * SUM(t) / 9" }
            }
            lookups { curve { x = [0, 1, 2, 4, 9], y = [1, 2, 4, 3, 0] } }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a * b",
                "SMTH1(s * a, b) / 3",
                "SMTH3(s, b * 2, a)",
                "SMTHN(s, 2, 4) * a",
                "DELAY1(a * TIME, b)",
                "DELAY3(s * b, 2 * a + 1) / 4",
                "DELAYN(s, b, 4, a)",
                "DELAY(s * a, 1.3, b)",
                "DELAY(DELAY(s, 0.75, a), 0.9, b)",
                "PREVIOUS(s * a, b)",
                "PREVIOUS(s, 1) + INIT(s * b)",
                "SAMPLE_IF_TRUE(TIME > 1, s * a, b)",
                "TREND(s, b, a)",
                "FORCST(a * TIME + 1, b, 1)",
                "curve(s * a)",
                "curve(TIME * b)",
                "MAX(k) * s * a",
                "IF TIME > 2 THEN a * s ELSE b",
                "STEP(a, 2) + RAMP(b, 1, 3)",
                "RAMP(a, b, 3)",
                "PULSE(a * 3, 1.5, 1)",
                "NORMAL(a, b)",
                "LOGNORMAL(b, a)",
                "EXPRND(b)",
                "RANDOM(a, b)",
                "RANDOM_NORMAL(-100, 100, a, b, 3)",
                "s ^ a - b ^ a",
                "MIN(s, 4) * a"
            })
    void derivativesAreThoseOfDifferences(String equation) {
        assertDifferences(NativeRun.model(4, 0.125, SMOOTHED.formatted(equation)), BASE.with(Method.RK4));
    }

    @Test
    void derivativesFollowArraysAndSelections() {
        assertDifferences(NativeRun.model(3, 0.25, """
                        dimensions { row = [r1, r2, r3], column = [c1, c2] }
                        constants { m { over = [row, column], value = [[1, 2], [3, 5], [4, 7]] }, w { value = 0.3 } }
                        stocks { y { over = [row, column], initial = "m[row, column]", inflows = [f] } }
                        flows { f { over = [row, column], equation = "w * (total[row] / y[row, column] - MEAN(y[*, column]))" } }
                        aux {
                          total { over = [row], equation = "SUM(y[row, *]) + PROD(m[row, *]) * w" }
                          spread = "STDDEV(y)"
                          picked = "y[r2, INT(TIME) MOD 2 + 1] * w"
                          most = "MAX(y)"
                        }
                        """), BASE.with(Method.RK2));
    }

    /** Compares with differences of whole runs, by all constants and initial values. */
    private static void assertDifferences(Model model, Scenario scenario) {
        Sensitivities sensitivities = Sensitivities.of(model);
        assertThat(sensitivities.notes()).isEmpty();
        LocalSensitivity local = sensitivities.run(scenario);
        Simulator simulator = Simulator.of(model);
        assertThat(local.run().trajectory().columns()).isEqualTo(simulator.columns());
        int last = local.run().trajectory().size() - 1;
        Trajectory plain = simulator.run(scenario).trajectory();
        for (String parameter : local.parameters()) {
            for (String outcome : simulator.columns()) {
                double numeric = Ridders.derivative(
                                value -> simulator
                                        .run(scenario.with(parameter, value))
                                        .trajectory()
                                        .series(outcome)[last],
                                local.value(parameter),
                                0.02 * local.value(parameter))
                        .value();
                // Ridders' estimate loses four or five digits over a run
                assertThat(local.derivative(outcome, parameter)[last])
                        .as(outcome + " by " + parameter)
                        .isCloseTo(numeric, within(1e-7 * Math.max(1, Math.abs(numeric))));
                assertThat(local.run().trajectory().series(outcome)).isEqualTo(plain.series(outcome));
            }
        }
    }

    @Test
    void manyParametersTakeSeveralRuns() {
        StringBuilder sum = new StringBuilder("0");
        StringBuilder constants = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            constants.append("c").append(i).append(" { value = ").append(i).append(" }, ");
            sum.append(" + ").append(i).append(" * c").append(i);
        }
        Model model = NativeRun.model(
                2,
                1,
                "constants { " + constants
                        + " }\nstocks { x { initial = 0, inflows = [in] } }\nflows { in { equation = \"" + sum
                        + "\" } }");
        LocalSensitivity local = Sensitivities.of(model).run(BASE.saving(List.of("x")));
        assertThat(local.outcomes()).containsExactly("x");
        for (int i = 1; i <= 40; i++) {
            assertThat(local.derivative("x", "c" + i)).containsExactly(0, i, 2 * i);
            assertThat(local.value("c" + i)).isEqualTo(i);
        }
    }

    @Test
    void namesThatAreNoParametersAreRefusedWithSuggestions() {
        Model model = NativeRun.model(5, 0.5, GROWTH);
        assertThatThrownBy(() -> Sensitivities.of(model, List.of("rat", "x", "INIT(y)")))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        thrown -> assertThat(thrown.diagnostics())
                                .extracting(each ->
                                        each.message() + "; " + each.hint().orElse(""))
                                .containsExactly(
                                        "there is no constant called \"rat\"; did you mean \"rate\"?",
                                        "x is no constant; for its initial value, write INIT(x)",
                                        "there is no stock called \"y\"; did you mean \"x\"?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STEP(2, p)", "PULSE(1, p)", "DELAY(x, p)", "DELAY_FIXED(x, p, 0)", "PRIORITY", "POISSON(p)"})
    void whatHasNoDerivativeIsLeftOutAndNamed(String equation) {
        String text = equation.equals("PRIORITY") ? "DELAYN(x, 2, p)" : equation;
        Model model = NativeRun.model(
                4,
                0.5,
                "constants { p { value = 2 }, q { value = 3 } }\nstocks { x { initial = 1, inflows = [in] } }\n"
                        + "flows { in { equation = \"q + " + text + "\" } }");
        Sensitivities all = Sensitivities.of(model);
        assertThat(all.parameters()).containsExactly("q");
        assertThat(all.notes())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .startsWith("there is no exact derivative by p: in ");
        assertThatThrownBy(() -> Sensitivities.of(model, List.of("q", "p"))).isInstanceOf(ModelException.class);
    }

    @Test
    void aConditionThatDependsOnAParameterIsTold() {
        Model model = NativeRun.model(
                4,
                0.5,
                "constants { p { value = 2 } }\nstocks { x { initial = 1, inflows = [in] } }\n"
                        + "flows { in { equation = \"IF x > p THEN p ELSE 2 * p\" } }");
        assertThat(Sensitivities.of(model).notes())
                .extracting(Diagnostic::message)
                .containsExactly("a condition in in depends on the parameters: derivatives are those of the side that"
                        + " holds, and leave out a jump from one side to the other");
    }
}
