package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.source.SourceExpr;
import java.util.Optional;

/** Reports what is wrong with one equation and remembers whether anything was. */
final class Faults {

    private final Diagnostics problems;
    private int count;

    Faults(Diagnostics problems) {
        this.problems = problems;
    }

    void report(Code code, Span span, String message, String hint) {
        report(code, span, message, Optional.of(hint));
    }

    void report(Code code, Span span, String message, Optional<String> hint) {
        problems.error(code, span, message, hint);
        count++;
    }

    /** Reports a problem; the result stands in for the expression. */
    SourceExpr fail(Code code, Span span, String message, String hint) {
        report(code, span, message, hint);
        return new SourceExpr.Literal(0, span);
    }

    Diagnostics problems() {
        return problems;
    }

    boolean any() {
        return count > 0;
    }
}
