package haihe.engine.benchmarks;

import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.LoweredModel.ConstantSlots;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.KernelCompiler;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import java.util.List;

/** Equations that can be evaluated, with the array that they work on and the names of its places. */
final class Subject {

    private final List<String> names;
    private final double[] values;
    private final Runnable equations;
    private final int stock;

    private Subject(List<String> names, double[] values, Runnable equations, String stock) {
        this.names = names;
        this.values = values;
        this.equations = equations;
        this.stock = names.indexOf(stock);
    }

    /** A model's kernel. */
    static Subject of(LoweredModel lowered, KernelCompiler compiler) {
        Kernel kernel = compiler.compile(lowered.program());
        Frame frame = initialised(lowered);
        return new Subject(namesOf(lowered.program()), frame.values, () -> kernel.evaluate(frame), firstStock(lowered));
    }

    /** The same model written by hand. */
    static Subject of(LoweredModel lowered, HandWritten code) {
        double[] initial = initialised(lowered).values;
        List<String> slots = namesOf(lowered.program());
        List<String> names = code.names();
        double[] values = new double[names.size() + lowered.program().layout().stocks()];
        for (int i = 0; i < names.size(); i++) {
            values[i] = initial[slots.indexOf(names.get(i))];
        }
        return new Subject(names, values, () -> code.evaluate(values), firstStock(lowered));
    }

    private static Frame initialised(LoweredModel lowered) {
        Frame frame = Frame.of(lowered.program());
        frame.values[Layout.DT] = 0.125;
        for (ConstantSlots constant : lowered.constants()) {
            frame.values[constant.first()] = constant.constant().values().get(0);
        }
        Interpreter.of(lowered.program()).initialise(frame);
        return frame;
    }

    private static String firstStock(LoweredModel lowered) {
        return lowered.stocks().get(0).column();
    }

    /** For each slot the name of its variable, or nothing. */
    private static List<String> namesOf(Program program) {
        String[] names = new String[program.layout().size()];
        java.util.Arrays.fill(names, "");
        program.columns().forEach(column -> names[column.slot()] = column.name());
        return List.of(names);
    }

    /** Evaluates some times, each time with another value of one stock. */
    double evaluate(int times) {
        double start = values[stock];
        for (int i = 0; i < times; i++) {
            values[stock] = start * (1 + 0.001 * (i & 63));
            equations.run();
        }
        values[stock] = start;
        return values[values.length - 1];
    }

    /** Evaluates once here and there, and fails if a variable differs by a bit. */
    void checkAgainst(Subject other) {
        equations.run();
        other.equations.run();
        for (int i = 0; i < names.size(); i++) {
            double there = other.values[other.names.indexOf(names.get(i))];
            if (Double.compare(values[i], there) != 0) {
                throw new IllegalStateException(names.get(i) + " is " + values[i] + " here and " + there + " there");
            }
        }
    }
}
