package haihe.engine;

import haihe.engine.Parameters.Parameter;
import haihe.engine.internal.derive.TangentProgram;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.Lowering;
import haihe.engine.internal.program.Program;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact derivatives of everything that a run saves by constants and initial values: a second model that integrates, beside
 * each stock, its derivatives (forward sensitivity equations; E. Hairer, S. P. Norsett, G. Wanner, Solving ordinary
 * differential equations I (1993), section I.14). They are the derivatives of what the method computes, without error of
 * differences: of Euler's method with its step, not of a solution that nobody computed.
 *
 * <p>Derivatives are those between jumps. Where lines of a lookup meet, the line to the right counts; of two equal
 * arguments of MIN or MAX the first; of equal least or greatest elements each the same part. What no derivative can say is
 * refused by name: times at which something jumps, orders of delays, fixed delay times, allocations, conveyors and queues.
 *
 * <p>Any number of threads may use one at the same time.
 */
public final class Sensitivities {

    /** Parameters that one run differentiates by: as many as keep the derivatives of a step in a processor's cache. */
    private static final int DIRECTIONS = 16;

    private final Model model;
    private final LoweredModel lowered;
    private final List<Parameter> parameters;
    private final int directions;
    private final TangentProgram tangents;
    private final List<Diagnostic> notes;
    private final Compiled plain;
    private volatile @Nullable Prepared last;

    private Sensitivities(
            Model model, LoweredModel lowered, Differentiation differentiation, List<Parameter> parameters) {
        this.model = model;
        this.lowered = lowered;
        this.parameters = parameters;
        int blocks = (parameters.size() + DIRECTIONS - 1) / DIRECTIONS;
        this.directions = blocks == 0 ? 1 : (parameters.size() + blocks - 1) / blocks;
        this.tangents = differentiation.by(parameters, directions);
        this.notes = new ArrayList<>();
        differentiation.refusals().forEach(each -> notes.add(each.asWarning()));
        notes.addAll(differentiation.notes(tangents));
        this.plain = Compiled.of(model, lowered, Compilation.DEFAULT);
    }

    /**
     * Derivatives by all constants, element by element, that a model has exact derivatives by; {@link #notes} tells which
     * are left out and why.
     *
     * @throws ModelException if the model uses something that cannot be executed exactly
     */
    public static Sensitivities of(Model model) {
        LoweredModel lowered = Lowering.lower(model);
        Differentiation differentiation = new Differentiation(model, lowered);
        List<Parameter> exact = differentiation.exact(new Parameters(model, lowered).constants());
        return new Sensitivities(model, lowered, differentiation, exact);
    }

    /**
     * Derivatives by some parameters.
     *
     * @param parameters constants ({@code name} for all elements of an array, {@code name[e1,e2]} for one) and initial
     *     values of stocks ({@code INIT(name)}, {@code INIT(name[e1,e2])})
     * @throws ModelException if there is no such parameter, if there is no exact derivative by one of them, or if the
     *     model uses something that cannot be executed exactly
     */
    public static Sensitivities of(Model model, List<String> parameters) {
        LoweredModel lowered = Lowering.lower(model);
        Diagnostics found = new Diagnostics();
        Span span = new Span("<parameters>", 0, 0, 1);
        List<Parameter> wanted = new Parameters(model, lowered).find(parameters, span, found);
        found.throwIfErrors();
        Differentiation differentiation = new Differentiation(model, lowered);
        List<Parameter> exact = differentiation.exact(wanted);
        found.addAll(differentiation.refusals());
        found.throwIfErrors();
        return new Sensitivities(model, lowered, differentiation, exact);
    }

    /** What derivatives are taken by, in order: constants and elements of them by their column, {@code INIT(stock)}. */
    public List<String> parameters() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /** What a reader of the results should know: parameters left out, conditions that depend on parameters. */
    public List<Diagnostic> notes() {
        return List.copyOf(notes);
    }

    /**
     * Runs a scenario with derivatives of what it saves.
     *
     * @throws ModelException if {@link Simulator#diagnose} finds errors
     */
    public LocalSensitivity run(Scenario scenario) {
        return run(scenario, RunListener.NONE);
    }

    /**
     * Runs a scenario with derivatives of what it saves, and tells a listener how far it is. If a run ends early, so does
     * everything: the derivatives are those up to then.
     *
     * @throws ModelException if {@link Simulator#diagnose} finds errors
     */
    public LocalSensitivity run(Scenario scenario, RunListener listener) {
        Plan plan = new ScenarioCheck(plain, new Overrides(plain), scenario).plan();
        List<Program.Column> outcomes = columnsOf(plan.saved());
        Compiled compiled = compiled(outcomes);
        SensitivityRun run = new SensitivityRun(compiled, tangents, plan, outcomes, directions);
        return run.of(parameters, listener);
    }

    /** The model with derivatives of these outcomes; the last one is kept, since runs mostly save the same. */
    private Compiled compiled(List<Program.Column> outcomes) {
        Prepared known = last;
        if (known == null || !known.outcomes().equals(outcomes)) {
            LoweredModel moved = TangentModel.of(lowered, tangents, outcomes, directions);
            known = new Prepared(outcomes, Compiled.of(model, moved, Compilation.DEFAULT));
            last = known;
        }
        return known.compiled();
    }

    private record Prepared(List<Program.Column> outcomes, Compiled compiled) {}

    private static List<Program.Column> columnsOf(Selection saved) {
        List<Program.Column> columns = new ArrayList<>();
        for (int i = 0; i < saved.size(); i++) {
            columns.add(new Program.Column(saved.columns().names().get(i), saved.slot(i)));
        }
        return columns;
    }
}
