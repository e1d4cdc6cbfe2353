package haihe.model;

import java.util.Optional;

/**
 * One problem of a model, a config or its data: the one front door for errors.
 *
 * @param code what kind of problem this is
 * @param severity whether it forbids the use of the model
 * @param span where it is
 * @param message what is wrong, one sentence without a final stop
 * @param hint what to do next, if there is something to suggest
 * @param source the text of the line at {@code span}, if known, for the caret display
 */
public record Diagnostic(
        Code code, Severity severity, Span span, String message, Optional<String> hint, Optional<String> source) {

    /** The kinds of problems; the name in upper case is what users see and search for. */
    public enum Code {
        SYNTAX,
        UNKNOWN_NAME,
        UNKNOWN_KEY,
        MISSING_KEY,
        BAD_VALUE,
        WRONG_ARITY,
        DIMENSION_MISMATCH,
        UNIT_MISMATCH,
        UNIT_MISSING,
        UNIT_UNKNOWN,
        ALGEBRAIC_LOOP,
        MISSING_INITIAL,
        MISSING_EQUATION,
        DUPLICATE_DEFINITION,
        UNUSED_VARIABLE,
        NON_MONOTONIC_LOOKUP,
        BAD_LOOKUP,
        BAD_TIME,
        BAD_DATA,
        OUT_OF_RANGE,
        UNSUPPORTED,
        METHOD_UNFIT,
        FILE_UNREADABLE,
        FILE_UNWRITABLE
    }

    /** Whether it forbids the use of the model. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** An error without hint or source line. */
    public static Diagnostic error(Code code, Span span, String message) {
        return new Diagnostic(code, Severity.ERROR, span, message, Optional.empty(), Optional.empty());
    }

    /** A warning without hint or source line. */
    public static Diagnostic warning(Code code, Span span, String message) {
        return new Diagnostic(code, Severity.WARNING, span, message, Optional.empty(), Optional.empty());
    }

    /** This diagnostic as one that does not forbid the use of the model. */
    public Diagnostic asWarning() {
        return new Diagnostic(code, Severity.WARNING, span, message, hint, source);
    }

    /** This diagnostic, with the usual next step if it refuses something that is written and says nothing better. */
    public Diagnostic withNextStep() {
        if (hint.isPresent() || !isError()) {
            return this;
        }
        return switch (code) {
            case UNKNOWN_NAME -> withHint("correct the name, or define what it stands for");
            case UNSUPPORTED -> withHint("replace it by equations that say the same");
            default -> this;
        };
    }

    /** This diagnostic with a next step for the user. */
    public Diagnostic withHint(String text) {
        return new Diagnostic(code, severity, span, message, Optional.of(text), source);
    }

    /** This diagnostic with the text of the line it points at. */
    public Diagnostic withSource(String line) {
        return new Diagnostic(code, severity, span, message, hint, Optional.of(line));
    }
}
