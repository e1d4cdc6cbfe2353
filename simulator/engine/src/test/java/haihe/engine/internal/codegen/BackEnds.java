package haihe.engine.internal.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import java.util.BitSet;

/** Runs a program on both back ends and compares the frames bit by bit; all NaN count as one. */
final class BackEnds {

    private static final int STEPS = 2;

    private BackEnds() {}

    /** Both frames start equal; fails unless the slots that are needed stay so over all phases of some steps. */
    static void assertSame(Program program, Frame frame) {
        Kernel compiled = new BytecodeCompiler().compile(program);
        Kernel interpreted = Interpreter.of(program);
        Frame other = copy(program, frame);
        compiled.initialise(frame);
        interpreted.initialise(other);
        assertSame("initialise", program, frame, other);
        for (int step = 0; step < STEPS; step++) {
            compiled.evaluate(frame);
            interpreted.evaluate(other);
            assertSame("evaluate", program, frame, other);
            compiled.sample(frame);
            interpreted.sample(other);
            assertSame("sample", program, frame, other);
            advance(frame);
            advance(other);
        }
    }

    private static void advance(Frame frame) {
        frame.step++;
        frame.values[Layout.TIME] += frame.values[Layout.DT];
        frame.values[Layout.EVENT_TIME] = frame.values[Layout.TIME];
        frame.values[Layout.GRID_TIME] = frame.values[Layout.TIME];
    }

    /** A frame with the same content. */
    static Frame copy(Program program, Frame frame) {
        Frame copy = Frame.of(program);
        System.arraycopy(frame.values, 0, copy.values, 0, frame.values.length);
        copy.seed = frame.seed;
        copy.run = frame.run;
        copy.step = frame.step;
        for (int i = 0; i < frame.histories.length; i++) {
            copy.histories[i].times = frame.histories[i].times.clone();
            copy.histories[i].values = frame.histories[i].values.clone();
            copy.histories[i].count = frame.histories[i].count;
        }
        return copy;
    }

    /** Fails unless needed slots and histories are equal to the last bit. */
    private static void assertSame(String phase, Program program, Frame actual, Frame expected) {
        BitSet needed = program.needed().below(expected.values.length);
        assertSame(phase + ": slots", only(needed, actual.values), only(needed, expected.values), needed.cardinality());
        for (int i = 0; i < expected.histories.length; i++) {
            Frame.History history = actual.histories[i];
            Frame.History wanted = expected.histories[i];
            if (history.count != wanted.count) {
                assertThat(history.count)
                        .as("%s: points of history %d", phase, i)
                        .isEqualTo(wanted.count);
            }
            assertSame(phase + ": times of history " + i, history.times, wanted.times, wanted.count);
            assertSame(phase + ": values of history " + i, history.values, wanted.values, wanted.count);
        }
    }

    private static double[] only(BitSet slots, double[] values) {
        return slots.stream().mapToDouble(slot -> values[slot]).toArray();
    }

    private static void assertSame(String what, double[] actual, double[] expected, int length) {
        for (int i = 0; i < length; i++) {
            if (Double.doubleToLongBits(actual[i]) != Double.doubleToLongBits(expected[i])) {
                assertThat(actual[i]).as("%s: %d", what, i).isEqualTo(expected[i]);
            }
        }
    }
}
