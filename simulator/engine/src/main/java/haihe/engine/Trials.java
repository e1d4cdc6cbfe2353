package haihe.engine;

import haihe.model.Diagnostic;
import haihe.model.TimeSpec;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs a scenario by other methods and with other steps; a run that the model forbids is none. */
final class Trials {

    private final Simulator simulator;
    private final Scenario scenario;
    private final Supplier<RunListener> listeners;
    private String failure = "";

    Trials(Simulator simulator, Scenario scenario, Supplier<RunListener> listeners) {
        this.simulator = simulator;
        this.scenario = scenario;
        this.listeners = listeners;
    }

    /**
     * Runs.
     *
     * @param method another method, if wanted
     * @param finer how many times as small the step is
     * @return the run; empty if the model forbids the method or the step
     */
    Optional<Run> run(Optional<Method> method, double finer) {
        Scenario changed = method.map(scenario::with).orElse(scenario);
        if (finer != 1) {
            TimeSpec time = scenario.time().orElse(simulator.model().time());
            changed = changed.with(new TimeSpec(
                    time.start(),
                    time.stop(),
                    time.step() / finer,
                    time.save(),
                    time.unit(),
                    time.method(),
                    time.span(),
                    time.controls()));
        }
        Optional<Diagnostic> refusal =
                simulator.diagnose(changed).stream().filter(Diagnostic::isError).findFirst();
        if (refusal.isPresent()) {
            failure = refusal.get().message();
            return Optional.empty();
        }
        Run run = simulator.run(changed, listeners.get());
        failure = run.status().message();
        if (run.status().kind() == RunStatus.Kind.CANCELLED) {
            throw new IllegalStateException(failure);
        }
        return Optional.of(run);
    }

    /** Whether a run ended as the model has it. */
    static boolean isWhole(Run run) {
        return run.status().isSuccess();
    }

    /** What became of the last run. */
    String failure() {
        return failure;
    }
}
