package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import haihe.model.ModelException;
import haihe.model.Span;
import haihe.model.TimeSpec;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times of a run that variables of the model control, and rows nearest to the wanted times. */
class TimeControlTest {

    private static final String CONSTANT =
            "constants { INITIAL_TIME = 0, FINAL_TIME = 4, TIME_STEP = 1 }, aux { SAVEPER = TIME_STEP }";

    private static final String FILLING = ", flows { f { equation = 1 } }, stocks { s { initial = 0, inflows = [f] } }";

    private static final TextModel EULER = TextModel.controlled("euler");

    private static TimeSpec times(double stop, double step, double save) {
        return new TimeSpec(0, stop, step, save, "", Optional.empty(), Span.NONE);
    }

    @Test
    void constantsThatControlTheTimeAreTheScenariosToSet() {
        assertThat(EULER.run(CONSTANT + FILLING).times()).containsExactly(0, 1, 2, 3, 4);
        Scenario later = Scenario.named("later").with("FINAL TIME", 2).with("TIME STEP", 0.5);
        Trajectory run = EULER.run(CONSTANT + FILLING, later);
        assertThat(run.times()).containsExactly(0, 0.5, 1, 1.5, 2);
        assertThat(run.series("s")).containsExactly(0, 0.5, 1, 1.5, 2);
        assertThat(run.series("SAVEPER")).containsOnly(0.5);
    }

