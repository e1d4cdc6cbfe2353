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
        COMPLETED,
        STOPPED_BY_EVENT,
        NON_FINITE_VALUE,
        STEP_TOO_SMALL,
        STEP_LIMIT,
        CANCELLED
    }

    /** Whether the run reached its stop time. */
    public boolean isCompleted() {
        return kind == Kind.COMPLETED;
    }
}
