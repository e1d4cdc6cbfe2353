package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.internal.lower.ModelBuilder;
import haihe.model.ModelException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SessionTest {

    private static final Scenario BASE = Scenario.named("base").withSeed(7);

    static Stream<Method> oneStepMethods() {
        return Method.all().stream()
                .filter(method -> !(method instanceof Method.Adaptive adaptive
                        && adaptive.scheme().isMultistep()));
    }

    static List<Method> methods() {
        return Method.all();
    }

    private static void assertFollows(Session session, Trajectory run) {
        for (int row = 0; row < run.size(); row++) {
            assertThat(session.advanceTo(run.time(row))).isTrue();
            for (int column = 0; column < run.columns().size(); column++) {
                assertThat(session.read(run.columns().get(column))).isEqualTo(run.value(row, column));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("oneStepMethods")
    void aSessionGivesTheBitsOfARunWithSampledFunctions(Method method) {
        Simulator simulator = Simulator.of(SampleModels.noisy().build());
        Trajectory run = simulator.run(BASE.with(method)).trajectory();
        assertFollows(simulator.session(BASE.with(method)), run);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSessionGivesTheBitsOfARun(Method method) {
        Simulator simulator = Simulator.of(SampleModels.predators().build());
        Trajectory run = simulator.run(BASE.with(method)).trajectory();
        assertFollows(simulator.session(BASE.with(method)), run);
    }

    @ParameterizedTest
    @MethodSource("oneStepMethods")
    void aRestoredSnapshotGoesOnWithTheSameBits(Method method) {
        Simulator simulator = Simulator.of(SampleModels.noisy().build());
        Trajectory run = simulator.run(BASE.with(method)).trajectory();
        Session session = simulator.session(BASE.with(method));
        session.advanceTo(6.5);
        Snapshot snapshot = session.snapshot();
        session.advanceTo(10);
        Session other = simulator.session(BASE.with(method));
        for (Session each : List.of(session, other)) {
            each.restore(snapshot);
            assertThat(each.time()).isEqualTo(6.5);
            assertThat(each.read("follower")).isEqualTo(run.at("follower", 6.5));
            each.advanceTo(8);
            assertThat(each.read("late")).isEqualTo(run.at("late", 8));
            each.advanceTo(10);
            assertThat(each.read("follower")).isEqualTo(run.at("follower", 10));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aConstantIsSetFromTheCurrentTimeOn(Method method) {
        Session session = Simulator.of(SampleModels.tanks().build()).session(BASE.with(method));
        session.advanceTo(5);
        double before = session.read("tank[North]");
        session.set("drain", 0);
        session.set("inflow rate[north]", 2);
        assertThat(session.read("tank[North]")).isEqualTo(before);
        assertThat(session.read("filling[North]")).isEqualTo(2);
        assertThat(session.read("draining[South]")).isZero();
        session.advanceTo(8);
        // linear growth: every method is exact but for rounding, which the Adams methods magnify by their differences
        assertThat(session.read("tank[North]")).isCloseTo(before + 6, within(1e-10));
    }

    @Test
    void aSessionSaysWhyItEnded() {
        Session session = Simulator.of(SampleModels.tanks().build()).session(BASE);
        assertThat(session.ended()).isEmpty();
        session.advanceTo(10);
        assertThat(session.ended().orElseThrow().isCompleted()).isTrue();
    }

    @Test
    void aFailedSessionStandsAtTheLastGoodTimeAndGoesNoFurther() {
        Session session = Simulator.of(SampleModels.dividing().build()).session(BASE);
        Snapshot start = session.snapshot();
        assertThat(session.advanceTo(10)).isFalse();
        assertThat(session.ended().orElseThrow().variable()).isEqualTo("share");
        assertThat(session.time()).isEqualTo(5);
        assertThat(session.read("reserve")).isZero();
        assertThatThrownBy(() -> session.advanceTo(10)).isInstanceOf(IllegalStateException.class);
        session.restore(start);
        assertThat(session.advanceTo(4)).isTrue();
    }

    @Test
    void timesOffTheGridAreRefusedByFixedStepsOnly() {
        Simulator simulator = Simulator.of(SampleModels.tanks().build());
        Session fixed = simulator.session(BASE);
        assertThatThrownBy(() -> fixed.advanceTo(0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.25 and 0.5");
        assertThatThrownBy(() -> fixed.advanceTo(11)).hasMessageContaining("stop time 10");
        Session adaptive = simulator.session(BASE.with(Method.parse("dopri54").orElseThrow()));
        assertThat(adaptive.advanceTo(0.3)).isTrue();
        assertThatThrownBy(() -> adaptive.advanceTo(0.2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyConstantsCanBeSetAndOnlyColumnsRead() {
        Session session = Simulator.of(SampleModels.tanks().build()).session(BASE);
        assertThatThrownBy(() -> session.set("tank", 1)).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> session.set("drian", 1)).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> session.read("drian")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSnapshotOfAnotherModelIsRefused() {
        ModelBuilder tanks = SampleModels.tanks();
        Session session = Simulator.of(tanks.build()).session(BASE);
        Simulator other = Simulator.of(tanks.build());
        assertThatThrownBy(() -> other.session(BASE).restore(session.snapshot()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> other.session(BASE.with(Method.RK4))
                        .restore(other.session(BASE).snapshot()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
