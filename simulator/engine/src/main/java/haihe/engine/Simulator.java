package haihe.engine;

import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.ModelException;
import java.util.List;

/**
 * A model made executable: compiled once, run as often as wanted. Immutable; any number of threads may use one
 * simulator at the same time. The same scenario gives the same bits in every run, on every thread.
 */
public final class Simulator {

    /** How equations are executed; both give the same bits. */
    public enum Backend {
        /** Walks the lowered equations; slow, starts at once, the reference for the compiler. */
        INTERPRETED,
        /** Compiles the equations to bytecode. */
        COMPILED
    }

    private final Model model;

    private Simulator(Model model) {
        this.model = model;
    }

    /**
     * Compiles a model.
     *
     * @throws ModelException if the model uses something that cannot be executed exactly
     */
    public static Simulator of(Model model) {
        return of(model, Backend.COMPILED);
    }

    /**
     * Makes a model executable in the chosen way.
     *
     * @throws ModelException if the model uses something that cannot be executed exactly
     */
    public static Simulator of(Model model, Backend backend) {
        throw new UnsupportedOperationException("lowering is not there yet: " + new Simulator(model).model + backend);
    }

    /** The model. */
    public Model model() {
        return model;
    }

    /** Everything a run can save, in order of definition: {@code variable} or {@code variable[e1,e2]}. */
    public List<String> columns() {
        throw new UnsupportedOperationException();
    }

    /**
     * Looks for what would keep a scenario from running as it is meant: names that are no constants, values out of
     * range, times that do not fit, a method that cannot honour what the model asks for.
     *
     * @return all problems; empty if there are none; if one is an error, {@link #run} refuses the scenario
     */
    public List<Diagnostic> diagnose(Scenario scenario) {
        throw new UnsupportedOperationException(scenario.name());
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
        throw new UnsupportedOperationException(scenario.name() + listener);
    }

    /**
     * Begins a run that the caller steers.
     *
     * @throws ModelException if {@link #diagnose} finds errors
     */
    public Session session(Scenario scenario) {
        throw new UnsupportedOperationException(scenario.name());
    }
}
