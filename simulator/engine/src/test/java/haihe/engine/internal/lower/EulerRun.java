package haihe.engine.internal.lower;

import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import haihe.model.Model;
import haihe.model.TimeSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** The simplest driver of a kernel: Euler's method, every step saved. */
public final class EulerRun {

    private final LoweredModel lowered;
    private final Kernel kernel;
    private final Frame frame;
    private final TimeSpec time;
    private final Map<String, double[]> columns = new LinkedHashMap<>();

    private EulerRun(LoweredModel lowered, Kernel kernel, TimeSpec time) {
        this.lowered = lowered;
        this.kernel = kernel;
        this.time = time;
        frame = Frame.of(lowered.program());
    }

    /** Runs a model with the interpreter. */
    public static EulerRun of(Model model) {
        return of(model, 0, 0);
    }

    public static EulerRun of(Model model, long seed, long run) {
        LoweredModel lowered = Lowering.lower(model);
        return of(lowered, Interpreter.of(lowered.program()), model.time(), seed, run);
    }

    /** Runs a lowered model with any kernel of its program. */
    public static EulerRun of(LoweredModel lowered, Kernel kernel, TimeSpec time, long seed, long run) {
        EulerRun it = new EulerRun(lowered, kernel, time);
        it.frame.seed = seed;
        it.frame.run = run;
        it.go();
        return it;
    }

    private void go() {
        int steps = (int) Math.round((time.stop() - time.start()) / time.step());
        lowered.program().columns().forEach(column -> columns.put(column.name(), new double[steps + 1]));
        double[] values = frame.values;
        values[Layout.DT] = time.step();
        values[Layout.START] = time.start();
        values[Layout.STOP] = time.stop();
        for (LoweredModel.ConstantSlots constant : lowered.constants()) {
            for (int i = 0; i < constant.constant().size(); i++) {
                values[constant.first() + i] = constant.constant().values().get(i);
            }
        }
        standAt(0);
        kernel.initialise(frame);
        for (int step = 0; step <= steps; step++) {
            standAt(step);
            kernel.evaluate(frame);
            save(step);
            kernel.sample(frame);
            advance();
        }
    }

    private void standAt(int step) {
        frame.step = step;
        frame.values[Layout.TIME] = time.start() + step * time.step();
        frame.values[Layout.EVENT_TIME] = frame.values[Layout.TIME];
        frame.values[Layout.GRID_TIME] = frame.values[Layout.TIME];
    }

    private void save(int row) {
        for (Program.Column column : lowered.program().columns()) {
            column(column.name())[row] = frame.values[column.slot()];
        }
    }

    private void advance() {
        Layout layout = lowered.program().layout();
        for (int i = 0; i < layout.stocks(); i++) {
            frame.values[layout.firstStock() + i] += time.step() * frame.values[layout.firstRate() + i];
        }
    }

    public LoweredModel lowered() {
        return lowered;
    }

    /** The content of a slot at the end. */
    public double slot(int slot) {
        return frame.values[slot];
    }

    /** All values of a column, one for each step from the start on. */
    public double[] column(String name) {
        double[] column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + " in " + columns.keySet());
        }
        return column;
    }

    /** All columns by name. */
    public Map<String, double[]> columns() {
        return columns;
    }
}
