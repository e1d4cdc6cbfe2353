package haihe.engine;

import haihe.engine.Audit.Reference;
import haihe.engine.Audit.StockError;
import haihe.engine.Audit.Trial;
import haihe.engine.internal.lower.LoweredModel.StockSlots;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.TimeSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out how exact a run is: runs the model again at a tight tolerance, or with much smaller steps where no adaptive
 * method fits, and by other methods and steps, and compares the stocks at the saved times. Everything that is said was
 * tried.
 *
 * <p>Immutable; any number of threads may use one at the same time.
 */
public final class StepAudit {

    private static final double TIGHT = 1e-10;
    private static final double LESS_TIGHT = 1e-8;
    private static final int FINE = 32;
    private static final List<Double> STEPS = List.of(2.0, 1.0, 0.5, 0.25, 0.125, 0.0625);

    private final Simulator simulator;
    private final Compiled compiled;

    private StepAudit(Model model) {
        this.simulator = Simulator.of(model);
        this.compiled = simulator.compiled();
    }

    /**
     * An audit of a model.
     *
     * @throws ModelException if the model uses something that cannot be executed exactly
     */
    public static StepAudit of(Model model) {
        return new StepAudit(model);
    }

    /** How many runs an audit makes at most. */
    public static int runs() {
        return 4 + 3 * STEPS.size() + 3;
    }

    /**
     * Audits a scenario.
     *
     * @param within the largest relative error that the advice may have, such as 0.001
     * @param at the times at which to look how fast the model moves; empty for start, middle and end
     * @param listeners gives a listener for each run
     * @throws ModelException if {@link Simulator#diagnose} finds errors
     * @throws IllegalStateException if the run or every reference ends early; the message says why
     */
    public Audit run(Scenario scenario, double within, List<Double> at, Supplier<RunListener> listeners) {
        Trials trials = new Trials(simulator, scenario.saving(stocks()), listeners);
        TimeSpec time = scenario.time().orElse(simulator.model().time());
        Run own = trials.run(Optional.empty(), 1)
                .filter(run -> run.status().isSuccess())
                .orElseThrow(() -> new IllegalStateException(trials.failure()));
        List<String> notes = new ArrayList<>();
        Comparison comparison = reference(trials, own, time, notes);
        List<StockError> errors = comparison.errors(own);
        List<Trial> tried = new ArrayList<>();
        tried.add(comparison.trial(own, time.step()));
        tried.addAll(others(trials, own, comparison, time));
        tried.sort(Comparator.comparingLong(Trial::evaluations));
        Optional<Trial> advice =
                tried.stream().filter(trial -> trial.error() <= within).findFirst();
        notesOf(comparison.reference(), errors, notes);
        SpeedWatch speeds = new SpeedWatch(compiled, notes);
        return new Audit(
                own.method(),
                time.step(),
                comparison.reference(),
                errors,
                tried,
                advice,
                speeds.of(simulator, scenario, own.trajectory().times(), at),
                notes);
    }

    private List<String> stocks() {
        return compiled.lowered().stocks().stream().map(StockSlots::column).toList();
    }

    /** An adaptive method at a tight tolerance if one fits, else the classical method with small steps. */
    private Comparison reference(Trials trials, Run own, TimeSpec time, List<String> notes) {
        for (Method.Adaptive.Scheme scheme :
                List.of(Method.Adaptive.Scheme.TSIT5_RODAS5P, Method.Adaptive.Scheme.DOPRI853)) {
            Optional<Run> tight =
                    trials.run(Optional.of(adaptive(scheme, TIGHT, own)), 1).filter(Trials::isWhole);
            Optional<Run> less = tight.isEmpty()
                    ? tight
                    : trials.run(Optional.of(adaptive(scheme, LESS_TIGHT, own)), 1)
                            .filter(Trials::isWhole);
            if (less.isPresent()) {
                return Comparison.of(tight.orElseThrow(), time.step(), less.get(), 1);
            }
        }
        Method method = trials.run(Optional.of(Method.RK4), FINE)
                        .filter(Trials::isWhole)
                        .isPresent()
                ? Method.RK4
                : Method.EULER;
        notes.add("no adaptive method fits, so errors are those beside " + method.id() + " with steps " + FINE
                + " times as small");
        if (!compiled.lowered().sampled().isEmpty()) {
            notes.add(
                    "values change at points of the DT grid (random draws, DELAY, PREVIOUS): another step is another model,"
                            + " and part of the differences is no error");
        }
        Run fine = trials.run(Optional.of(method), FINE)
                .filter(Trials::isWhole)
                .orElseThrow(() -> new IllegalStateException("no reference: " + trials.failure()));
        Run coarse = trials.run(Optional.of(method), FINE / 2.0)
                .filter(Trials::isWhole)
                .orElseThrow(() -> new IllegalStateException("no reference: " + trials.failure()));
        int order = method.equals(Method.RK4) ? 4 : 1;
        return Comparison.of(fine, time.step() / FINE, coarse, Math.pow(2, order) - 1);
    }

    /** The absolute tolerance is far below the size of every stock that moves. */
    private Method adaptive(Method.Adaptive.Scheme scheme, double relative, Run own) {
        double least = stocks().stream()
                .mapToDouble(stock -> Comparison.scale(own.trajectory().series(stock)))
                .filter(scale -> scale > 0)
                .min()
                .orElse(1);
        return new Method.Adaptive(scheme, relative, relative * Math.min(1, least));
    }

    private static List<Trial> others(Trials trials, Run own, Comparison comparison, TimeSpec time) {
        List<Trial> tried = new ArrayList<>();
        for (Method method : List.of(Method.EULER, Method.RK2, Method.RK4)) {
            for (double part : STEPS) {
                double step = time.step() * part;
                boolean same = method.equals(own.method()) && part == 1;
                if (!same && step <= time.save()) {
                    trials.run(Optional.of(method), 1 / part)
                            .filter(Trials::isWhole)
                            .ifPresent(run -> tried.add(comparison.trial(run, step)));
                }
            }
        }
        for (String id : List.of("tsit5", "rodas5p", "tsit5-rodas5p")) {
            Method.parse(id)
                    .filter(method -> !method.id().equals(own.method().id()))
                    .flatMap(method -> trials.run(Optional.of(method), 1))
                    .filter(Trials::isWhole)
                    .ifPresent(run -> tried.add(comparison.trial(run, time.step())));
        }
        return tried;
    }

    private static void notesOf(Reference reference, List<StockError> errors, List<String> notes) {
        double largest = errors.isEmpty() ? 0 : errors.get(0).relative();
        if (!reference.tells(largest) && reference.uncertainty() > TIGHT) {
            notes.add("the reference has not converged: it may be off by " + percent(reference.uncertainty()) + " in "
                    + reference.stock() + ", so that errors near that or below say nothing");
        }
    }

    private static String percent(double part) {
        return String.format(java.util.Locale.ROOT, "%.2g %%", 100 * part);
    }
}
