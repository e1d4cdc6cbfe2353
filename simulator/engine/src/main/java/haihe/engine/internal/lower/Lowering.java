package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.SlotSet;
import haihe.engine.internal.program.Statement;
import haihe.model.Clause;
import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Variable;
import haihe.model.analysis.Computation;
import haihe.model.analysis.Computation.Window;
import haihe.model.analysis.EvaluationOrder;
import haihe.model.analysis.Phase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lowers models to programs.
 *
 * <p>The initial phase reads the series and computes everything at the start time, with hidden stocks and kept values
 * right before the equation they occur in, or last if they occur in the input of a function that remembers. The evaluation phase reads the series, computes flows and auxiliaries, then
 * the rates of stocks and hidden stocks and the times of test inputs. The sample phase records the inputs of PREVIOUS and
 * DELAY, outer calls before the calls in their arguments, so that all read what was recorded before.
 *
 * <p>Everything is the same whatever the order of definition, but for the numbers of slots.
 */
public final class Lowering {

    private final Model model;
    private final List<Computation> initialOrder;
    private final List<Computation> evaluationOrder;
    private final Workspace work;
    private final StockLimits limits;
    private final StoreLowering stores;
    private final BreakSearch breaks;
    private final List<Statement> initial = new ArrayList<>();
    private final List<Statement> evaluate = new ArrayList<>();
    private final List<Statement> after = new ArrayList<>();
    private final List<Statement> sample = new ArrayList<>();
    private final Set<Name> stepCounting = new LinkedHashSet<>();
    private final Set<Name> sampled = new LinkedHashSet<>();

    private Lowering(Model model) {
        this.model = model;
        initialOrder = EvaluationOrder.of(model, Phase.INITIAL).computations();
        evaluationOrder = EvaluationOrder.of(model, Phase.EVALUATION).computations();
        work = Workspace.of(model);
        limits = new StockLimits(model, work.memory());
        stores = new StoreLowering(work);
        breaks = new BreakSearch(model);
    }

    /**
     * The program of a model.
     *
     * @throws haihe.model.ModelException if equations depend on each other in a circle, if the order of a delay is not
     *     known before the run, or if a series is read in a way that has no meaning
     */
    public static LoweredModel lower(Model model) {
        Lowering lowering = new Lowering(model);
        lowering.absences();
        lowering.series();
        lowering.phase(Phase.INITIAL);
        lowering.initialiseInputs();
        lowering.initial.addAll(lowering.stores.fill());
        lowering.evaluate.addAll(lowering.stores.show());
        lowering.phase(Phase.EVALUATION);
        lowering.rates();
        lowering.sample.addAll(lowering.stores.advance());
        return lowering.result();
    }

