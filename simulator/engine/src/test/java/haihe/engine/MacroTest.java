package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.model.Model;
import haihe.model.io.Models;
import org.junit.jupiter.api.Test;

/** Runs of models with macros, beside the same models written out. */
final class MacroTest {

    private static Trajectory run(String text) {
        Models.Checked checked = Models.check("m.conf", "haihe = 1, time { start = 0, stop = 4 }\n" + text);
        Model model = checked.model().orElseThrow(() -> new AssertionError(checked.diagnostics()));
        return Simulator.of(model).run(Scenario.named("base")).trajectory();
    }

    @Test
    void aStockInAMacroRunsForEveryCallByItself() {
        Trajectory run = run("""
                dimensions { region = [North, South] }
                macros { decay {
                  parameters = [amount, lifetime]
                  stocks { level { initial = "amount", outflows = [loss] } }
                  flows { loss { equation = "level / lifetime" } }
                  result = "level"
                } }
                constants { p { over = [region], value = [1, 2] } }
                aux {
                  one = "decay(16, 2) + decay(1, 1)"
                  array { over = [region], equation = "decay(p, 2)" }
                  total = "SUM(decay(p[region], 2))"
                }""");
        assertThat(run.at("one", 0)).isEqualTo(17);
        assertThat(run.at("one", 4)).isEqualTo(1);
        assertThat(run.at("array[South]", 2)).isEqualTo(0.5);
        // sums of powers of a half are exact
        assertThat(run.at("total", 3)).isCloseTo(3.0 / 8, within(0.0));
        assertThat(run.columns())
                .containsExactlyInAnyOrder("p[North]", "p[South]", "one", "array[North]", "array[South]", "total");
    }

    @Test
    void aSmoothingMacroGivesWhatTheBuiltInFunctionGives() {
        Trajectory run = run("""
                macros { smooth {
                  parameters = [input, time constant]
                  stocks { value { initial = "input", inflows = [change] } }
                  flows { change { equation = "(input - value) / time_constant" } }
                  result = "value"
                } }
                aux {
                  input = "STEP(10, 1)"
                  macro = "smooth(3 * input, 2)"
                  builtin = "SMTH1(3 * input, 2)"
                }""");
        assertThat(run.series("macro")).isEqualTo(run.series("builtin"));
        assertThat(run.at("macro", 4)).isGreaterThan(0);
    }

    @Test
    void aRecursiveMacroComputes() {
        Trajectory run = run("""
                macros { fib { parameters = [n], result = "IF n < 2 THEN n ELSE fib(n - 1) + fib(n - 2)" } }
                aux { a = "fib(10)" }""");
        assertThat(run.at("a", 0)).isEqualTo(55);
    }
}
