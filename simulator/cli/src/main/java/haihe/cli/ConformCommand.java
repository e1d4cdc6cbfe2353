package haihe.cli;

import haihe.engine.RunListener;
import haihe.experiment.conformance.Conformance;
import haihe.experiment.conformance.ConformanceCase;
import haihe.experiment.conformance.Exceptions;
import haihe.experiment.conformance.ModelLibrary;
import haihe.experiment.conformance.Verdict;
import haihe.model.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haihe conform}: a folder of models against the outputs recorded for them. */
@Command(
        name = "conform",
        header = "Hold every model in a folder against the output recorded for it.",
        description = {
            "%nFinds the models below a folder (.mdl, .xmile, .stmx, .itmx, XMILE in .xml, native .conf), runs each,"
                    + " and compares every value with the reference beside it: MODEL.csv, MODEL_output*.csv or"
                    + " output*.csv (also .tab, .tsv, Vensim's .dat, and in a folder called expected). A value must agree"
                    + " within 1e-5 of itself plus 1e-6 of its series' peak; a missing column or time is wrong.%n",
            "A file haihe-conform.conf in the folder names models that need not pass, each with a reason,"
                    + " and references whose names do not tell what they belong to.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 no model is wrong, 1 a model is wrong, ended early, took too long or met a fault",
            "of Haihe, 2 wrong usage, 3 invalid exceptions, 4 the folder cannot be read."
        })
final class ConformCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "A folder of models, or one model.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path folder;

    @Option(
            names = "--exceptions",
            paramLabel = "FILE",
            description = "The exceptions. Default: haihe-conform.conf in DIR, if it exists.")
    private @Nullable Path exceptions;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description = "How long one model may take. Default: ${DEFAULT-VALUE}.")
    private double seconds = 60;

    @Option(
            names = "--only",
            paramLabel = "STATUS",
            split = ",",
            description = "Show only models of these statuses: ${COMPLETION-CANDIDATES}.")
    private Set<Verdict.Status> only = EnumSet.allOf(Verdict.Status.class);

    @Option(names = "--strict", description = "Count a refused model as wrong.")
    private boolean strict;

    @Option(names = "--problems", description = "Show every problem of models that do not pass.")
    private boolean problems;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    ConformCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Exceptions excused = exceptions();
        List<ConformanceCase> cases = cases(excused);
        List<Verdict> verdicts = verdicts(cases);
        ConformTable table = new ConformTable(terminal, verdicts, only);
        if (output.json()) {
            table.printJson();
        } else {
            if (problems) {
                verdicts.stream()
                        .filter(each -> each.status().isMishap())
                        .forEach(each -> DiagnosticPrinter.print(terminal, each.problems()));
            }
            table.print();
        }
        table.noteIdle(excused);
        boolean bad = verdicts.stream().anyMatch(this::isBad);
        return bad || verdicts.size() < cases.size() ? ExitCode.RUN_FAILED : ExitCode.OK;
    }

    private boolean isBad(Verdict verdict) {
        return verdict.isUnexcusedMishap() && (strict || verdict.status() != Verdict.Status.REFUSED);
    }

    private Exceptions exceptions() {
        Path beside = folder.resolve(Exceptions.FILE_NAME);
        Path file = exceptions != null ? exceptions : beside;
        if (exceptions == null && !Files.exists(beside)) {
            return Exceptions.NONE;
        }
        Diagnostics found = new Diagnostics();
        Exceptions read = Exceptions.read(file, found);
        found.throwIfErrors();
        return read;
    }

    private List<ConformanceCase> cases(Exceptions excused) {
        if (!Files.exists(folder)) {
            throw new CommandFailed(ExitCode.FILE, "cannot read " + folder + ": there is no such file or folder");
        }
        try {
            List<ConformanceCase> cases = ModelLibrary.find(folder, excused);
            if (cases.isEmpty()) {
                throw new CommandFailed(ExitCode.INVALID, "there is no model in " + folder);
            }
            return cases;
        } catch (IOException failure) {
            throw new CommandFailed(ExitCode.FILE, "cannot read " + folder + ": " + failure.getMessage());
        }
    }

    /** The verdicts in order; fewer than cases if the user interrupts. */
    private List<Verdict> verdicts(List<ConformanceCase> cases) {
        List<Verdict> verdicts = new ArrayList<>();
        TimeLimit limit = new TimeLimit(seconds);
        try (Progress progress = new Progress(terminal, "checking", cases.size())) {
            for (ConformanceCase each : cases) {
                RunListener listener = progress.nextRun();
                Verdict verdict = verdict(each, limit, listener);
                if (listener.at(1, 0) == RunListener.Reply.CANCEL) {
                    break;
                }
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    private static Verdict verdict(ConformanceCase each, TimeLimit limit, RunListener listener) {
        try {
            return limit.within(() -> Conformance.check(each, untilInterrupted(listener)))
                    .orElseGet(() -> Verdict.timedOut(each, limit.text()));
        } catch (ExecutionException fault) {
            return Verdict.crashed(each, fault.getCause() == null ? fault : fault.getCause());
        }
    }

    /** A run that is out of time is interrupted. */
    private static RunListener untilInterrupted(RunListener listener) {
        return (fraction, time) ->
                Thread.currentThread().isInterrupted() ? RunListener.Reply.CANCEL : listener.at(fraction, time);
    }
}
