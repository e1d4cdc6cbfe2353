package haihe.experiment.conformance;

import haihe.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of a case.
 *
 * @param of the case
 * @param status in one word
 * @param message in one line, without a final stop; empty if the status says it all
 * @param reference the recorded output that was used, if there is one
 * @param agreement the comparison, if the model ran and has a reference
 * @param problems what the model's check found
 * @param failure what was thrown, if a fault of Haihe ended the case
 */
public record Verdict(
        ConformanceCase of,
        Status status,
        String message,
        Optional<Path> reference,
        Optional<Agreement> agreement,
        List<Diagnostic> problems,
        Optional<Throwable> failure) {

    /** The outcomes. */
    public enum Status {
        /** Every recorded value was reproduced. */
        PASS,
        /** The model ran, and a recorded value, column or time was not reproduced. */
        WRONG,
        /** The model uses something that cannot be reproduced exactly, or is at fault. */
        REFUSED,
        /** The run ended before its stop time. */
        FAILED,
        /** A fault of Haihe ended the case. */
        CRASHED,
        /** The case took longer than it may. */
        TIMED_OUT,
        /** The model ran; nothing was recorded for it. */
        NO_REFERENCE,
        /** The model is unfinished and says so. */
        SKIPPED;

        /** The status in lower case with blanks. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }

        /** Whether something is not as it should be, though not silently so in case of {@link #REFUSED}. */
        public boolean isMishap() {
            return this == WRONG || this == REFUSED || this == FAILED || this == CRASHED || this == TIMED_OUT;
        }
    }

    public Verdict {
        problems = List.copyOf(problems);
    }

    static Verdict of(ConformanceCase each, Status status, String message) {
        return new Verdict(each, status, message, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** A case that a fault of Haihe ended. */
    public static Verdict crashed(ConformanceCase each, Throwable failure) {
        return new Verdict(
                each,
                Status.CRASHED,
                failure.toString(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(failure));
    }

    /** A case that took longer than it may. */
    public static Verdict timedOut(ConformanceCase each, String limit) {
        return of(each, Status.TIMED_OUT, "gave up after " + limit);
    }

    Verdict with(List<Diagnostic> found) {
        return new Verdict(of, status, message, reference, agreement, found, failure);
    }

    Verdict with(Path file) {
        return new Verdict(of, status, message, Optional.of(file), agreement, problems, failure);
    }

    Verdict with(Agreement comparison) {
        return new Verdict(of, status, message, reference, Optional.of(comparison), problems, failure);
    }

    /** Whether the case should pass and does not, for a reason that nobody has given. */
    public boolean isUnexcusedMishap() {
        return status.isMishap() && of.excuse().isEmpty();
    }

    /** Whether the case does not pass, as somebody has said it need not. */
    public boolean isExcused() {
        return status.isMishap() && of.excuse().isPresent();
    }
}
