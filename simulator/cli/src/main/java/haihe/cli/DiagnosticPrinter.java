package haihe.cli;

import haihe.model.Diagnostic;
import java.util.List;

/** Writes diagnostics for a person. */
final class DiagnosticPrinter {

    private DiagnosticPrinter() {}

    static void print(Terminal terminal, List<Diagnostic> diagnostics) {
        diagnostics.forEach(each -> terminal.alert(each.span() + ": " + each.code() + " " + each.message()));
    }
}
