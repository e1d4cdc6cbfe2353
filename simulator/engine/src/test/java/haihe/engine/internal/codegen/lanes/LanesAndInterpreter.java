package haihe.engine.internal.codegen.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.lanes.LaneFrame;
import haihe.engine.internal.lanes.LaneKernel;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.GeneratedProgram;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Runs a program in lanes and with the interpreter and compares bit by bit; all NaN count as one. */
final class LanesAndInterpreter {

    private static final int STEPS = 2;

    private final Program program;
    private final LaneFrame lanes;
    private final List<Frame> frames = new ArrayList<>();
    private final BitSet scratch = new BitSet();

    /** Every lane has a frame of its own, generated from the seed. */
    private LanesAndInterpreter(Program program, LaneCompiler.Code code, long seed) {
        this.program = program;
        int width = code.width();
        this.lanes = code.newFrame();
        for (int lane = 0; lane < width; lane++) {
            Frame frame = GeneratedProgram.frame(program, seed + lane);
            frames.add(frame);
            for (int slot = 0; slot < frame.values.length; slot++) {
                lanes.values[slot * width + lane] = frame.values[slot];
            }
            for (int i = 0; i < frame.histories.length; i++) {
                Frame.History history = lanes.histories[i * width + lane];
                history.times = frame.histories[i].times.clone();
                history.values = frame.histories[i].values.clone();
                history.count = frame.histories[i].count;
            }
            lanes.seeds[lane] = frame.seed;
            lanes.runs[lane] = frame.run;
            lanes.step = frame.step;
        }
        Stream.of(program.initial(), program.run(), program.step(), program.evaluate(), program.sample())
                .forEach(phase -> findScratch(phase, 1));
    }

    /** What a function of arrays leaves behind its result is its own matter. */
    private void findScratch(List<Statement> statements, int turns) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.ForEach loop) {
                LoopRange range = loop.loop();
                findScratch(loop.body(), turns * range.turns());
            } else if (statement instanceof Statement.Fill fill) {
                int result = fill.function().result(fill.sizes());
                int room = result + fill.function().scratch(fill.sizes());
                for (int i = 0; i < turns; i++) {
                    int first = fill.target().base() + i * room;
                    scratch.set(first + result, first + room);
                }
            }
        }
    }

    /** Fails unless all lanes stay equal to the interpreter's frames over all phases of some steps. */
    static void assertSame(Program program, LaneCompiler.Code code, long seed) {
        new LanesAndInterpreter(program, code, seed).run(code.kernel());
    }

    private void run(LaneKernel kernel) {
        Kernel interpreted = Interpreter.of(program);
        kernel.initialise(lanes);
        frames.forEach(interpreted::initialise);
        compare("initialise");
        kernel.settle(lanes);
        frames.forEach(interpreted::settle);
        for (int step = 0; step < STEPS; step++) {
            kernel.prepare(lanes);
            frames.forEach(interpreted::prepare);
            kernel.evaluate(lanes);
            frames.forEach(interpreted::evaluate);
            compare("evaluate");
            kernel.sample(lanes);
            frames.forEach(interpreted::sample);
            compare("sample");
            lanes.step++;
            frames.forEach(frame -> frame.step++);
            double time = frames.get(0).values[Layout.TIME] + 0.25;
            for (int slot : new int[] {Layout.TIME, Layout.EVENT_TIME, Layout.GRID_TIME}) {
                lanes.setAll(slot, time);
                frames.forEach(frame -> frame.values[slot] = time);
            }
        }
    }

    private void compare(String phase) {
        for (int lane = 0; lane < frames.size(); lane++) {
            Frame frame = frames.get(lane);
            for (int slot = 0; slot < frame.values.length; slot++) {
                if (!scratch.get(slot)) {
                    same(phase + ": slot " + slot, lane, lanes.values[slot * lanes.width + lane], frame.values[slot]);
                }
            }
            for (int i = 0; i < frame.histories.length; i++) {
                compare(phase + ": history " + i, lane, lanes.histories[i * lanes.width + lane], frame.histories[i]);
            }
        }
    }

    private static void compare(String what, int lane, Frame.History actual, Frame.History expected) {
        assertThat(actual.count).as("%s of lane %d", what, lane).isEqualTo(expected.count);
        for (int i = 0; i < expected.count; i++) {
            same(what + ": time " + i, lane, actual.times[i], expected.times[i]);
            same(what + ": value " + i, lane, actual.values[i], expected.values[i]);
        }
    }

    private static void same(String what, int lane, double actual, double expected) {
        if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(expected)) {
            assertThat(actual).as("%s of lane %d", what, lane).isEqualTo(expected);
        }
    }
}
