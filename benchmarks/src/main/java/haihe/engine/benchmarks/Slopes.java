package haihe.engine.benchmarks;

import haihe.engine.internal.codegen.BytecodeCompiler;
import haihe.engine.internal.derive.Jacobian;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.Lowering;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.model.Model;

/** The Jacobian of a model at its start, exact and by one-sided differences over groups of columns. */
final class Slopes {

    private static final double PART = 1e-7;

    /** Stocks are moved a little, each otherwise than its neighbours, since models often start where their equations bend. */
    private static final int OFF_KINKS = 7;

    private final LoweredModel lowered;
    private final Layout layout;
    private final Kernel kernel;
    private final Frame frame;
    private final Jacobian jacobian;
    private final Jacobian.Evaluation evaluation;
    private final double[] entries;
    private final double[] others;
    private final double[] byTime;
    private final double[] rates;
    private final double[] steps;

    private Slopes(LoweredModel lowered, double time) {
        this.lowered = lowered;
        this.layout = lowered.program().layout();
        this.kernel = new BytecodeCompiler().compile(lowered.program());
        this.jacobian = Jacobian.of(lowered.program(), new BytecodeCompiler());
        this.evaluation = jacobian.evaluation();
        this.entries = new double[jacobian.entries()];
        this.others = new double[jacobian.entries()];
        this.byTime = new double[jacobian.rows()];
        this.rates = new double[layout.stocks()];
        this.steps = new double[layout.stocks()];
        this.frame = frame(time);
    }

    static Slopes of(Model model) {
        return new Slopes(
                Lowering.lower(model), model.time().start() + model.time().step());
    }

    private Frame frame(double time) {
        Frame made = Frame.of(lowered.program());
        made.values[Layout.DT] = 0.25;
        made.values[Layout.STOP] = time + 1;
        for (LoweredModel.ConstantSlots constant : lowered.constants()) {
            for (int i = 0; i < constant.constant().size(); i++) {
                made.values[constant.first() + i] = constant.constant().values().get(i);
            }
        }
        made.values[Layout.START] = time;
        made.values[Layout.TIME] = time;
        made.values[Layout.EVENT_TIME] = time;
        made.values[Layout.GRID_TIME] = time;
        kernel.initialise(made);
        for (int stock = 0; stock < layout.stocks(); stock++) {
            made.values[layout.firstStock() + stock] *= 1 + 0.001 * (1 + stock % OFF_KINKS);
        }
        kernel.evaluate(made);
        return made;
    }

    String firstStock() {
        return lowered.stocks().get(0).column();
    }

    double exact() {
        evaluation.evaluate(frame, entries, byTime);
        return entries[0];
    }

    double differences() {
        kernel.evaluate(frame);
        System.arraycopy(frame.values, layout.firstRate(), rates, 0, rates.length);
        for (int colour = 0; colour < jacobian.colours(); colour++) {
            move(colour, 1);
            kernel.evaluate(frame);
            for (int column = 0; column < jacobian.size(); column++) {
                for (int k = jacobian.columnStart(column);
                        jacobian.colour(column) == colour && k < jacobian.columnStart(column + 1);
                        k++) {
                    int row = jacobian.row(k);
                    others[k] = (frame.values[layout.firstRate() + row] - rates[row]) / steps[column];
                }
            }
            move(colour, -1);
        }
        return others[0];
    }

    private void move(int colour, int direction) {
        for (int column = 0; column < jacobian.size(); column++) {
            if (jacobian.colour(column) == colour) {
                int slot = layout.firstStock() + column;
                if (direction > 0) {
                    steps[column] = PART * Math.max(1e-3, Math.abs(frame.values[slot]));
                }
                frame.values[slot] += direction * steps[column];
            }
        }
    }

    /** Fails unless most of both agree; next to kinks they need not. */
    void check() {
        exact();
        differences();
        int apart = 0;
        for (int k = 0; k < entries.length; k++) {
            apart += Math.abs(entries[k] - others[k]) > 1e-3 * Math.max(1e-3, Math.abs(entries[k])) ? 1 : 0;
        }
        if (apart > entries.length / 20) {
            throw new IllegalStateException(apart + " of " + entries.length + " entries differ");
        }
    }
}
