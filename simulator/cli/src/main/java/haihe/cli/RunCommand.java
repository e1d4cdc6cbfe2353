package haihe.cli;

import haihe.engine.Run;
import haihe.results.Manifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** {@code haihe run}: runs a model or a run config. */
@Command(
        name = "run",
        header = "Run a model or a run config.",
        description = {
            "%nRuns the model, prints a summary, and writes what the config or the options ask for."
                    + " Results are written aside and then renamed; a run that fails writes none.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A model or a run config.")
    private @Nullable Path file;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the trajectory to this CSV file.")
    private @Nullable Path csv;

    @Option(names = "--parquet", paramLabel = "FILE", description = "Write the trajectory to this Parquet file.")
    private @Nullable Path parquet;

    @Option(names = "--out", paramLabel = "DIR", description = "Write everything the config asks for into this folder.")
    private @Nullable Path out;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "Repeat the runs of a manifest, to the same bits, instead of running FILE.")
    private @Nullable Path manifest;

    @Option(names = "--export", description = "Write the files that the model names for its results (<export>).")
    private boolean export;

    @Option(names = "--replace", description = "Replace files that exist.")
    private boolean replace;

    @Mixin
    private final JobOptions changes = new JobOptions();

    @Mixin
    private final CompilationOptions compilation = new CompilationOptions();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private CommandSpec spec;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if ((file == null) == (manifest == null)) {
            throw new ParameterException(
                    spec.commandLine(), "give either a FILE to run or a --manifest to repeat, not both or neither");
        }
        if (export && manifest != null) {
            throw new ParameterException(spec.commandLine(), "--export goes with a FILE to run, not with --manifest");
        }
        Stopwatch watch = new Stopwatch();
        return file != null ? run(file, watch) : repeat(java.util.Objects.requireNonNull(manifest), watch);
    }

    private int run(Path input, Stopwatch watch) {
        Job job = JobLoader.load(input, changes, compilation);
        watch.lap("load");
        ResultWriter writer = writer(job);
        writer.checkObstacles();
        Optional<ModelExports> exports = exports(job);
        exports.ifPresent(ModelExports::check);
        List<Run> runs = runs(job, watch);
        boolean completed = runs.size() == job.suite().scenarios().size()
                && runs.stream().allMatch(run -> run.status().isSuccess());
        Report report = writer.prepare(runs, completed);
        List<Path> written = completed ? write(writer, exports, report) : List.of();
        watch.lap("write");
        new RunSummary(terminal, output.json()).print(job, report, written, watch);
        tellExports(job);
        return completed ? ExitCode.OK : ExitCode.RUN_FAILED;
    }

    /** Writes to the end even if the user interrupts, so that no file is left half-written. */
    private List<Path> write(ResultWriter writer, Optional<ModelExports> exports, Report report) {
        try (Progress progress = new Progress(terminal, "writing", 1)) {
            List<Path> written = new ArrayList<>(writer.write(report));
            exports.ifPresent(each -> written.addAll(each.write(report.runs().get(0))));
            return written;
        }
    }

    private Optional<ModelExports> exports(Job job) {
        if (!export) {
            return Optional.empty();
        }
        if (job.suite().scenarios().size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--export takes one run; the config has several: use --out DIR");
        }
        return Optional.of(ModelExports.of(job, replace));
    }

    /** A model that names files for its results does not write them by itself, which is told. */
    private void tellExports(Job job) {
        int count = job.model().exports().size();
        if (count > 0 && !export && !output.json()) {
            terminal.note("the model names " + count + (count == 1 ? " export" : " exports") + "; --export writes "
                    + (count == 1 ? "it" : "them"));
        } else if (export && count == 0) {
            terminal.note("the model names no exports; --csv FILE writes its results");
        }
    }

    private List<Run> runs(Job job, Stopwatch watch) {
        try (Progress progress = new Progress(
                terminal,
                "running " + job.config().name(),
                job.suite().scenarios().size())) {
            return job.suite().run(progress::nextRun);
        } finally {
            watch.lap("run");
        }
    }

    private ResultWriter writer(Job job) {
        if (job.suite().scenarios().size() > 1 && (csv != null || parquet != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--csv and --parquet take one run; the config has several: use --out DIR");
        }
        Job placed = out == null ? job : job.into(out);
        return new ResultWriter(placed, csv, parquet, replace);
    }

    private int repeat(Path input, Stopwatch watch) {
        Manifest wanted = Manifest.read(input);
        Repetition repetition = Repetition.of(wanted, input);
        watch.lap("load");
        List<Run> runs = repetition.run(terminal);
        watch.lap("run");
        repetition.write(runs, csv, parquet, out, replace);
        boolean same = repetition.report(terminal, runs);
        return same ? ExitCode.OK : ExitCode.RUN_FAILED;
    }
}
