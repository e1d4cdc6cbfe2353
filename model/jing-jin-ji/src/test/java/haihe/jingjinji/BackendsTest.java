package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Compilation;
import haihe.engine.Method;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.engine.Trajectory;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackendsTest {

    static Stream<Scenario> scenarios() {
        Scenario adaptive =
                Scenario.named("adaptive").with(Method.parse("dopri54").orElseThrow());
        return Stream.of(Region.REFERENCE, Region.INTEGRATED, Region.NO_COORDINATION, adaptive);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void optimisedAndCompiledEquationsGiveTheBitsOfTheInterpreterWithoutOptimisations(Scenario scenario) {
        Compilation plain =
                Compilation.DEFAULT.with(Simulator.Backend.INTERPRETED).with(Set.of());
        Simulator interpreter = Simulator.of(Region.simulator().model(), plain);
        Trajectory expected = interpreter.run(scenario).trajectory();
        Trajectory actual = Region.trajectory(scenario);
        assertThat(actual.columns()).isEqualTo(expected.columns());
        assertThat(actual.times()).isEqualTo(expected.times());
        for (String column : expected.columns()) {
            assertThat(actual.series(column)).as(column).isEqualTo(expected.series(column));
        }
    }
}
