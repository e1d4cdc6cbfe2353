package haihe.experiment.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a user asks for in a run config file; see {@code configs/README.md} for the keys.
 *
 * @param name for tables, charts and the manifest
 * @param doc what it is about; may be empty
 * @param model the model file; empty only in a file of assignments
 * @param data files with the values of data variables, the last that has one first; for models of other tools
 * @param time changed times
 * @param method chosen method
 * @param seed chosen seed
 * @param assignments constants that are set, in order
 * @param save names of the variables to save; empty for all
 * @param scenarios run config files to run, each a scenario; empty to run this one
 * @param output where results go
 * @param observations data to compare with
 * @param targets targets to meet
 * @param charts charts to draw
 * @param roadmap the roadmap figure to draw
 */
public record RunConfig(
        String name,
        String doc,
        Optional<Path> model,
        List<Path> data,
        TimeChange time,
        MethodChoice method,
        OptionalLong seed,
        List<Assignment> assignments,
        List<String> save,
        List<Path> scenarios,
        Output output,
        Optional<ObservationRequest> observations,
        Optional<TargetRequest> targets,
        List<ChartRequest> charts,
        Optional<RoadmapRequest> roadmap) {

    public RunConfig {
        data = List.copyOf(data);
        assignments = List.copyOf(assignments);
        save = List.copyOf(save);
        scenarios = List.copyOf(scenarios);
        charts = List.copyOf(charts);
    }

    /**
     * Where results go.
     *
     * @param folder the folder for everything that is written; empty to write nothing
     * @param csv whether trajectories are written as CSV
     * @param parquet whether trajectories are written as Parquet
     * @param manifest whether a manifest is written
     */
    public record Output(Optional<Path> folder, boolean csv, boolean parquet, boolean manifest) {

        /** Writes nothing. */
        public static final Output NONE = new Output(Optional.empty(), true, false, true);

        /** This output, in another folder. */
        public Output in(Path other) {
            return new Output(Optional.of(other), csv, parquet, manifest);
        }
    }

    /** A config that runs a model as it is. */
    public static RunConfig of(String name, Path model) {
        return new RunConfig(
                name,
                "",
                Optional.of(model),
                List.of(),
                TimeChange.NONE,
                MethodChoice.NONE,
                OptionalLong.empty(),
                List.of(),
                List.of(),
                List.of(),
                Output.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** This config, changed by one that goes on top of it: its settings win, its assignments come last. */
    public RunConfig changedBy(RunConfig top) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.addAll(top.assignments);
        List<Path> files = new ArrayList<>(data);
        files.addAll(top.data);
        return new RunConfig(
                name,
                doc,
                model,
                files,
                top.time.or(time),
                top.method.or(method),
                top.seed.isPresent() ? top.seed : seed,
                all,
                top.save.isEmpty() ? save : top.save,
                scenarios,
                top.output.folder().isPresent() ? output.in(top.output.folder().get()) : output,
                observations,
                targets,
                charts,
                roadmap);
    }

    /** This config, with another folder for its results. */
    public RunConfig into(Path folder) {
        return new RunConfig(
                name,
                doc,
                model,
                data,
                time,
                method,
                seed,
                assignments,
                save,
                scenarios,
                output.in(folder),
                observations,
                targets,
                charts,
                roadmap);
    }

    /** This config, saving these variables. */
    public RunConfig saving(List<String> variables) {
        return new RunConfig(
                name,
                doc,
                model,
                data,
                time,
                method,
                seed,
                assignments,
                variables,
                scenarios,
                output,
                observations,
                targets,
                charts,
                roadmap);
    }

    /** This scenario, on top of what the config that lists it says for all its scenarios. */
    public RunConfig under(RunConfig suite) {
        RunConfig both = suite.changedBy(this);
        return new RunConfig(
                name,
                doc,
                suite.model,
                both.data,
                both.time,
                both.method,
                both.seed,
                both.assignments,
                both.save,
                List.of(),
                suite.output,
                suite.observations,
                suite.targets,
                List.of(),
                Optional.empty());
    }
}
