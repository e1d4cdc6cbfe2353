package haihe.engine;

import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Span;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many runs of one model over the same times by the same method, which differ in constants, seeds and numbers. Compiled
 * once; immutable; any number of threads may use one ensemble at the same time.
 *
 * <p>With fixed steps, several runs advance together in lanes, by vectors of the processor where the JVM has the module
 * {@code jdk.incubator.vector} (start it with {@code --add-modules jdk.incubator.vector}), else by loops; what lanes
 * cannot do runs one by one. {@link #backend} says which it is and why. Every run has the bits that {@link Simulator#run}
 * gives it alone, whatever the way, the number of lanes and threads and its place among the others, unless
 * {@link Optimisation#VECTOR_FUNCTIONS} is asked for. Memory does not grow with the number of runs.
 *
 * <pre>{@code
 * Ensemble ensemble = Ensemble.of(model, Scenario.named("uncertain").saving(List.of("population")));
 * int birthRate = ensemble.positions("birth rate")[0];
 * ensemble.run(0, 10_000, (run, constants) -> constants[birthRate] = 0.03 + 1e-6 * run,
 *         run -> histogram.add(run.value(run.rows() - 1, 0)));
 * }</pre>
 */
public final class Ensemble {

    private final EnsemblePlan plan;
    private final EnsembleBatches batches;

    private Ensemble(EnsemblePlan plan, EnsembleBatches batches) {
        this.plan = plan;
        this.batches = batches;
    }

    /**
     * An ensemble of what a scenario says.
     *
     * @param scenario the method, the times, the columns to save, the seed, and the constants as far as drafts leave them
     *     alone; its number of the run does not matter
     * @throws ModelException if the model cannot be executed exactly, or {@link Simulator#diagnose} finds errors
     */
    public static Ensemble of(Model model, Scenario scenario) {
        return of(model, scenario, EnsembleOptions.DEFAULT);
    }

    /**
     * An ensemble of what a scenario says that computes in a certain way.
     *
     * @throws ModelException if the model cannot be executed exactly, or {@link Simulator#diagnose} finds errors
     */
    public static Ensemble of(Model model, Scenario scenario, EnsembleOptions options) {
        Compilation compilation = options.compilation().keeping(scenario.save());
        Compiled compiled = Compiled.of(model, compilation);
        EnsemblePlan plan = new EnsemblePlan(compiled, scenario);
        return new Ensemble(plan, EnsembleBatches.of(plan, options));
    }

    /** How the runs are computed, and why so. */
    public EnsembleBackend backend() {
        return batches.backend();
    }

    /** What is saved of every run: {@code variable} or {@code variable[e1,e2]}. */
    public List<String> columns() {
        return plan.saved().columns().names();
    }

    /** The number of elements of all constants. */
    public int constants() {
        return plan.constants();
    }

    /**
     * Where a constant stands among the constants of a run.
     *
     * @param constant {@code name} for all of its elements in row-major order, {@code name[e1,e2]} for one
     * @return a new array
     * @throws ModelException if there is no such constant
     */
    public int[] positions(String constant) {
        Diagnostics found = new Diagnostics();
        Setting setting = plan.find(constant, found);
        found.throwIfErrors();
        return IntStream.range(setting.first(), setting.first() + setting.count())
                .map(slot -> slot - plan.firstConstant())
                .toArray();
    }

    /**
     * Runs in the calling thread.
     *
     * @param from number of the first run
     * @param to number behind that of the last run
     * @throws ModelException if a draft sets a constant to what it cannot be, or changes the times; the runs before may
     *     have been told
     */
    public void run(long from, long to, Draft draft, Outcomes outcomes) {
        worker().run(from, to, draft, outcomes);
    }

    /**
     * Runs in several threads, which take turns as they are free.
     *
     * @param draft may be asked by several threads at a time
     * @param outcomes may be told by several threads at a time
     * @param threads how many
     * @throws ModelException as the other method; no further runs are begun then
     */
    public void run(long from, long to, Draft draft, Outcomes outcomes, int threads) {
        new EnsembleThreads(this, batches.size(), from, to).run(draft, outcomes, threads);
    }

    /** One that runs with memory of its own, which it uses again and again; for one thread at a time. */
    public EnsembleWorker worker() {
        return new EnsembleWorker(plan, batches);
    }

    /** The place that problems of runs are told of. */
    static Span place(long run) {
        return new Span("<run " + run + ">", 0, 0, 1);
    }
}
