package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Simulator.Backend;
import haihe.model.Model;
import haihe.model.Span;
import haihe.model.TimeSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackendTest {

    private static final Model MODEL = SampleModels.predators().build();

    private static Run run(Simulator simulator) {
        return simulator.run(Scenario.named("base"));
    }

    @Test
    void oneRunOfASmallModelIsInterpreted() {
        assertThat(run(Simulator.of(MODEL)).statistics().backend()).isEqualTo(Backend.INTERPRETED);
    }

    @Test
    void manyRunsOfASmallModelAreCompiledInTheEnd() {
        Simulator simulator = Simulator.of(MODEL);
        List<Backend> backends = IntStream.range(0, 2_000)
                .mapToObj(i -> run(simulator).statistics().backend())
                .toList();
        assertThat(backends.get(0)).isEqualTo(Backend.INTERPRETED);
        assertThat(backends.get(1_999)).isEqualTo(Backend.COMPILED);
        assertThat(backends).isSorted();
    }

    @Test
    void aLongRunIsCompiledAtOnce() {
        Scenario scenario =
                Scenario.named("long").with(new TimeSpec(0, 1_000, 1.0 / 128, 10, "", Optional.empty(), Span.NONE));
        assertThat(Simulator.of(MODEL).run(scenario).statistics().backend()).isEqualTo(Backend.COMPILED);
    }

    @Test
    void aWishIsFollowed() {
        for (Backend wanted : List.of(Backend.COMPILED, Backend.INTERPRETED)) {
            Simulator simulator = Simulator.of(MODEL, wanted);
            assertThat(run(simulator).statistics().backend()).isEqualTo(wanted);
        }
    }

    @Test
    void runsOnSeveralThreadsGiveTheSameBitsWhileTheBackEndChanges() {
        Simulator simulator = Simulator.of(MODEL);
        double[] expected = run(Simulator.of(MODEL, Backend.INTERPRETED))
                .trajectory()
                .series(simulator.columns().get(0));
        IntStream.range(0, 2_000)
                .parallel()
                .forEach(i -> assertThat(run(simulator)
                                .trajectory()
                                .series(simulator.columns().get(0)))
                        .isEqualTo(expected));
    }
}
