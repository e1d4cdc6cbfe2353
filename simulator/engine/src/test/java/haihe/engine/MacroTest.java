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

    /** Levels by hand: a third of the gap to 2 t, and a half of that to t, are closed in a step. */
    @Test
    void macrosOfVensimModelsRunForEachElementAndInsideArrayFunctions() {
        Models.Checked checked = Models.check("m.mdl", """
                {UTF-8}
                :MACRO: SM(in, tau : err)
                SM = INTEG((in - SM)/tau, in) ~ ~ |
                err = in - SM ~ ~ |
                :END OF MACRO:
                :MACRO: TWICE(x)
                TWICE = SM(x, 2 : e2) + SM(x*2, 3 : e3) ~ ~ |
                :END OF MACRO:
                D: A, B, C ~ ~ |
                E: A, B ~ ~ |
                x[D] = 1, 2, 3 ~ ~ |
                y[D] = x[D] * Time ~ ~ |
                part[E] = SM(y[E], 4 : behind[E]) ~ ~ |
                all[D] = TWICE(y[D]) ~ ~ |
                total = SUM(TWICE(y[D!])) ~ ~ |
                one[A] = SM(y[A], 4 : one behind) ~ ~ |
                one[B] = 3 ~ ~ |
                INITIAL TIME = 0 ~ ~ |
                FINAL TIME = 4 ~ ~ |
                TIME STEP = 1 ~ ~ |
                SAVEPER = TIME STEP ~ ~ |
                """);
        Model model = checked.model().orElseThrow(() -> new AssertionError(checked.diagnostics()));
        Trajectory run = Simulator.of(model).run(Scenario.named("base")).trajectory();
        // 1/2 and 2/3 to rounding
        assertThat(run.at("all[A]", 2)).isCloseTo(0.5 + 2.0 / 3, within(1e-15));
        assertThat(run.at("total", 4)).isEqualTo(run.at("all[A]", 4) + run.at("all[B]", 4) + run.at("all[C]", 4));
        assertThat(run.at("part[B]", 2)).isEqualTo(0.5);
        assertThat(run.at("behind[B]", 2)).isEqualTo(3.5);
        assertThat(run.at("one[A]", 2)).isEqualTo(0.25);
        assertThat(run.columns()).contains("one behind[A]", "part[B]").doesNotContain("e2[A]", "one behind[B]");
    }
}
