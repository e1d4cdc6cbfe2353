package haihe.cli;

import haihe.engine.LocalSensitivity;
import haihe.engine.RunListener;
import haihe.engine.Scenario;
import haihe.engine.Sensitivities;
import haihe.model.Model;
import haihe.model.Variable;
import haihe.results.Json;
import haihe.results.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code haihe sensitivity}: what moves the outcomes of a model. */
@Command(
        name = "sensitivity",
        header = "Find what moves the outcomes of a model.",
        description = {
            "%nAn elasticity is by how many per cent an outcome changes if a constant changes by one per cent."
                    + " --local computes exact derivatives at the values that the run has, beside the run itself.%n",
            "--global takes a sweep config and tells, over all its runs, how much each outcome depends on each factor:"
                    + " elementary effects if its design is morris, shares of the variance (Sobol indices) if it is"
                    + " saltelli, else regression coefficients (SRC), partial rank correlations (PRCC) and changes of"
                    + " the distribution (PAWN). Runs that the sweep's folder has already are not made again.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SensitivityCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A model or a run config, of several scenarios the first; with --global a sweep config.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path file;

    @Option(names = "--local", description = "By exact derivatives at one point.")
    private boolean local;

    @Option(names = "--global", description = "By the runs of a sweep.")
    private boolean global;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads compute the sweep. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--of",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Outcomes: name for all elements of an array, name[element] for one. Default: all stocks.")
    private List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--by",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Constants, and initial values of stocks as INIT(stock). Default: all constants.")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--at", paramLabel = "TIME", description = "The time of the table. Default: the end of the run.")
    private @Nullable Double time;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "Rows of the table, the largest elasticities first; 0 for all. Default: 20.")
    private int top;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write all of them, at all saved times, to this CSV file.")
    private @Nullable Path csv;

    @Option(
            names = "--plot",
            paramLabel = "FILE|DIR",
            description =
                    "Draw elasticities over time: into one picture (.png, .svg), or one for each outcome in a folder.")
    private @Nullable Path plot;

    @Option(names = "--replace", description = "Replace files that exist.")
    private boolean replace;

    @Mixin
    private final JobOptions changes = new JobOptions();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private CommandSpec spec;

    SensitivityCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (local == global) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say how: --local gives elasticities by exact derivatives, --global takes the runs of a sweep");
        }
        if (top < 0) {
            throw new ParameterException(spec.commandLine(), "--top takes a number of rows, not " + top);
        }
        return global ? overSweep() : atOnePoint();
    }

    private int overSweep() {
        if (!outcomes.isEmpty() || !parameters.isEmpty() || time != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--of, --by and --at go with --local; a sweep config names outcomes and factors");
        }
        checkFiles();
        SweepJob job = SweepJob.load(file, changes, null);
        if (!job.run(terminal, threads, false)) {
            return ExitCode.RUN_FAILED;
        }
        GlobalSensitivity found = new GlobalSensitivity(job);
        if (output.json()) {
            terminal.out().print(found.json());
        } else {
            found.print(terminal, top);
        }
        if (csv != null) {
            terminal.note("wrote " + found.writeCsv(new ResultFile(csv, replace)));
        }
        if (plot != null) {
            Path picture = ElasticityFigures.isPicture(plot)
                    ? plot
                    : plot.resolve(job.config().name() + ".svg");
            terminal.note("wrote " + found.draw(new ResultFile(picture, replace), top));
        }
        return ExitCode.OK;
    }

    private int atOnePoint() {
        Job job = JobLoader.load(file, changes);
        checkFiles();
        Sensitivities sensitivities =
                parameters.isEmpty() ? Sensitivities.of(job.model()) : Sensitivities.of(job.model(), parameters);
        LocalSensitivity found = run(sensitivities, scenario(job));
        if (found.run().trajectory().size() == 0 || !found.run().status().isSuccess()) {
            throw new CommandFailed(ExitCode.RUN_FAILED, found.run().status().message());
        }
        ElasticityTable table = ElasticityTable.of(found, row(found));
        List<Path> written = write(job, table, found);
        if (output.json()) {
            terminal.out().print(Json.text(table.plain(job.model(), top, sensitivities.notes())));
        } else {
            print(job, table, sensitivities);
            written.forEach(path -> terminal.note("wrote " + path));
        }
        return ExitCode.OK;
    }

    private Scenario scenario(Job job) {
        Scenario first = job.suite().scenarios().get(0);
        return first.saving(outcomes.isEmpty() ? stocks(job.model()) : outcomes);
    }

    /** All stocks; everything if there are none. */
    private static List<String> stocks(Model model) {
        return model.variables().stream()
                .filter(variable -> variable instanceof Variable.Stock
                        && !variable.declaration().internal())
                .map(variable -> variable.name().text())
                .toList();
    }

    private LocalSensitivity run(Sensitivities sensitivities, Scenario scenario) {
        try (Progress progress = new Progress(terminal, "differentiating " + scenario.name(), 1)) {
            RunListener listener = progress.nextRun();
            return sensitivities.run(scenario, listener);
        }
    }

    /** The saved row of the wanted time. */
    private int row(LocalSensitivity found) {
        double[] times = found.run().trajectory().times();
        if (time == null) {
            return times.length - 1;
        }
        int nearest = 0;
        for (int row = 0; row < times.length; row++) {
            nearest = Math.abs(times[row] - time) < Math.abs(times[nearest] - time) ? row : nearest;
        }
        if (time < times[0] || time > times[times.length - 1]) {
            throw new CommandFailed(
                    ExitCode.USAGE,
                    "--at " + Numbers.text(time) + " is outside of the run from " + Numbers.text(times[0]) + " to "
                            + Numbers.text(times[times.length - 1]));
        }
        return nearest;
    }

    private void checkFiles() {
        if (csv != null) {
            new ResultFile(csv, replace).obstacle().ifPresent(problem -> {
                throw new haihe.model.ModelException(
                        List.of(problem.withHint("use --replace, or choose another name")));
            });
        }
        if (plot != null && ElasticityFigures.isPicture(plot)) {
            PictureFile.of(plot, replace, spec.commandLine());
        }
    }

    private List<Path> write(Job job, ElasticityTable table, LocalSensitivity found) {
        List<Path> written = new ArrayList<>();
        if (csv != null) {
            written.add(new ResultFile(csv, replace).write(path -> ElasticityTable.writeAll(found, path)));
        }
        if (plot != null) {
            written.addAll(new ElasticityFigures(job.model(), found, table).write(plot, replace));
        }
        return written;
    }

    private void print(Job job, ElasticityTable table, Sensitivities sensitivities) {
        DiagnosticPrinter.print(terminal, sensitivities.notes());
        terminal.print("elasticities at " + Numbers.text(table.time()) + " of "
                + job.suite().scenarios().get(0).name());
        table.lines(job.model(), top).forEach(terminal::print);
        terminal.note(table.summary(top));
    }
}
