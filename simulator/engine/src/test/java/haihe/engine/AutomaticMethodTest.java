package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Model;
import org.junit.jupiter.api.Test;

final class AutomaticMethodTest {

    private static final Scenario AUTO = Scenario.named("base").with(Method.AUTO);

    private static Run run(String body) {
        return Simulator.of(NativeRun.model(10, 0.5, body)).run(AUTO);
    }

    private static void assertChosen(Run run, String method, String reason) {
        assertThat(run.status().isCompleted()).as(run.status().message()).isTrue();
        assertThat(run.method().id()).isEqualTo(method);
        assertThat(run.remarks().get(0))
                .startsWith("auto chose " + method + ": ")
                .contains(reason);
    }

    @Test
    void aModelThatIsNotTiedToStepsIsIntegratedAdaptively() {
        Run run = run("""
                stocks { level { initial = 1, outflows = [out] } }
                flows { out { equation = "level / 3" } }
                """);
        assertChosen(run, "tsit5-rodas5p", "nothing in the model is tied to steps of DT");
        assertThat(run.remarks()).hasSize(2).last().isEqualTo("the model was not stiff: all steps were by tsit5");
    }

    @Test
    void aStiffModelTellsHowManyStepsWereStiff() {
        Run run = run("""
                stocks { level { initial = 1, inflows = [in], outflows = [out] } }
                flows { in { equation = "1000 * SIN(time)" }, out { equation = "1000 * level" } }
                """);
        assertChosen(run, "tsit5-rodas5p", "nothing");
        assertThat(run.remarks().get(1))
                .matches("[0-9]+ of [0-9]+ steps were stiff, by rodas5p; the method changed 1 time");
    }

    @Test
    void drawsOnTheGridDoNotNeedFixedSteps() {
        Run run = run("""
                stocks { level { initial = 1, inflows = [in] } }
                flows { in { equation = "NORMAL(1, 1)" } }
                """);
        assertChosen(run, "tsit5-rodas5p", "nothing");
    }

    @Test
    void aNonNegativeStockNeedsFixedSteps() {
        Run run = run("""
                stocks {
                  level { initial = 1, outflows = [out], non-negative = true }
                  other { initial = 1, outflows = [more], non-negative = true }
                }
                flows { out { equation = "1" }, more { equation = "1" } }
                """);
        assertChosen(run, "rk4", "non-negative stock level are cut by what one step DT can take; so it is with 1 more");
    }

    @Test
    void theFixedMethodThatTheModelNamesIsPreferred() {
        Model model = NativeRun.model(10, 0.5, """
                time { method = rk2 }
                stocks { level { initial = 1, outflows = [out], non-negative = true } }
                flows { out { equation = "1" } }
                """);
        Run run = Simulator.of(model).run(AUTO);
        assertChosen(run, "rk2", "non-negative");
    }

    @Test
    void aConveyorNeedsEuler() {
        Run run = run("""
                stocks { line { initial = 5, inflows = [in], outflows = [out], conveyor { length = 2 } } }
                flows { in { equation = "1" }, out {} }
                """);
        assertChosen(run, "euler", "what line holds moves once in a step DT");
    }

    @Test
    void aJumpThatDependsOnTheRunNeedsFixedSteps() {
        Run run = run("""
                stocks { level { initial = 1, inflows = [in] } }
                flows { in { equation = "STEP(1, level + 3)" } }
                """);
        assertChosen(run, "rk4", "the time of a jump in in depends on the run");
    }

    @Test
    void aToleranceThatIsNotPositiveIsReportedWhateverIsChosen() {
        Simulator simulator = Simulator.of(NativeRun.model(10, 0.5, """
                stocks { level { initial = 1, outflows = [out], non-negative = true } }
                flows { out { equation = "1" } }
                """));
        assertThat(simulator.diagnose(Scenario.named("base").with(new Method.Automatic(-1, 1e-8))))
                .extracting(Diagnostic::message)
                .containsExactly("tolerances must be positive, not -1.0 and 1.0E-8");
    }

    @Test
    void aModelMayAskForIt() {
        Model model = NativeRun.model(10, 0.5, """
                time { method = auto }
                stocks { level { initial = 1, outflows = [out] } }
                flows { out { equation = "level / 3" } }
                """);
        assertChosen(Simulator.of(model).run(Scenario.named("base")), "tsit5-rodas5p", "nothing");
    }
}
