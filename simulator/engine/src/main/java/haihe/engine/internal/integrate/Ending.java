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
        CANCELLED,
        STOPPED_BY_EVENT
    }

    /** An event asked for the end. */
    static Ending stopped(Occurrence event) {
        String text = event.event().message();
        String message = event.variable() + " stopped the run at time " + Numbers.text(event.time())
                + (text.isBlank() ? "" : ": " + text);
        return new Ending(Kind.STOPPED_BY_EVENT, event.time(), event.variable(), message);
    }

    /** Cancelled at a time. */
    static Ending cancelled(double time) {
        return new Ending(Kind.CANCELLED, time, "", "cancelled at time " + Numbers.text(time));
    }

    /** Too many steps. */
    static Ending stepLimit(long steps, double time) {
        return new Ending(
                Kind.STEP_LIMIT,
                time,
                "",
                steps + " steps were not enough, they ended at time " + Numbers.text(time)
                        + "; maybe the model is stiff: use rodas5p, or loosen the tolerance");
    }
}
