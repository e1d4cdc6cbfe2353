package haihe.engine.internal.integrate;

import java.util.List;
import java.util.Optional;

/**
 * A run in progress. After {@link #begin} and every {@link #advanceTo} the system holds all values at {@link #time()}.
 * One thread at a time.
 */
public interface Integration {

    /**
     * Computes everything at the start time.
     *
     * @return why the run cannot go on; empty if it can
     */
    Optional<Ending> begin();

    /** The current time. */
    double time();

    /** Whether the method can stop at a time between the current time and the stop time. */
    boolean canReach(double time);

    /**
     * Goes on to a time that {@link #canReach} allows.
     *
     * @return why that time was not reached, or why nothing goes on from there, in which case the system stands at the
     *     last time with valid values; empty if it was reached
     */
    Optional<Ending> advanceTo(double time);

    /** Takes note that constants have been changed at the current time. */
    void constantsChanged();

    /** The integral of a flow so far, by its number in the list that the system was made with. */
    double integral(int flow);

    /** The events that have happened so far, in order. */
    default List<Occurrence> occurrences() {
        return List.of();
    }

    /** What a person should know of how it has gone so far; sentences. */
    default List<String> remarks() {
        return List.of();
    }

    /** Accepted steps so far. */
    long steps();

    /** Rejected steps so far. */
    long rejectedSteps();

    /** The state at the current time. */
    State save();

    /** Goes to a state that an integration of the same program, grid and method saved. */
    void restore(State state);

    /** The state of an integration at a time. Immutable. */
    interface State {
        /** The time. */
        double time();
    }
}
