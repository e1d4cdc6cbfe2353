package haihe.experiment.suite;

import haihe.engine.Method;
import haihe.engine.Run;
import haihe.engine.RunListener;
import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.experiment.config.Assignment;
import haihe.experiment.config.RunConfig;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One or more scenarios of a model, checked and ready to run. Immutable. */
public final class ScenarioSuite {

    private final Simulator simulator;
    private final List<Scenario> scenarios;

    private ScenarioSuite(Simulator simulator, List<Scenario> scenarios) {
        this.simulator = simulator;
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Prepares the scenarios that configs describe.
     *
     * @param simulator the model
     * @param configs one config for each scenario, at least one; their names are all different
     * @param problems where everything that does not fit the model is reported, at the place that says it
     */
    public static ScenarioSuite of(Simulator simulator, List<RunConfig> configs, Diagnostics problems) {
        List<Scenario> scenarios = new ArrayList<>();
        for (RunConfig config : configs) {
            scenarios.add(scenario(simulator, config, problems));
        }
        return new ScenarioSuite(simulator, scenarios);
    }

    private static Scenario scenario(Simulator simulator, RunConfig config, Diagnostics problems) {
        Model model = simulator.model();
        Method modelMethod = model.time().method().flatMap(Method::parse).orElse(Method.EULER);
        Scenario plain = Scenario.named(config.name())
                .with(config.time().applyTo(model.time()))
                .with(config.method().resolve(modelMethod))
                .withSeed(config.seed().orElse(0))
                .saving(config.save());
        problems.addAll(simulator.diagnose(plain));
        Scenario scenario = plain;
        for (Assignment each : config.assignments()) {
            Scenario alone = Scenario.named(config.name()).with(each.target(), each.value());
            simulator.diagnose(alone).forEach(problem -> problems.add(at(each, problem)));
            scenario = scenario.with(each.target(), each.value());
        }
        return scenario;
    }

    private static Diagnostic at(Assignment place, Diagnostic problem) {
        return new Diagnostic(
                problem.code(), problem.severity(), place.span(), problem.message(), problem.hint(), problem.source());
    }

    /** The model, executable. */
    public Simulator simulator() {
        return simulator;
    }

    /** The scenarios in order. */
    public List<Scenario> scenarios() {
        return scenarios;
    }

    /**
     * Runs the scenarios one after the other; stops after one that was cancelled.
     *
     * @param listeners gives the listener of each run when it begins
     * @return the runs in order; fewer than scenarios only if one was cancelled
     */
    public List<Run> run(Supplier<RunListener> listeners) {
        List<Run> runs = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Run run = simulator.run(scenario, listeners.get());
            runs.add(run);
            if (run.status().kind() == haihe.engine.RunStatus.Kind.CANCELLED) {
                break;
            }
        }
        return List.copyOf(runs);
    }
}
