package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.KernelCompiler;
import haihe.engine.internal.program.Layout;
import haihe.model.Model;

/** Everything about an executable model that is the same for all of its runs. */
final class Compiled {

    private final Model model;
    private final LoweredModel lowered;
    private final Kernel kernel;
    private final Selection everything;
    private final double[] defaults;
    private final BalanceSheet balances;

    Compiled(Model model, LoweredModel lowered, KernelCompiler compiler) {
        this.model = model;
        this.lowered = lowered;
        this.kernel = compiler.compile(lowered.program());
        this.everything = new Selection(lowered.program().columns());
        this.defaults = defaultsOf(lowered);
        this.balances = new BalanceSheet(lowered.stocks());
    }

    Model model() {
        return model;
    }

    LoweredModel lowered() {
        return lowered;
    }

    private static double[] defaultsOf(LoweredModel lowered) {
        Layout layout = lowered.program().layout();
        double[] defaults = new double[layout.constants()];
        for (LoweredModel.ConstantSlots constant : lowered.constants()) {
            int first = constant.first() - layout.firstConstant();
            for (int i = 0; i < constant.constant().size(); i++) {
                defaults[first + i] = constant.constant().values().get(i);
            }
        }
        return defaults;
    }

    /** All columns, in order of definition. */
    Selection everything() {
        return everything;
    }

    ColumnIndex columns() {
        return everything.columns();
    }

    BalanceSheet balances() {
        return balances;
    }

    /** A system in which all constants have their default values. */
    DynamicSystem newSystem() {
        return new DynamicSystem(lowered.program(), kernel, balances.flowSlots(), defaults);
    }
}
