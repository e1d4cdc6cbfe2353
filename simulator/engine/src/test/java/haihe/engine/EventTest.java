package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.Threshold.Action;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EventTest {

    private static final Scenario BASE = Scenario.named("base");

    /** A variable that swings between 0 and 3: 0 1 2 3 2 1 0 1 2 3 2 1 0. */
    private static Run swinging(String events) {
        return Simulator.of(NativeRun.model(
                        12, 1, "aux { swing { equation = \"3 - ABS(TIME MOD 6 - 3)\", events = [ " + events + " ] } }"))
                .run(BASE);
    }

    private static List<Double> times(Run run) {
        return run.events().stream().map(RunEvent::time).toList();
    }

    @Test
    void anEventHappensWhenTheValueBecomesLarger() {
        Run run = swinging("{ above = 2, message = \"high\" }");
        assertThat(run.status().kind()).isEqualTo(RunStatus.Kind.COMPLETED);
        assertThat(run.events())
                .containsExactly(
                        new RunEvent(3, "swing", Action.PAUSE, "high"), new RunEvent(9, "swing", Action.PAUSE, "high"));
    }

    @Test
    void orSmaller() {
        assertThat(times(swinging("{ below = 1 }"))).containsExactly(6.0, 12.0);
        assertThat(times(swinging("{ below = 3 }"))).containsExactly(4.0, 10.0);
    }

    @Test
    void onceIsTheFirstTimeOnly() {
        assertThat(times(swinging("{ above = 2, repeat = once }"))).containsExactly(3.0);
        assertThat(times(swinging("{ above = 2, repeat = once-ever }"))).containsExactly(3.0);
    }

    @Test
    void severalEventsHappenOneAfterTheOther() {
        Run run = swinging("""
                { above = 0.5, repeat = once, events = [
                    { action = message, message = first }, { action = stop, message = second }, { message = third } ] }""");
        assertThat(run.events())
                .containsExactly(
                        new RunEvent(1, "swing", Action.MESSAGE, "first"),
                        new RunEvent(7, "swing", Action.STOP, "second"));
        assertThat(run.status().kind()).isEqualTo(RunStatus.Kind.STOPPED_BY_EVENT);
        assertThat(run.status().time()).isEqualTo(7);
        assertThat(run.status().variable()).isEqualTo("swing");
        assertThat(run.status().message()).contains("second");
        assertThat(run.trajectory().time(run.trajectory().size() - 1)).isEqualTo(7);
    }

    @Test
    void anIntervalRepeatsTheEventWhileTheValueStaysBeyond() {
        // beyond at 1 to 5 and 7 to 11
        assertThat(times(swinging("{ above = 0, interval = 2 }"))).containsExactly(1.0, 3.0, 5.0, 7.0, 9.0, 11.0);
        assertThat(times(swinging("{ above = 0, interval = 1.5 }"))).containsExactly(1.0, 3.0, 4.0, 7.0, 9.0, 10.0);
    }

    @Test
    void aStopBetweenSavedRowsSavesTheRowOfTheStop() {
        Run run = Simulator.of(NativeRun.model(10, 0.5, """
                        stocks { level { initial = 0, inflows = [fill], events = [ { above = 3.2, action = stop } ] } }
                        flows { fill { equation = "1" } }
                        """)).run(BASE);
        assertThat(run.status().time()).isEqualTo(3.5);
        assertThat(run.trajectory().at("level", 3.5)).isEqualTo(3.5);
    }

    static List<Method> methods() {
        return Method.all();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodLooksAtThePointsOfTheGrid(Method method) {
        Run run = Simulator.of(NativeRun.model(4, 0.25, """
                        time.save = 1
                        stocks { level { initial = 1, inflows = [fill], events = [ { above = 10, action = stop } ] } }
                        flows { fill { equation = "level" } }
                        """)).run(BASE.with(method));
        assertThat(run.status().kind()).isEqualTo(RunStatus.Kind.STOPPED_BY_EVENT);
        // e^t is 10 at 2.303; Euler's 1.25^(4 t) at 2.58
        assertThat(run.status().time()).isEqualTo(method.equals(Method.EULER) ? 2.75 : 2.5);
    }

    @Test
    void everyElementHasItsOwnEvents() {
        Run run = Simulator.of(NativeRun.model(3, 1, """
                        dimensions { place = [north, south] }
                        aux { heat { over = [place], equation { north = "TIME", south = "2 * TIME" },
                                     events = [ { above = 1.5 } ] } }
                        """)).run(BASE);
        assertThat(run.events())
                .extracting(event -> event.variable() + " " + event.time())
                .containsExactly("heat[south] 1.0", "heat[north] 2.0");
    }

    @Test
    void aSessionGoesBackBeforeAnEvent() {
        Session session = Simulator.of(NativeRun.model(
                        12, 1, "aux { swing { equation = \"3 - ABS(TIME MOD 6 - 3)\", events = [ { above = 2 } ] } }"))
                .session(BASE);
        session.advanceTo(2);
        Snapshot before = session.snapshot();
        session.advanceTo(6);
        assertThat(session.events()).hasSize(1);
        session.restore(before);
        assertThat(session.events()).isEmpty();
        session.advanceTo(12);
        assertThat(session.events()).extracting(RunEvent::time).containsExactly(3.0, 9.0);
    }

    @Test
    void aSessionEndsAtAStop() {
        Session session = Simulator.of(NativeRun.model(
                        5, 1, "aux { clock { equation = \"TIME\", events = [ { above = 2, action = stop } ] } }"))
                .session(BASE);
        assertThat(session.advanceTo(5)).isFalse();
        assertThat(session.time()).isEqualTo(3);
        assertThat(session.ended().orElseThrow().kind()).isEqualTo(RunStatus.Kind.STOPPED_BY_EVENT);
    }

    @Test
    void thresholdsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> swinging("{ above = 1 }, { above = 1, action = stop }"))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        refused -> assertThat(refused.diagnostics())
                                .extracting(Diagnostic::code)
                                .containsExactly(Diagnostic.Code.DUPLICATE_DEFINITION));
        assertThatThrownBy(() -> swinging("{ above = 1, events = [ { message = a }, { message = b } ] }"))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        refused -> assertThat(refused.diagnostics())
                                .singleElement()
                                .satisfies(
                                        each -> assertThat(each.span().line()).isEqualTo(3)));
    }
}