    /** Flows and auxiliaries without a definition are no numbers; of stocks, whose absent elements nothing reads, 0. */
    private void absences() {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Flow || variable instanceof Variable.Auxiliary) {
                int base = work.memory().baseOf(variable.name());
                for (int element : variable.declaration().absent()) {
                    initial.add(new Statement.Assign(Address.at(base + element), new Node.Literal(Double.NaN)));
                }
            }
        }
    }

    private void series() {
        SeriesLowering lowering = new SeriesLowering(work);
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Series series) {
                List<Statement> read = lowering.read(series);
                initial.addAll(read);
                evaluate.addAll(read);
            }
        }
    }

    private void phase(Phase phase) {
        for (Computation computation : phase == Phase.INITIAL ? initialOrder : evaluationOrder) {
            for (List<Window> windows : LinearPieces.of(model, computation)) {
                Scope scope = Scope.of(computation.definition().loops(), windows);
                assign(computation, scope, phase);
                if (phase == Phase.EVALUATION) {
                    follow(computation, scope);
                }
            }
        }
    }

    /**
     * Initialises the calls in the inputs of functions that remember. They matter from the first step on only, and what
     * their initial values depend on may be computed late.
     */
    private void initialiseInputs() {
        for (Computation computation : initialOrder) {
            List<CallSite> sites = CallSite.cutOffInitially(computation.definition());
            if (sites.isEmpty()) {
                continue;
            }
            for (List<Window> windows : LinearPieces.of(model, computation)) {
                Scope scope = Scope.of(computation.definition().loops(), windows);
                for (CallSite site : sites) {
                    new Setting(work, Place.of(computation), site.within(scope), Phase.INITIAL, initial)
                            .lower(site.call());
                }
            }
        }
    }

    private void assign(Computation computation, Scope scope, Phase phase) {
        List<Statement> statements = phase == Phase.INITIAL ? initial : evaluate;
        Setting setting = new Setting(work, Place.of(computation), scope, phase, statements);
        Variable variable = computation.variable();
        Node value = setting.lower(computation.definition().expr());
        Location target = Targets.of(computation, setting);
        if (variable instanceof Variable.Flow flow) {
            value = flow.nonNegative() ? new Node.Invoke(MathFunction.MAX, List.of(value, new Node.Literal(0))) : value;
            value = stores.value(flow, target, setting, limits.cut(flow, target, value));
        }
        int base = work.memory().baseOf(variable.name());
        statements.add(scope.forAllTurns(new Statement.Assign(target.address(base), value)));
    }

    /** What the calls in an equation need besides their values: rates, records, times of test inputs. */
    private void follow(Computation computation, Scope scope) {
        Clause clause = computation.definition();
        breaks.lookups(clause.expr());
        List<CallSite> sites = CallSite.in(clause);
        for (int i = sites.size() - 1; i >= 0; i--) {
            CallSite site = sites.get(i);
            Scope within = site.within(scope);
            follow(computation, site.call(), within);
        }
    }

    private void follow(Computation computation, Expr.Call call, Scope scope) {
        Setting later = new Setting(work, Place.of(computation), scope, Phase.EVALUATION, after);
        Function function = call.function();
        Setting atPoints = new Setting(work, Place.of(computation), scope, Phase.EVALUATION, sample);
        switch (function) {
            case DELAY_N, SMOOTH_N -> {
                new StepwiseStages(later).rates(call);
                new StepwiseStages(atPoints).sample(call);
            }
            case NPV -> new Finance(later).rates(call);
            case RANDOM_PINK_NOISE -> new BoundedNoise(later).rate(call);
            case DEPRECIATE_STRAIGHTLINE -> new Finance(atPoints).sample(call);
            default -> {
                if (function.isDynamic()) {
                    new Stages(later).rates(call);
                } else if (KeptValues.isRecorded(function)) {
                    new KeptValues(atPoints).sample(call);
                }
            }
        }
        breaks.testInput(computation.variable(), call, later);
        if (function.countsSteps()) {
            stepCounting.add(computation.variable().name());
        }
        if (function.isSampled() || function.isTestInput() && work.holdsTestInputs()) {
            sampled.add(computation.variable().name());
        }
    }

    private void rates() {
        StockRates rates =
                new StockRates(work.memory(), model.semantics().nonNegative() == Semantics.NonNegative.STOCK_HELD);
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock) {
                evaluate.addAll(rates.of(stock));
            }
        }
        evaluate.addAll(after);
    }

    private LoweredModel result() {
        Descriptions descriptions = new Descriptions(model, work.memory());
        Discontinuities found = breaks.found();
        Optional<LoweredModel.TimeSlots> controls = new ControlSlots(model, work.memory()).find();
        List<LoweredModel.ThresholdSlot> thresholds = descriptions.thresholds();
        WatchedSlots watched = new WatchedSlots();
        watched.balances(descriptions.stocks());
        watched.thresholds(thresholds);
        watched.breaks(found);
        controls.ifPresent(watched::controls);
        return new LoweredModel(
                program(descriptions, watched.all()),
                descriptions.constants(),
                descriptions.stocks(),
                descriptions.series(),
                found,
                work.orders().constants(),
                controls,
                stepCounting,
                sampled,
                thresholds);
    }

    private Program program(Descriptions descriptions, SlotSet watched) {
        return new Program(
                work.memory().layout(),
                initial,
                List.of(),
                List.of(),
                evaluate,
                sample,
                work.tables().all(),
                work.memory().histories(),
                stores.plans(),
                descriptions.columns(),
                watched);
    }
}
