package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.internal.codegen.BytecodeCompiler;
import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.lower.Lowering;
import haihe.engine.internal.program.Kernel;
import haihe.model.Model;
import haihe.model.io.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A model as large as those of practice: thousands of single equations, arrays over three dimensions, arrays with an
 * equation for each element, and a chain of elements of one array. Work that grows with the square of the size would make
 * these tests run into their time limit, which is twenty times what they take.
 */
class LargeModelTest {

    private static final int SINGLES = 6_000;
    private static final int CHAIN = 1_500;
    private static final int ROWS = 40;
    private static final int COLUMNS = 25;

    private final StringBuilder text = new StringBuilder("{UTF-8}\n");

    private void line(String equation) {
        text.append(equation).append("~~|\n");
    }

    private static String range(String prefix, int size) {
        return "(" + prefix + "1-" + prefix + size + ")";
    }

    private Model model() {
        line("row: " + range("R", ROWS));
        line("column: " + range("C", COLUMNS));
        line("layer: " + range("L", 6));
        line("link: " + range("K", CHAIN));
        singles();
        elements();
        arrays();
        line("INITIAL TIME = 0");
        line("FINAL TIME = 4");
        line("TIME STEP = 1");
        line("SAVEPER = 1");
        Models.Checked checked = Models.check("large.mdl", text.toString());
        assertThat(checked.diagnostics().stream().filter(each -> each.toString().contains("ERROR")))
                .isEmpty();
        return checked.model().orElseThrow();
    }

    /** Each half of the one before, plus 1: all tend to 2. */
    private void singles() {
        line("single 0 = Time");
        for (int i = 1; i <= SINGLES; i++) {
            line("single " + i + " = single " + (i - 1) + " * 0.5 + 1");
        }
        line("link value[K1] = 1");
        for (int i = 2; i <= CHAIN; i++) {
            line("link value[K" + i + "] = link value[K" + (i - 1) + "] + 1");
        }
    }

    /** An equation for every element, and one that reads them in another order. */
    private void elements() {
        for (int row = 1; row <= ROWS; row++) {
            for (int column = 1; column <= COLUMNS; column++) {
                line("cell[R" + row + ",C" + column + "] = " + row * column);
            }
        }
        for (int row = 1; row <= ROWS; row++) {
            line("turned[R" + row + ",column] = cell[R" + (ROWS + 1 - row) + ",column]");
        }
    }

    private void arrays() {
        line("level 0[row,column,layer] = INTEG(cell[row,column], 0)");
        for (int i = 1; i <= 30; i++) {
            line("level " + i + "[row,column,layer] = level " + (i - 1) + "[row,column,layer] + turned[row,column]");
        }
        line("total = SUM(level 30[row!,column!,layer!])");
    }

    @Test
    @Timeout(60)
    void runsCompiled() {
        Model model = model();
        Kernel kernel = new BytecodeCompiler().compile(Lowering.lower(model).program());
        assertThat(kernel).isNotInstanceOf(Interpreter.class);
        Run run = Simulator.of(model).run(Scenario.named("base"));
        assertThat(run.status().kind()).isEqualTo(RunStatus.Kind.COMPLETED);
        Trajectory trajectory = run.trajectory();
        assertThat(trajectory.at("single " + SINGLES, 4)).isEqualTo(2, within(1e-12));
        assertThat(trajectory.at("link value[K" + CHAIN + "]", 4)).isEqualTo(CHAIN);
        assertThat(trajectory.at("turned[R1,C2]", 4)).isEqualTo(ROWS * 2);
        double sum = sum(ROWS) * sum(COLUMNS) * 6;
        // After 4 steps of 1 the stock has 4 times its inflow; 30 times the turned cells come on top.
        assertThat(trajectory.at("total", 4)).isEqualTo(sum * (4 + 30), within(sum * 1e-9));
    }

    private static double sum(int last) {
        return last * (last + 1) / 2.0;
    }
}
