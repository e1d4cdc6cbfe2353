package haihe.engine.internal.integrate;

/**
 * Why an integration cannot go on.
 *
 * @param kind the reason
 * @param time when
 * @param variable the variable that is to blame, as a column's name; empty if none is
 * @param message a sentence for a person
 */
public record Ending(Kind kind, double time, String variable, String message) {

    /** The reasons. */
    public enum Kind {
        NON_FINITE_VALUE,
        STEP_TOO_SMALL,
        STEP_LIMIT,
        CANCELLED
    }

    /** Cancelled at a time. */
    static Ending cancelled(double time) {
        return new Ending(Kind.CANCELLED, time, "", "cancelled at time " + Numbers.text(time));
    }
}
