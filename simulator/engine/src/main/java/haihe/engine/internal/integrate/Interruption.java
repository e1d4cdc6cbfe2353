package haihe.engine.internal.integrate;

/** Leaves a solver between two accepted steps. Carries no stack trace. */
final class Interruption extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        /** Enough steps are kept; the next piece goes on from here. */
        PIECE_FULL,
        CANCELLED,
        STEP_LIMIT
    }

    private final Reason reason;

    Interruption(Reason reason) {
        super(null, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
