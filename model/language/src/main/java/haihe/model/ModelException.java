package haihe.model;

import java.util.List;

/** A model, a config or its data cannot be used; carries every problem found, at least one of them an error. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public ModelException(List<Diagnostic> diagnostics) {
        super(summary(diagnostics));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** All problems, errors and warnings, in the order of the source text. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String summary(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            throw new IllegalArgumentException("a ModelException needs at least one diagnostic");
        }
        Diagnostic first = diagnostics.get(0);
        String more = diagnostics.size() == 1 ? "" : " (and " + (diagnostics.size() - 1) + " more)";
        return first.span() + ": " + first.code() + " " + first.message() + more;
    }
}
