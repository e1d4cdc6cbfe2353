package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Model;
import java.util.ArrayList;
import java.util.List;

/** Compares runs of an ensemble with runs made alone. */
final class EnsembleRuns {

    private EnsembleRuns() {}

    /** How one run differs from another: some constant by its number. */
    static Draft varying(Ensemble ensemble, String constant, double first, double step) {
        int position = ensemble.positions(constant)[0];
        return (run, constants) -> constants[position] = first + step * run;
    }

    /** Fails unless every run of an ensemble has the bits that it has alone. */
    static void assertSameAsAlone(
            Model model, Scenario scenario, EnsembleOptions options, String constant, double first, double step) {
        Ensemble ensemble = Ensemble.of(model, scenario, options);
        Simulator simulator = Simulator.of(model);
        List<Long> seen = new ArrayList<>();
        ensemble.run(3, 26, varying(ensemble, constant, first, step), run -> {
            seen.add(run.number());
            Scenario own = scenario.with(constant, first + step * run.number()).withRun(run.number());
            assertSame(run, simulator.run(own));
        });
        assertThat(seen).hasSize(23).isSorted();
    }

    static void assertSame(EnsembleRun actual, Run expected) {
        assertThat(actual.status()).isEqualTo(expected.status());
        assertThat(actual.isSuccess()).isEqualTo(expected.status().isSuccess());
        assertThat(actual.statistics().steps()).isEqualTo(expected.statistics().steps());
        assertThat(actual.rows()).isEqualTo(expected.trajectory().size());
        for (int row = 0; row < actual.rows(); row++) {
            assertThat(actual.time(row)).isEqualTo(expected.trajectory().time(row));
            for (int column = 0; column < expected.trajectory().columns().size(); column++) {
                assertThat(actual.value(row, column))
                        .as("%s of run %d", expected.trajectory().columns().get(column), actual.number())
                        .isEqualTo(expected.trajectory().value(row, column));
            }
        }
    }
}
