package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.io.Models;
import java.util.List;

/** Runs of models in the native language, on both back ends, which must agree to the last bit. */
final class NativeRun {

    private static final Scenario BASE = Scenario.named("base");

    private final Run run;

    private NativeRun(Run run) {
        this.run = run;
    }

    static Model model(double stop, double step, String body) {
        String time = "haihe = 1\ntime { start = 0, stop = " + stop + ", step = " + step + " }\n";
        Models.Checked checked = Models.check("test.conf", time + body);
        List<Diagnostic> errors = checked.diagnostics().stream()
                .filter(each -> each.severity() == haihe.model.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new ModelException(errors);
        }
        return checked.model().orElseThrow();
    }

    /** Runs from 0; all mass balances must close. */
    static NativeRun of(double stop, double step, String body) {
        Model model = model(stop, step, body);
        Run compiled = Simulator.of(model).run(BASE);
        Run interpreted = Simulator.of(model, Simulator.Backend.INTERPRETED).run(BASE);
        SimulatorTest.assertSameBits(compiled.trajectory(), interpreted.trajectory());
        assertThat(compiled.status().isCompleted())
                .as(compiled.status().message())
                .isTrue();
        for (StockBalance balance : compiled.balances()) {
            // rounding of a few hundred sums
            assertThat(balance.relativeResidual()).as(balance.stock()).isCloseTo(0, within(1e-12));
        }
        return new NativeRun(compiled);
    }

    Run run() {
        return run;
    }

    double[] column(String name) {
        return run.trajectory().series(name);
    }

    /** Asserts the first values of a column; they are small sums, products and quotients. */
    void assertColumn(String name, double... expected) {
        double[] actual = column(name);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i])
                    .as(name + " in row " + i)
                    .isCloseTo(expected[i], within(1e-12 * Math.max(1, Math.abs(expected[i]))));
        }
    }

    /** Asserts the values of a column in each row from one on. */
    void assertColumnFrom(int row, String name, double expected) {
        double[] actual = column(name);
        for (int i = row; i < actual.length; i++) {
            assertThat(actual[i]).as(name + " in row " + i).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
        }
    }
}
