package haihe.engine;

import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.ModelException;
import java.util.List;

/**
 * A model made executable: compiled once, run as often as wanted. Immutable for who uses it; any number of threads may use one
 * simulator at the same time. The same scenario gives the same bits in every run, on every thread.
 *
 * <p>Rows are saved at {@code start + k*save} and at the stop time. If the span is no whole multiple of the step, the
 * last step is shortened to end exactly at the stop time; nothing is sampled there that changes on the DT grid only.
 *
 * <p>What jumps with time alone stands still within a step: all stages of a Runge-Kutta step see STEP, PULSE and series
 * with steps as they are at its beginning. Adaptive methods step to such jumps exactly.
 */
public final class Simulator {

    /** How equations are executed; all ways give the same bits. */
    public enum Backend {
        /** Walks the lowered equations; slow, starts at once, the reference for the compiler. */
        INTERPRETED,
        /** Compiles the equations to bytecode. */
        COMPILED,
        /** Interprets until the runs so far and the next one are more work than compiling, then compiles. */
        AUTO
    }

    private final Compiled compiled;
    private final Overrides overrides;

    private Simulator(Compiled compiled) {
        this.compiled = compiled;
        this.overrides = new Overrides(compiled);
    }

    /**
     * Makes a model executable by {@link Compilation#DEFAULT}.
     *
     * @throws ModelException if the model uses something that cannot be executed exactly
     */
    public static Simulator of(Model model) {
        return of(model, Compilation.DEFAULT);
    }

    /**
     * Makes a model executable in the chosen way.
     *
     * @throws ModelException if the model uses something that cannot be executed exactly
     */
    public static Simulator of(Model model, Backend backend) {
        return of(model, Compilation.DEFAULT.with(backend));
    }

    /**
     * Makes a model executable in the chosen way.
     *
     * @throws ModelException if the model uses something that cannot be executed exactly, or if it has not what the
     *     compilation keeps
     */
    public static Simulator of(Model model, Compilation compilation) {
        return new Simulator(Compiled.of(model, compilation));
    }

    Compiled compiled() {
        return compiled;
    }

    /** The model. */
    public Model model() {
        return compiled.model();
    }

    /**
     * Everything a run can save, in order of definition: {@code variable} or {@code variable[e1,e2]}; what the
     * compilation keeps, if it does not keep all.
     */
    public List<String> columns() {
        return compiled.columns().names();
    }

    /**
     * Looks for what would keep a scenario from running as it is meant: names that are no constants, values out of
     * range, times that do not fit, a method that cannot honour what the model asks for.
     *
     * @return all problems; empty if there are none; if one is an error, {@link #run} refuses the scenario
     */
    public List<Diagnostic> diagnose(Scenario scenario) {
        return new ScenarioCheck(compiled, overrides, scenario).diagnose();
    }

    /**
     * Runs a scenario from start to stop.
     *
     * @return what came of it; that a run ended early is told by its status, not by an exception
     * @throws ModelException if {@link #diagnose} finds errors
     */
    public Run run(Scenario scenario) {
        return run(scenario, RunListener.NONE);
    }

    /**
     * Runs a scenario and tells a listener how far it is.
     *
     * @return what came of it; that a run ended early is told by its status, not by an exception
     * @throws ModelException if {@link #diagnose} finds errors
     */
    public Run run(Scenario scenario, RunListener listener) {
        long created = System.nanoTime();
        return new WholeRun(compiled, plan(scenario), listener).run(created);
    }

    /**
     * Begins a run that the caller steers.
     *
     * @throws ModelException if {@link #diagnose} finds errors
     */
    public Session session(Scenario scenario) {
        return new Session(compiled, overrides, plan(scenario));
    }

    private Plan plan(Scenario scenario) {
        return new ScenarioCheck(compiled, overrides, scenario).plan();
    }
}
