package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.model.ModelException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompilationTest {

    @Test
    void whatIsKeptIsAllThatARunSavesAndItHasTheSameBits() {
        Run all = Simulator.of(SampleModels.predators().build()).run(Scenario.named("all"));
        String kept = all.trajectory().columns().get(0);
        Simulator simulator =
                Simulator.of(SampleModels.predators().build(), Compilation.DEFAULT.keeping(List.of(kept)));
        Run some = simulator.run(Scenario.named("some"));
        assertThat(simulator.columns()).containsExactly(kept);
        assertThat(some.trajectory().series(kept))
                .containsExactly(all.trajectory().series(kept));
        assertThat(some.balances()).isEqualTo(all.balances());
    }

    @Test
    void whatIsNotKeptCanNeitherBeSavedNorRead() {
        Simulator all = Simulator.of(SampleModels.predators().build());
        Simulator simulator = Simulator.of(
                SampleModels.predators().build(),
                Compilation.DEFAULT.keeping(all.columns().subList(0, 1)));
        String other = all.columns().get(1);
        assertThatThrownBy(() -> simulator.run(Scenario.named("some").saving(List.of(other))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("is not among what was kept when the model was compiled");
        assertThatThrownBy(() -> simulator.session(Scenario.named("some")).read(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not among what was kept");
    }

    @Test
    void whatIsNotThereCannotBeKept() {
        assertThatThrownBy(() -> Simulator.of(
                        SampleModels.predators().build(), Compilation.DEFAULT.keeping(List.of("nobody knows"))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("there is no variable \"nobody knows\" to save");
    }

    @Test
    void theDefaultIsExact() {
        assertThat(Compilation.DEFAULT.isFastMath()).isFalse();
        assertThat(Compilation.DEFAULT.without(Optimisation.exact()).optimisations())
                .isEmpty();
        assertThat(Compilation.DEFAULT.with(Set.of()).withFastMath().optimisations())
                .allMatch(each -> !each.isExact());
    }

    @Test
    void optimisationsAreKnownByTheirNames() {
        for (Optimisation each : Optimisation.values()) {
            assertThat(Optimisation.parse(each.id())).contains(each);
        }
        assertThat(Optimisation.parse("no such thing")).isEmpty();
    }

    @Test
    void fewEvaluationsGoWithoutOptimisations() {
        assertThat(Compilation.DEFAULT.forEvaluations(1_000).optimisations()).isEmpty();
        assertThat(Compilation.DEFAULT.forEvaluations(1e6)).isEqualTo(Compilation.DEFAULT);
    }
}
