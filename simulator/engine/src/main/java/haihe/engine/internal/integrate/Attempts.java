package haihe.engine.internal.integrate;

/** Counts the steps that a solver tries. */
final class Attempts {

    private long accepted;
    private long rejected;
    private long tried;

    void tried() {
        tried++;
    }

    void accepted() {
        accepted++;
    }

    /** A solver call is over: what it tried and did not accept was rejected. */
    void settle(long acceptedBefore) {
        rejected += Math.max(0, tried - (accepted - acceptedBefore));
        tried = 0;
    }

    void rejected(long more) {
        rejected += more;
    }

    long acceptedSteps() {
        return accepted;
    }

    long rejectedSteps() {
        return rejected;
    }
}
