package haihe.cli;

import haihe.model.Diagnostic;
import haihe.model.diagnostic.DiagnosticText;
import java.util.List;

/** Writes diagnostics for a person. */
final class DiagnosticPrinter {

    private DiagnosticPrinter() {}

    /** Writes all problems with their lines and carets, then how many there are; nothing if there are none. */
    static void print(Terminal terminal, List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            DiagnosticText text = DiagnosticText.plain().withColour(terminal.coloursErr());
            terminal.err().print(text.of(diagnostics));
        }
    }
}
