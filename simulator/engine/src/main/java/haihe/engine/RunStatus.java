package haihe.engine;

/**
 * Why a run ended.
 *
 * @param kind the reason
 * @param time when it ended
 * @param variable the variable that ended it, with its element; empty if none did
 * @param message a sentence for a person
 */
public record RunStatus(Kind kind, double time, String variable, String message) {

    /** The reasons for which a run ends. */
    public enum Kind {
        /** The stop time was reached. */
        COMPLETED,
        /** An event of the model asked for the end. */
        STOPPED_BY_EVENT,
        /** A stock or its rate is infinite or not a number; {@code variable} is what was so first. */
        NON_FINITE_VALUE,
        /** An adaptive method found no step that meets the tolerance; {@code variable} changes fastest there. */
        STEP_TOO_SMALL,
        /** An adaptive method took ten million steps and did not arrive. */
        STEP_LIMIT,
        /** The listener asked for the end. */
        CANCELLED
    }

    /** Whether the run ended as the model has it: at its stop time, or by an event. */
    public boolean isSuccess() {
        return kind == Kind.COMPLETED || kind == Kind.STOPPED_BY_EVENT;
    }

    /** Whether the run reached its stop time. */
    public boolean isCompleted() {
        return kind == Kind.COMPLETED;
    }
}
