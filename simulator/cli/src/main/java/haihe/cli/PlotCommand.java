package haihe.cli;

import haihe.engine.Run;
import haihe.engine.Trajectory;
import haihe.experiment.Comparison;
import haihe.experiment.Mapping;
import haihe.experiment.Observations;
import haihe.model.Suggestions;
import haihe.report.Caption;
import haihe.report.ChartSpec;
import haihe.report.Line;
import haihe.report.LineChart;
import haihe.report.Marks;
import haihe.report.Panel;
import haihe.report.Points;
import haihe.report.drawing.Chart;
import haihe.results.ResultFile;
import haihe.results.ResultFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code haihe plot}: variables over time as a picture. */
@Command(
        name = "plot",
        header = "Draw variables over time.",
        description = {
            "%nRuns a model or run config, or takes a result, and draws one panel with a line for each variable;"
                    + " with several scenarios one panel for each variable with a line for each scenario.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlotCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "A model, a run config or a result (.csv, .parquet).")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path file;

    @Parameters(
            index = "1",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Variables: name for all elements of an array, name[element] for one.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private List<String> names;

    @Option(
            names = {"-o", "--to"},
            paramLabel = "FILE",
            description = "The picture, .png or .svg. Default: the first variable's name with .png.")
    private @Nullable Path target;

    @Option(names = "--observations", paramLabel = "FILE", description = "Observations to draw as marks (CSV).")
    private @Nullable Path observed;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title. Default: the variables' names.")
    private @Nullable String title;

    @Option(names = "--replace", description = "Replace a file that exists.")
    private boolean replace;

    @Mixin
    private final JobOptions changes = new JobOptions();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private CommandSpec spec;

    /** Trajectories by scenario and what to call and measure their variables by. */
    private record Source(Map<String, Trajectory> runs, Optional<Job> job) {
        Trajectory first() {
            return runs.values().iterator().next();
        }

        String unit(String column) {
            return job.flatMap(each -> Columns.variable(each.model(), column))
                    .map(VariableText::unit)
                    .filter(unit -> !unit.equals("-"))
                    .orElse("");
        }

        String label(String column) {
            return job.flatMap(each -> Columns.variable(each.model(), column))
                    .map(variable -> variable.declaration().label())
                    .filter(label -> !label.isEmpty())
                    .map(label -> column.contains("[") ? label + " " + Columns.elementsOf(column) : label)
                    .orElse(column);
        }
    }

    PlotCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path picture = target == null ? Path.of(ResultWriter.fileName(names.get(0)) + ".png") : target;
        ResultFile place = PictureFile.of(picture, replace, spec.commandLine());
        Source source = source();
        List<String> columns = columns(source.first());
        Chart.of(chart(source, columns)).write(place);
        terminal.note("wrote " + picture);
        return ExitCode.OK;
    }

    private Source source() {
        Optional<ResultFormat> format = ResultFormat.of(file);
        if (format.isPresent()) {
            return new Source(
                    Map.of(ModelFiles.nameOf(file), format.get().read(file).trajectory()), Optional.empty());
        }
        Job job = JobLoader.load(file, changes);
        Map<String, Trajectory> runs = new LinkedHashMap<>();
        try (Progress progress =
                new Progress(terminal, "running", job.suite().scenarios().size())) {
            for (Run run : job.suite().run(progress::nextRun)) {
                if (!run.status().isSuccess()) {
                    throw new CommandFailed(
                            ExitCode.RUN_FAILED,
                            run.scenario().name() + ": " + run.status().message());
                }
                runs.put(run.scenario().name(), run.trajectory());
            }
        }
        return new Source(runs, Optional.of(job));
    }

    private List<String> columns(Trajectory trajectory) {
        List<String> columns = new ArrayList<>();
        for (String name : names) {
            List<String> found = trajectory.has(name)
                    ? List.of(name)
                    : name.isBlank() || name.contains("[") ? List.<String>of() : trajectory.columnsOf(name);
            if (found.isEmpty()) {
                String hint = Suggestions.didYouMean(name, trajectory.columns())
                        .map(text -> "; " + text)
                        .orElse("");
                throw new CommandFailed(ExitCode.USAGE, "there is no variable '" + name + "'" + hint);
            }
            columns.addAll(found);
        }
        return columns;
    }

    private ChartSpec chart(Source source, List<String> columns) {
        Caption caption = Caption.of(title == null ? String.join(", ", names) : title);
        Map<String, Points> marks = marks(source.first());
        if (source.runs().size() == 1) {
            List<Line> lines = columns.stream()
                    .map(column -> Line.of(source.label(column), source.first(), column))
                    .toList();
            List<Marks> all = columns.stream()
                    .filter(marks::containsKey)
                    .map(column -> new Marks(
                            "observed",
                            java.util.Objects.requireNonNull(marks.get(column)),
                            columns.size() == 1 ? "" : source.label(column)))
                    .toList();
            return LineChart.of(
                    caption, Panel.of("", source.unit(columns.get(0)), lines).withMarks(all));
        }
        List<Panel> panels =
                columns.stream().map(column -> panel(source, column, marks)).toList();
        return panels.size() == 1
                ? LineChart.of(caption, panels.get(0))
                : LineChart.of(caption, panels).withOwnScales();
    }

    private static Panel panel(Source source, String column, Map<String, Points> marks) {
        List<Line> lines = source.runs().entrySet().stream()
                .map(run -> Line.of(run.getKey(), run.getValue(), column))
                .toList();
        Points points = marks.get(column);
        return Panel.of(source.label(column), source.unit(column), lines)
                .withMarks(points == null ? List.of() : List.of(Marks.of("observed", points)));
    }

    private Map<String, Points> marks(Trajectory trajectory) {
        Map<String, Points> marks = new LinkedHashMap<>();
        if (observed != null) {
            Observations data = Observations.read(observed);
            for (Comparison.Row row : Comparison.of(trajectory, data, Mapping.byName(trajectory, data))
                    .rows()) {
                marks.put(
                        row.column(),
                        Points.of(
                                row.pairs().stream()
                                        .mapToDouble(Comparison.Pair::time)
                                        .toArray(),
                                row.pairs().stream()
                                        .mapToDouble(Comparison.Pair::observed)
                                        .toArray()));
            }
        }
        return marks;
    }
}
