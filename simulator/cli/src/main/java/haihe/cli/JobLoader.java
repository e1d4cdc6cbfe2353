package haihe.cli;

import haihe.engine.Compilation;
import haihe.engine.Simulator;
import haihe.experiment.Observations;
import haihe.experiment.Targets;
import haihe.experiment.config.RunConfig;
import haihe.experiment.config.RunConfigReader;
import haihe.experiment.suite.ScenarioSuite;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Span;
import haihe.model.TimeSpec;
import haihe.model.io.Models;
import haihe.model.io.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a file on the command line asks for, reporting all problems together. */
final class JobLoader {

    private final Diagnostics problems = new Diagnostics();

    private final CompilationOptions compilation;
    private final boolean prunes;

    /** @param prunes whether nothing is read of the runs but what they save */
    private JobLoader(CompilationOptions compilation, boolean prunes) {
        this.compilation = compilation;
        this.prunes = prunes;
    }

    /**
     * Reads a run config or a model.
     *
     * @throws ModelException if it cannot be used; carries all problems
     */
    static Job load(Path file, JobOptions options) {
        return new JobLoader(new CompilationOptions(), false).job(file, options);
    }

    /**
     * Reads a run config or a model whose runs are made as the config says, and nothing else.
     *
     * @throws ModelException if it cannot be used; carries all problems
     */
    static Job load(Path file, JobOptions options, CompilationOptions compilation) {
        return new JobLoader(compilation, true).job(file, options);
    }

    /**
     * Reads the model that a run config or a model file names.
     *
     * @throws ModelException if it cannot be used; carries all problems
     */
    static Model model(Path file) {
        JobLoader loader = new JobLoader(new CompilationOptions(), false);
        RunConfig config = loader.config(file);
        return loader.checked(loader.modelFile(config), new ReadOptions(config.data()));
    }

    private Job job(Path file, JobOptions options) {
        RunConfig config = config(file);
        RunConfig top = top(options);
        List<RunConfig> scenarios = scenarios(config, top);
        Path modelFile = modelFile(config);
        Model model =
                checked(modelFile, options.readOptions(config.changedBy(top).data()));
        ScenarioSuite suite = ScenarioSuite.of(simulator(model, scenarios, options.backend()), scenarios, problems);
        problems.throwIfErrors();
        Job job = new Job(
                file,
                config.changedBy(top),
                modelFile,
                suite,
                config.observations().map(request -> Observations.read(request.file())),
                config.targets().map(request -> Targets.read(request.file())),
                problems.all());
        if (suite.scenarios().size() > 1 || !config.charts().isEmpty()) {
            DryRun.check(job);
        }
        return job;
    }

    private RunConfig config(Path file) {
        if (ModelFiles.isModel(file)) {
            return RunConfig.of(ModelFiles.nameOf(file), file);
        }
        Optional<RunConfig> config = RunConfigReader.read(file, problems);
        problems.throwIfErrors();
        return config.orElseThrow();
    }

    private RunConfig top(JobOptions options) {
        RunConfig top = RunConfig.of("<options>", Path.of(""));
        for (Path file : options.files()) {
            top = RunConfigReader.read(file, problems).map(top::changedBy).orElse(top);
        }
        return compilation.applyTo(top.changedBy(options.asConfig()));
    }

    private Simulator simulator(Model model, List<RunConfig> scenarios, Simulator.Backend backend) {
        double evaluations = scenarios.stream()
                .mapToDouble(scenario -> evaluations(scenario.time().applyTo(model.time())))
                .sum();
        Compilation whole = compilation.of(List.of()).with(backend).forEvaluations(evaluations);
        if (!prunes) {
            return Simulator.of(model, whole);
        }
        try {
            return Simulator.of(model, compilation.of(scenarios).with(backend).forEvaluations(evaluations));
        } catch (ModelException unknown) {
            // The check of the scenarios says better which names there are not, and what else is wrong.
            return Simulator.of(model, whole);
        }
    }

    /** About how often a run evaluates its equations: as often as the classical Runge-Kutta method does. */
    private static double evaluations(TimeSpec time) {
        return 4 * (time.stop() - time.start()) / time.step();
    }

    private List<RunConfig> scenarios(RunConfig config, RunConfig top) {
        if (config.scenarios().isEmpty()) {
            return List.of(config.changedBy(top));
        }
        List<RunConfig> scenarios = new ArrayList<>();
        for (Path file : config.scenarios()) {
            RunConfigReader.read(file, problems)
                    .ifPresent(scenario -> add(scenario.under(config).changedBy(top), file, scenarios));
        }
        problems.throwIfErrors();
        return scenarios;
    }

    private void add(RunConfig scenario, Path file, List<RunConfig> scenarios) {
        boolean taken = scenarios.stream().anyMatch(each -> each.name().equals(scenario.name()));
        if (taken) {
            problems.error(
                    Code.DUPLICATE_DEFINITION,
                    new Span(file.toString(), 0, 0, 1),
                    "two scenarios are called '" + scenario.name() + "'",
                    "give one of them another 'name'");
        }
        scenarios.add(scenario);
    }

    private Path modelFile(RunConfig config) {
        return config.model().orElseThrow(() -> {
            problems.error(
                    Code.MISSING_KEY,
                    new Span(config.name(), 0, 0, 1),
                    "'model' is missing: the config does not say which model to run",
                    "add model = \"FILE\"");
            return new ModelException(problems.all());
        });
    }

    private Model checked(Path modelFile, ReadOptions reading) {
        Models.Checked checked = Models.check(modelFile, reading);
        problems.addAll(checked.diagnostics());
        problems.throwIfErrors();
        return checked.model().orElseThrow();
    }
}
