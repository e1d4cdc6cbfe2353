package haihe.model.io.internal.writing;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Name;
import haihe.model.Span;
import java.util.ArrayList;
import java.util.List;

/** What of a model a file cannot say. */
final class Losses {

    private final String format;
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * @param format the format as a user would name it
     */
    Losses(String format) {
        this.format = format;
    }

    /** A part of a variable that is left out. */
    void add(Name variable, Span span, String what) {
        found.add(
                Diagnostic.error(Code.UNSUPPORTED, span, format + " cannot say what '" + variable + "' has: " + what));
    }

    /** A part of the model that is left out or that others may read in another way. */
    void note(Span span, String message) {
        found.add(Diagnostic.warning(Code.UNSUPPORTED, span, message));
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
