package haihe.engine;

/** The state of a {@link Session} at a time: stocks, constants and histories. Immutable, may be shared by threads. */
public final class Snapshot {

    private final double time;

    Snapshot(double time) {
        this.time = time;
    }

    /** When it was taken. */
    public double time() {
        return time;
    }
}
