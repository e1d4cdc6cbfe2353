package haihe.cli;

import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.results.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haihe check}: reports every problem of a model or config without running it. */
@Command(
        name = "check",
        header = "Report every problem of a model or run config.",
        description = {
            "%nReads the file with everything it includes, and reports all problems together: syntax, names,"
                    + " dimensions, units, loops, data, settings. Nothing is run.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A model or a run config.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path file;

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
            report(job.warnings(), summary(job.model()));
            return ExitCode.OK;
        } catch (ModelException invalid) {
            report(invalid.diagnostics(), "");
            return Failures.exitCode(invalid.diagnostics());
        }
    }

    private void report(List<Diagnostic> diagnostics, String summary) {
        if (output.json()) {
            terminal.out()
                    .print(Json.text(Map.of(
                            "file",
                            file.toString(),
                            "diagnostics",
                            diagnostics.stream().map(CheckCommand::plain).toList())));
            return;
        }
        DiagnosticPrinter.print(terminal, diagnostics);
        if (diagnostics.isEmpty()) {
            terminal.print(terminal.verdict(true, "no problems") + summary);
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
