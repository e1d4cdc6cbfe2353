package haihe.engine;

/**
 * Follows a run while it goes on, and may end it. Called by the thread that runs: at the start, whenever another half
 * percent of the time span is done or a thousand steps have passed without that, and at the end.
 */
@FunctionalInterface
public interface RunListener {

    /** Whether a run goes on. */
    enum Reply {
        CONTINUE,
        /** The run ends with {@link RunStatus.Kind#CANCELLED}. */
        CANCEL
    }

    /** Asks for nothing. */
    RunListener NONE = (fraction, time) -> Reply.CONTINUE;

    /**
     * Tells how far the run is.
     *
     * @param fraction part of the time span that is done, from 0 to 1
     * @param time simulated time
     */
    Reply at(double fraction, double time);
}
