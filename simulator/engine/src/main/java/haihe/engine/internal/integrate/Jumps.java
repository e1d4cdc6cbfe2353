package haihe.engine.internal.integrate;

/** The moments, decided by time alone, at which inputs jump or bend. */
@FunctionalInterface
public interface Jumps {

    /** There are none. */
    Jumps NONE = (system, time) -> Double.POSITIVE_INFINITY;

    /**
     * The first such moment after a time.
     *
     * @param system holds the values at the current time, on which moments may depend
     * @return plus infinity if there is none
     */
    double nextAfter(DynamicSystem system, double time);

    /** Takes note that a run begins, or that constants have been changed. */
    default void reset() {}
}
