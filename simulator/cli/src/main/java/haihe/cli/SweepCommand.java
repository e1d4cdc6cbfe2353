package haihe.cli;

import java.nio.file.Path;
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
        return run(SweepJob.load(file, new JobOptions(), out));
    }

    private int run(SweepJob job) {
        long begun = System.nanoTime();
        if (!job.run(terminal, threads, replace)) {
            return ExitCode.RUN_FAILED;
        }
        new SweepSummary(terminal, output.json()).print(job.plan(), job.folder(), (System.nanoTime() - begun) / 1e9);
        return ExitCode.OK;
    }
}
