package haihe.engine.internal.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.GeneratedProgram;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BiConsumer;

/**
 * Executes a program and what a pass made of it the way a run does, by steps with stages and a change of a constant, and
 * compares after each evaluation, bit by bit, what can be seen from outside.
 */
final class Executions {

    private static final int STEPS = 3;

    private final Program original;
    private final Program optimised;
    private final BitSet seen;
    private final Kernel expected;
    private final Kernel actual;
    private final Frame expectedFrame;
    private final Frame actualFrame;

    private Executions(Program original, Program optimised, long seed) {
        this.original = original;
        this.optimised = optimised;
        this.seen = seen(original);
        this.expected = Interpreter.of(original);
        this.actual = Interpreter.of(optimised);
        this.expectedFrame = GeneratedProgram.frame(original, seed);
        this.actualFrame = Frame.of(optimised);
        int size = expectedFrame.values.length;
        System.arraycopy(expectedFrame.values, 0, actualFrame.values, 0, size);
        Arrays.fill(actualFrame.values, size, actualFrame.values.length, Double.NaN);
        actualFrame.seed = expectedFrame.seed;
        actualFrame.run = expectedFrame.run;
        actualFrame.step = expectedFrame.step;
        for (int i = 0; i < expectedFrame.histories.length; i++) {
            actualFrame.histories[i].times = expectedFrame.histories[i].times.clone();
            actualFrame.histories[i].values = expectedFrame.histories[i].values.clone();
            actualFrame.histories[i].count = expectedFrame.histories[i].count;
        }
    }

    private static BitSet seen(Program program) {
        Layout layout = program.layout();
        BitSet slots = program.watched().below(layout.size());
        slots.set(layout.firstRate(), layout.firstOther());
        program.columns().forEach(column -> slots.set(column.slot()));
        return slots;
    }

    /** Fails unless both compute the same bits in the original's columns, rates and watched slots. */
    static void assertSame(Program original, Program optimised, long seed) {
        new Executions(original, optimised, seed).compare();
    }

    private void compare() {
        both(Kernel::initialise);
        evaluateAnew("start");
        for (int step = 0; step < STEPS; step++) {
            evaluateStages("stages of step " + step);
            both(Kernel::sample);
            both((kernel, frame) -> advance(frame));
            both(Kernel::prepare);
            both(Kernel::evaluate);
            check("step " + step);
            if (step == 1 && original.layout().constants() > 0) {
                both((kernel, frame) -> frame.values[original.layout().firstConstant()] += 1.5);
                evaluateAnew("after a constant has changed");
            }
        }
    }

    private void evaluateAnew(String when) {
        both(Kernel::settle);
        both(Kernel::prepare);
        both(Kernel::evaluate);
        check(when);
    }

    /** Evaluates where time and stocks differ, and puts everything back as methods with stages do. */
    private void evaluateStages(String when) {
        double[] expectedValues = expectedFrame.values.clone();
        double[] actualValues = actualFrame.values.clone();
        both((kernel, frame) -> {
            frame.values[Layout.TIME] += 0.125;
            for (int stock = original.layout().firstStock();
                    stock < original.layout().firstRate();
                    stock++) {
                frame.values[stock] += 0.5;
            }
        });
        both(Kernel::evaluate);
        check(when);
        System.arraycopy(expectedValues, 0, expectedFrame.values, 0, expectedValues.length);
        System.arraycopy(actualValues, 0, actualFrame.values, 0, actualValues.length);
    }

    private void both(BiConsumer<Kernel, Frame> action) {
        action.accept(expected, expectedFrame);
        action.accept(actual, actualFrame);
    }

    private static void advance(Frame frame) {
        frame.step++;
        frame.values[Layout.TIME] += frame.values[Layout.DT];
        frame.values[Layout.EVENT_TIME] = frame.values[Layout.TIME];
        frame.values[Layout.GRID_TIME] = frame.values[Layout.TIME];
    }

    private void check(String when) {
        for (int slot = 0; slot < original.layout().size(); slot++) {
            if (seen.get(slot)) {
                double wanted = expectedFrame.values[slot];
                double found = actualFrame.values[slot];
                if (Double.doubleToLongBits(wanted) != Double.doubleToLongBits(found)) {
                    assertThat(found)
                            .as("%s: slot %d of%n%s%ninstead of%n%s", when, slot, optimised, original)
                            .isEqualTo(wanted);
                }
            }
        }
        for (int i = 0; i < expectedFrame.histories.length; i++) {
            assertThat(actualFrame.histories[i].count).isEqualTo(expectedFrame.histories[i].count);
        }
    }
}
