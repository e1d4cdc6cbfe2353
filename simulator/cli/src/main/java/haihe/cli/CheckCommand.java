package haihe.cli;

import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.io.ReadOptions;
import haihe.model.io.RealityChecks;
import haihe.results.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haihe check}: reports every problem of a model or config without running it. */
@Command(
        name = "check",
        header = "Report every problem of a model or run config.",
        description = {
            "%nReads the file with everything it includes, and reports all problems together: syntax, names,"
                    + " dimensions, units, loops, data, settings. Nothing is run.%n",
            "With --reality the reality checks of a Vensim model are run, each as a simulation in which its condition"
                    + " holds at every step, and those whose consequence does not follow are named.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 no problem, 1 a reality check is violated, 2 wrong usage, 3 something is invalid or a",
            "reality check cannot be tested, 4 a file cannot be read."
        })
final class CheckCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A model or a run config.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path file;

    @Option(names = "--reality", description = "Run the reality checks of a Vensim model as well.")
    private boolean reality;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    @Mixin
    private final JobOptions changes = new JobOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            Job job = JobLoader.load(file, changes);
            DryRun.check(job);
            List<RealityOutcome> outcomes = reality ? outcomes(job) : List.of();
            report(job.warnings(), summary(job.model()), outcomes);
            return RealityOutcome.failure(outcomes).orElse(ExitCode.OK);
        } catch (ModelException invalid) {
            report(invalid.diagnostics(), "", List.of());
            return Failures.exitCode(invalid.diagnostics());
        }
    }

    private List<RealityOutcome> outcomes(Job job) {
        ReadOptions options = new ReadOptions(job.config().data());
        List<RealityChecks.Check> checks = RealityChecks.read(job.modelFile(), options);
        List<RealityOutcome> outcomes = new ArrayList<>();
        try (Progress progress = new Progress(terminal, "testing", checks.size())) {
            for (RealityChecks.Check check : checks) {
                outcomes.add(RealityOutcome.run(check, job, progress.nextRun()));
            }
        }
        return outcomes;
    }

    private void report(List<Diagnostic> diagnostics, String summary, List<RealityOutcome> outcomes) {
        if (output.json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("file", file.toString());
            all.put("diagnostics", diagnostics.stream().map(CheckCommand::plain).toList());
            if (reality) {
                all.put("reality", outcomes.stream().map(RealityOutcome::plain).toList());
            }
            terminal.out().print(Json.text(all));
            return;
        }
        DiagnosticPrinter.print(terminal, diagnostics);
        if (diagnostics.isEmpty()) {
            terminal.print(terminal.verdict(true, "no problems") + summary);
        }
        outcomes.forEach(each -> terminal.print(each.line(terminal)));
        outcomes.forEach(each -> DiagnosticPrinter.print(terminal, each.problems()));
        if (reality && outcomes.isEmpty() && !summary.isEmpty()) {
            terminal.print("the model has no reality checks");
        }
    }

    private static String summary(Model model) {
        long equations = model.variables().stream()
                .mapToLong(variable -> variable.size())
                .sum();
        return ": " + model.variables().size() + " variables, " + equations + " elements, "
                + model.dimensions().size() + " dimensions";
    }

    /** A problem for a program. */
    static Map<String, Object> plain(Diagnostic diagnostic) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("file", diagnostic.span().file());
        plain.put("line", diagnostic.span().line());
        plain.put("column", diagnostic.span().column());
        plain.put("severity", diagnostic.severity().name().toLowerCase(java.util.Locale.ROOT));
        plain.put("code", diagnostic.code().name());
        plain.put("message", diagnostic.message());
        plain.put("hint", diagnostic.hint().orElse(""));
        return plain;
    }
}
