package haihe.cli;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.ModelException;
import haihe.model.Severity;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one clear message and an exit status. */
final class Failures {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A command line that makes no sense. */
    int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        terminal.alert("haihe: " + wrong.getMessage());
        java.io.StringWriter suggestions = new java.io.StringWriter();
        if (wrong instanceof UnmatchedArgumentException
                && UnmatchedArgumentException.printSuggestions(wrong, new java.io.PrintWriter(suggestions, true))) {
            terminal.alert(suggestions.toString().strip());
        }
        terminal.alert("Try '" + command.getCommandSpec().qualifiedName() + " --help' for the options.");
        return ExitCode.USAGE;
    }

    /** A command that could not do its work. */
    int execution(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ModelException invalid) {
            return invalid(invalid.diagnostics());
        }
        if (failure instanceof CommandFailed failed) {
            terminal.alert("haihe: " + failed.getMessage());
            return failed.exitCode();
        }
        terminal.alert("haihe: internal error: " + failure);
        terminal.alert("This is a fault of Haihe, not of your model. Please report it with the command you gave;"
                + " HAIHE_DEBUG=1 shows where it happened.");
        if (System.getenv("HAIHE_DEBUG") != null) {
            failure.printStackTrace(terminal.err());
        }
        return ExitCode.RUN_FAILED;
    }

    /** Shows the errors; warnings, which could hide them, are counted only. */
    private int invalid(List<Diagnostic> diagnostics) {
        List<Diagnostic> errors = errors(diagnostics);
        DiagnosticPrinter.print(terminal, errors);
        long warnings = diagnostics.stream()
                .filter(each -> each.severity() == Severity.WARNING)
                .count();
        if (warnings > 0 && !errors.isEmpty()) {
            String count = warnings == 1 ? "1 warning" : warnings + " warnings";
            terminal.alert(count + " besides; 'haihe check' shows all problems of a model");
        }
        return exitCode(diagnostics);
    }

    private static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }

    /** The exit status for problems: a file problem if that is all there is. */
    static int exitCode(List<Diagnostic> diagnostics) {
        List<Diagnostic> errors = errors(diagnostics);
        if (errors.isEmpty()) {
            return ExitCode.OK;
        }
        boolean onlyFiles = errors.stream()
                .allMatch(each -> each.code() == Code.FILE_UNREADABLE || each.code() == Code.FILE_UNWRITABLE);
        return onlyFiles ? ExitCode.FILE : ExitCode.INVALID;
    }
}
