package haihe.engine;

import haihe.engine.internal.derive.Jacobian;
import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.kinks.TimeKinks;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.Lowering;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything about an executable model that is the same for all of its runs. */
final class Compiled {

    private final Model model;
    private final LoweredModel lowered;
    private final Program program;
    private final KernelChoice kernels;
    private final Selection everything;
    private final double[] defaults;
    private final BalanceSheet balances;
    private @Nullable Jacobian jacobian;
    private @Nullable TimeKinks kinks;
    private volatile @Nullable Choice choice;

    private Compiled(Model model, LoweredModel lowered, Program program, Simulator.Backend backend) {
        this.model = model;
        this.lowered = lowered;
        this.program = program;
        this.kernels = new KernelChoice(program, backend);
        this.everything = new Selection(program.columns());
        this.defaults = defaultsOf(lowered);
        this.balances = new BalanceSheet(lowered.stocks());
    }

    static Compiled of(Model model, Compilation compilation) {
        return of(model, Lowering.lower(model), compilation);
    }

    /** A model that is lowered already. */
    static Compiled of(Model model, LoweredModel lowered, Compilation compilation) {
        Program program = keeping(compilation.keep(), model, lowered.program());
        for (Optimisation optimisation : compilation.optimisations()) {
            program = optimisation.pass().apply(program);
        }
        return new Compiled(model, lowered, program, compilation.backend());
    }

    private static Program keeping(List<String> names, Model model, Program program) {
        if (names.isEmpty()) {
            return program;
        }
        Diagnostics found = new Diagnostics();
        List<Program.Column> all = program.columns();
        Span span = new Span("<compilation>", 0, 0, 1);
        List<Program.Column> kept = new SavedColumns(model, all, all).find(names, span, found);
        found.throwIfErrors();
        return program.keeping(kept);
    }

    /** What can be saved. */
    SavedColumns saved() {
        return new SavedColumns(model, lowered.program().columns(), program.columns());
    }

    /** The columns that these names mean, if the run before asked for the same. */
    Optional<Selection> chosenBefore(List<String> names) {
        Choice known = choice;
        return known != null && known.names.equals(names) ? Optional.of(known.columns) : Optional.empty();
    }

    /** Remembers the columns that names mean, for the next run. */
    void choose(List<String> names, Selection columns) {
        choice = new Choice(names, columns);
    }

    private record Choice(List<String> names, Selection columns) {}

    Model model() {
        return model;
    }

    LoweredModel lowered() {
        return lowered;
    }

    /** What is executed: the lowered program, optimised, with the columns that are kept. */
    Program program() {
        return program;
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

    /** All columns that are kept, in order of definition. */
    Selection everything() {
        return everything;
    }

    ColumnIndex columns() {
        return everything.columns();
    }

    BalanceSheet balances() {
        return balances;
    }

    /** The derivatives of the rates, and of the flows of the balances; computed when they are first asked for. */
    synchronized Jacobian jacobian() {
        Jacobian known = jacobian == null ? Jacobian.of(program, kernels.compiler(), balances.flowSlots()) : jacobian;
        jacobian = known;
        return known;
    }

    /** The times at which equations jump or bend; found when they are first asked for. */
    synchronized TimeKinks kinks() {
        TimeKinks known = kinks == null ? TimeKinks.of(lowered.program()) : kinks;
        kinks = known;
        return known;
    }

    /** A system for a single evaluation, in which all constants have their default values. */
    DynamicSystem newSystem() {
        return newSystem(kernels.present());
    }

    /** A system in which all constants have their default values. */
    DynamicSystem newSystem(Kernel kernel) {
        return new DynamicSystem(program, lowered.program(), kernel, balances.flowSlots(), defaults);
    }

    /** The executable form for a run. */
    Kernel kernelFor(Plan plan) {
        return kernels.forRun(plan.evaluations());
    }
}
