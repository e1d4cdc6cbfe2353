package haihe.cli;

import haihe.engine.RunListener;
import haihe.engine.Scenario;
import haihe.experiment.config.SweepConfig;
import haihe.experiment.config.SweepConfigReader;
import haihe.experiment.sweep.Sweep;
import haihe.experiment.sweep.SweepFolder;
import haihe.experiment.sweep.SweepPlan;
import haihe.experiment.sweep.SweepPlanner;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code haihe sweep}: many runs by a design. */
@Command(
        name = "sweep",
        header = "Run a model many times, by a design.",
        description = {
            "%nReads a sweep config: which constants vary and how, by which design, and what is kept of each run."
                    + " Results are kept part by part as Parquet files in a folder. A sweep that was interrupted, even"
                    + " killed, goes on where it stopped when the same command is given again; a part that was damaged"
                    + " is computed anew. The results are the same, bit for bit, for any number of threads.%n",
            "A run that fails numerically is a row with its status.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SweepCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A sweep config; configs/README.md tells its keys.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep the results in this folder.")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads compute. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--replace", description = "Remove the results of another sweep from the folder.")
    private boolean replace;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private CommandSpec spec;

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        Diagnostics problems = new Diagnostics();
        Optional<SweepConfig> read = SweepConfigReader.read(file, problems);
        problems.throwIfErrors();
        SweepConfig config = read.orElseThrow();
        Job job = JobLoader.load(config.run(), new JobOptions());
        Optional<SweepPlan> planned =
                new SweepPlanner(config, problems).plan(job.suite().simulator(), scenario(config, job, problems));
        problems.throwIfErrors();
        return run(config, planned.orElseThrow());
    }

    private static Scenario scenario(SweepConfig config, Job job, Diagnostics problems) {
        if (job.suite().scenarios().size() != 1) {
            problems.error(
                    Code.BAD_VALUE,
                    new Span(config.run().toString(), 0, 0, 1),
                    "a sweep starts from one run; this config has "
                            + job.suite().scenarios().size() + " scenarios",
                    Optional.of("name one of the scenarios' own configs"));
            problems.throwIfErrors();
        }
        return job.suite().scenarios().get(0);
    }

    private int run(SweepConfig config, SweepPlan plan) {
        Path place = out != null ? out : config.out().orElse(Path.of("out", config.name()));
        SweepFolder folder = new SweepFolder(place);
        Sweep sweep = new Sweep(plan, folder);
        folder.claim(plan, replace);
        terminal.note(
                config.name() + ": " + plan.rows() + " runs, " + plan.factors().size() + " factors, "
                        + Numbers.text(threads) + (threads == 1 ? " thread" : " threads") + "; "
                        + sweep.backend().reason());
        long begun = System.nanoTime();
        long[] reused = {-1};
        boolean finished;
        try (Progress progress = new Progress(terminal, "sweeping", 1)) {
            RunListener listener = progress.nextRun();
            finished = sweep.run(threads, done -> {
                reused[0] = reused[0] < 0 ? done : reused[0];
                return listener.at((double) done / plan.rows(), done) == RunListener.Reply.CONTINUE;
            });
        }
        if (!finished) {
            terminal.alert("the parts that are done are in " + place + "; the same command goes on from there");
            return ExitCode.RUN_FAILED;
        }
        new SweepSummary(terminal, output.json()).print(plan, folder, (System.nanoTime() - begun) / 1e9);
        return ExitCode.OK;
    }
}
