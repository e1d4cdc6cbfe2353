package haihe.engine.internal.integrate;

import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import java.util.Arrays;

/** Computes again what a system holds, all of it, as its program was lowered: to explain, not to go on. */
final class Replay {

    private Replay() {}

    /** The values after an evaluation in the system's present state; a new array. */
    static double[] evaluation(DynamicSystem system) {
        Frame frame = new Frame(valuesOf(system), system.frame().histories, system.frame().stores);
        keyLike(system.frame(), frame);
        Interpreter.of(system.lowered()).evaluate(frame);
        return frame.values;
    }

    /** The values at the start of the run, where the system must stand; a new array. */
    static double[] start(DynamicSystem system) {
        Frame fresh = Frame.of(system.lowered());
        Frame frame = new Frame(valuesOf(system), fresh.histories, fresh.stores);
        keyLike(system.frame(), frame);
        Kernel kernel = Interpreter.of(system.lowered());
        kernel.initialise(frame);
        kernel.evaluate(frame);
        return frame.values;
    }

    private static double[] valuesOf(DynamicSystem system) {
        return Arrays.copyOf(system.values(), system.lowered().layout().size());
    }

    private static void keyLike(Frame frame, Frame copy) {
        copy.seed = frame.seed;
        copy.run = frame.run;
        copy.step = frame.step;
    }
}
