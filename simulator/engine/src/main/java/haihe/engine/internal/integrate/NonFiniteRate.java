package haihe.engine.internal.integrate;

/** A rate of change is no number; leaves the frame as it was when that was found. Carries no stack trace. */
final class NonFiniteRate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int stock;
    private final double time;

    NonFiniteRate(int stock, double time) {
        super(null, null, false, false);
        this.stock = stock;
        this.time = time;
    }

    /** Number of the stock, counted from 0. */
    int stock() {
        return stock;
    }

    /** The time of the evaluation. */
    double time() {
        return time;
    }
}