    @Test
    void partsOfControlsAreRoundedAsTheModelRounds() {
        String controls = "constants { INITIAL_TIME = 0, TIME_STEP = 1 },"
                + " aux { FINAL_TIME = \"5 + INT(-1.5) - (-1 MOD 3)\", SAVEPER = TIME_STEP }";
        assertThat(EULER.run(controls).times()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(TextModel.controlledAsInXmile("euler").run(controls).times()).containsExactly(0, 1);
    }

    @Test
    void timesOfAScenarioSetTheConstants() {
        Trajectory run = EULER.run(CONSTANT, Scenario.named("x").with(times(3, 0.5, 0.5)));
        assertThat(run.times()).containsExactly(0, 0.5, 1, 1.5, 2, 2.5, 3);
        assertThat(run.series("FINAL TIME")).containsOnly(3);
    }

    @Test
    void aScenarioCannotSetTimesThatTheModelComputes() {
        Simulator simulator = Simulator.of(EULER.model(CONSTANT));
        assertThatThrownBy(() -> simulator.run(Scenario.named("x").with(times(4, 1, 2))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the model computes its save as 1, so that a run cannot set it to 2");
    }

    @Test
    void stepAndStopMayChangeWithTime() {
        Trajectory run = EULER.run("""
                aux {
                  INITIAL_TIME = "IF TIME() < 3 THEN 0 ELSE 0.2"
                  FINAL_TIME = "IF TIME() < 5 THEN 6 ELSE 12"
                  TIME_STEP = "IF TIME() < 4 THEN 1 ELSE 0.5"
                  SAVEPER = "IF TIME() < 6 THEN TIME_STEP ELSE 3"
                  dt = "DT()"
                }""" + FILLING);
        assertThat(run.times()).containsExactly(0, 1, 2, 3, 4, 4.5, 5, 5.5, 6, 9, 12);
        assertThat(run.series("s")).containsExactly(run.times());
        assertThat(run.series("dt")).containsExactly(1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5);
    }

    @Test
    void theStopTimeMayDependOnHowTheRunGoes() {
        String text = """
                aux { FINAL_TIME = "IF s > 2.5 THEN 0 ELSE 100" },
                constants { INITIAL_TIME = 0, TIME_STEP = 0.5, SAVEPER = 1 }""" + FILLING;
        assertThat(EULER.run(text).times()).containsExactly(0, 1, 2, 3);
        assertThat(TextModel.controlled("rk4").run(text).series("s")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void stepsThatChangeGoWithFixedStepsOnly() {
        String text =
                "aux { FINAL_TIME = \"5 + TIME() * 0\" }, constants { INITIAL_TIME = 0, TIME_STEP = 1, SAVEPER = 1 }";
        Simulator simulator = Simulator.of(EULER.model(text));
        Scenario adaptive = Scenario.named("x").with(Method.parse("dopri54").orElseThrow());
        assertThatThrownBy(() -> simulator.run(adaptive)).hasMessageContaining("only fixed steps can follow");
    }

    @Test
    void aStepThatIsNotPositiveIsRefused() {
        String text = "aux { TIME_STEP = \"2 - TIME()\" }, constants { INITIAL_TIME = 0, FINAL_TIME = 9, SAVEPER = 1 }";
        assertThatThrownBy(() -> EULER.run(text)).hasMessageContaining("step must be positive, not 0 at time 2");
    }

    @Test
    void aStopTimeThatIsNotKnownBeforeIsFoundByTheRun() {
        String text =
                "aux { FINAL_TIME = \"SQRT(9)\" }, " + "constants { INITIAL_TIME = 0, TIME_STEP = 1, SAVEPER = 1 }";
        assertThat(EULER.run(text).times()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aStartTimeThatIsNotKnownBeforeIsRefusedWhereItIsDefined() {
        String text =
                "aux { INITIAL_TIME = \"SQRT(9)\" }, " + "constants { FINAL_TIME = 9, TIME_STEP = 1, SAVEPER = 1 }";
        assertThat(EULER.errors(text))
                .containsExactly("the value of INITIAL TIME at the start is not known before the run");
    }

    @Test
    void delaysByANumberOfStepsNeedStepsOfOneLength() {
        String text = "aux { TIME_STEP = \"IF TIME() < 2 THEN 1 ELSE 0.5\", x = \"DELAY_FIXED(TIME(), 2, 0)\" }, "
                + "constants { INITIAL_TIME = 0, FINAL_TIME = 4, SAVEPER = 1 }";
        assertThatThrownBy(() -> EULER.run(text))
                .hasMessageContaining("the step changes during the run, and x is delayed by a number of steps");
    }

    @Test
    void adaptiveMethodsMeetEveryPointWhereSomethingIsDrawnOrHeld() {
        String text = "aux { x = \"RANDOM(0, 1)\", r = \"RAMP(1, 0)\", p = \"PULSE_WINDOW(2, 3)\" }, "
                + "flows { f { equation = x }, g { equation = r }, h { equation = p } }, "
                + "stocks { a { initial = 0, inflows = [f] }, b { initial = 0, inflows = [g] }, "
                + "c { initial = 0, inflows = [h] } }";
        TextModel model = TextModel.vensim("start = 0, stop = 8, step = 1");
        Trajectory euler = model.run(text);
        Trajectory adaptive =
                model.run(text, Scenario.named("x").with(Method.parse("dopri54").orElseThrow()));
        for (String stock : java.util.List.of("a", "b", "c")) {
            double[] expected = euler.series(stock);
            double[] found = adaptive.series(stock);
            for (int i = 0; i < expected.length; i++) {
                assertThat(found[i]).as("%s at %d", stock, i).isCloseTo(expected[i], within(1e-9));
            }
        }
    }

    @Test
    void rowsAreSavedAtThePointsNearestToMultiplesOfTheInterval() {
        double[] odd = TextModel.vensim("start = 0, stop = 6, step = 0.3, save = 1")
                .run("aux { x = \"TIME()\" }")
                .times();
        assertThat(odd).hasSize(7);
        for (int i = 0; i < odd.length; i++) {
            assertThat(odd[i]).isCloseTo(0.3 * Math.round(i / 0.3), within(1e-12));
        }
        assertThat(TextModel.vensim("start = 1, stop = 3, step = 0.5, save = 0.1")
                        .run("aux { x = \"TIME()\" }")
                        .times())
                .containsExactly(1, 1.5, 2, 2.5, 3);
        assertThat(TextModel.vensim("start = 0, stop = 5, step = 1, save = 2")
                        .run("aux { x = \"TIME()\" }")
                        .times())
                .containsExactly(0, 2, 4);
        assertThat(TextModel.xmile("start = 0, stop = 5, step = 1, save = 2")
                        .run("aux { x = \"TIME\" }")
                        .times())
                .containsExactly(0, 2, 4, 5);
        assertThat(TextModel.xmile("start = 0, stop = 6, step = 0.3, save = 1").errors("aux { x = 1 }"))
                .containsExactly("save, 1, is not a whole multiple of the step, 0.3");
    }
}
