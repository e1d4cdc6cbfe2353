package haihe.engine;

import java.util.Optional;

/**
 * A run that the caller steers: goes on to a time, reads values, changes constants, keeps and takes back states. Going on
 * in many small advances gives the same bits as one run from start to stop.
 *
 * <p>Not thread-safe: one thread at a time.
 */
public final class Session {

    Session() {}

    /** The current time. */
    public double time() {
        throw new UnsupportedOperationException();
    }

    /** Why the session ended: its stop time is reached or a value failed; empty while it can go on. */
    public Optional<RunStatus> ended() {
        throw new UnsupportedOperationException();
    }

    /**
     * Goes on to a time.
     *
     * @param time from the current time to the stop time; with a fixed-step method a point {@code start + i*step} or the
     *     stop time
     * @return whether that time was reached; if not, {@link #ended} says why, and the session stands at the last time
     *     with valid values
     * @throws IllegalArgumentException if the time is not one of those; the message names the nearest ones
     * @throws IllegalStateException if the session ended before with a failure
     */
    public boolean advanceTo(double time) {
        throw new UnsupportedOperationException("" + time);
    }

    /**
     * The value of a variable at the current time.
     *
     * @param column {@code variable} or {@code variable[e1,e2]}; case and blanks do not matter
     * @throws IllegalArgumentException if there is no such column
     */
    public double read(String column) {
        throw new UnsupportedOperationException(column);
    }

    /**
     * Sets a constant from the current time on. What was computed before stays, initial values of stocks included.
     *
     * @param constant {@code name} for every element or {@code name[e1,e2]} for one
     * @throws haihe.model.ModelException if there is no such constant or the value is out of its range
     */
    public void set(String constant, double value) {
        throw new UnsupportedOperationException(constant + value);
    }

    /** The whole state at the current time. */
    public Snapshot snapshot() {
        throw new UnsupportedOperationException();
    }

    /**
     * Goes back (or forth) to a state of this session or of another one of the same simulator and scenario.
     *
     * @throws IllegalArgumentException if the snapshot is of another model, method or time grid
     */
    public void restore(Snapshot snapshot) {
        throw new UnsupportedOperationException("" + snapshot.time());
    }
}
