package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.KernelCompiler;
import haihe.engine.internal.program.Program;
import haihe.model.Model;

/** Everything about an executable model that is the same for all of its runs. */
final class Compiled {

    private final Model model;
    private final LoweredModel lowered;
    private final Kernel kernel;
    private final ColumnIndex columns;
    private final BalanceSheet balances;

    Compiled(Model model, LoweredModel lowered, KernelCompiler compiler) {
        this.model = model;
        this.lowered = lowered;
        this.kernel = compiler.compile(lowered.program());
        this.columns = new ColumnIndex(
                lowered.program().columns().stream().map(Program.Column::name).toList());
        this.balances = new BalanceSheet(lowered.stocks());
    }

    Model model() {
        return model;
    }

    LoweredModel lowered() {
        return lowered;
    }

    ColumnIndex columns() {
        return columns;
    }

    /** The slot of a column, counted from 0. */
    int slotOf(int column) {
        return lowered.program().columns().get(column).slot();
    }

    BalanceSheet balances() {
        return balances;
    }

    /** A system in which all constants have their default values. */
    DynamicSystem newSystem() {
        DynamicSystem system = new DynamicSystem(lowered.program(), kernel, balances.flowSlots());
        for (LoweredModel.ConstantSlots constant : lowered.constants()) {
            for (int i = 0; i < constant.constant().values().size(); i++) {
                system.set(constant.first() + i, constant.constant().values().get(i));
            }
        }
        return system;
    }
}
