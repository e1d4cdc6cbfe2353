package haihe.cli;

import haihe.engine.Audit;
import haihe.engine.Scenario;
import haihe.engine.StepAudit;
import haihe.results.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code haihe audit}: how exact a run is. */
@Command(
        name = "audit",
        header = "Find how exact a run is, and which method and step it needs.",
        description = {
            "%nRuns the model again at a tight tolerance, and by other methods and steps, and tells the errors of its"
                    + " stocks, what asks for a smaller step, and what to use: all of it tried, nothing guessed."
                    + " Eigenvalues tell how fast the model moves and whether it is stiff.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AuditCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A model, or a run config; of several scenarios the first.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path file;

    @Option(
            names = "--at",
            arity = "1..*",
            paramLabel = "TIME",
            description = "Times of the eigenvalues. Default: start, middle and end of the run.")
    private List<Double> at = new ArrayList<>();

    @Option(
            names = "--within",
            paramLabel = "PERCENT",
            defaultValue = "0.1",
            description = "The largest error that will do, in %% of the range of a stock. Default: 0.1.")
    private double within;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Stocks in the table, the largest errors first; 0 for all. Default: 10.")
    private int top;

    @Mixin
    private final JobOptions changes = new JobOptions();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private CommandSpec spec;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!(within > 0) || top < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--within takes a positive number of per cent, --top a number of stocks");
        }
        Job job = JobLoader.load(file, changes);
        Audit audit = audit(job, job.suite().scenarios().get(0));
        AuditReport report = new AuditReport(audit, within, top);
        if (output.json()) {
            terminal.out().print(Json.text(report.plain()));
        } else {
            report.print(terminal, job.model());
        }
        return ExitCode.OK;
    }

    private Audit audit(Job job, Scenario scenario) {
        StepAudit audit = StepAudit.of(job.model());
        try (Progress progress = new Progress(terminal, "auditing " + scenario.name(), StepAudit.runs())) {
            return audit.run(scenario, within / 100, at, progress::nextRun);
        } catch (IllegalStateException ended) {
            throw new CommandFailed(ExitCode.RUN_FAILED, String.valueOf(ended.getMessage()));
        }
    }
}
