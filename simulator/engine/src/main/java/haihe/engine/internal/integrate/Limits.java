package haihe.engine.internal.integrate;

/**
 * What may end an adaptive run between two steps.
 *
 * @param watch looks now and then
 * @param steps most accepted steps
 */
record Limits(Watch watch, long steps) {

    /** Most accepted steps of a run, unless a test wants fewer. */
    static final long STEPS = 10_000_000;
}
