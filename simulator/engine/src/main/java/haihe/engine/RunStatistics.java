package haihe.engine;

/**
 * What a run cost.
 *
 * @param steps accepted steps
 * @param rejectedSteps steps that an adaptive method tried and gave up
 * @param evaluations evaluations of all equations
 * @param initialiseNanos wall time of setting up and initialising, in nanoseconds
 * @param integrateNanos wall time of stepping, in nanoseconds
 * @param backend how the equations were executed, which {@link Simulator.Backend#AUTO} chose: never {@code AUTO} itself
 */
public record RunStatistics(
        long steps,
        long rejectedSteps,
        long evaluations,
        long initialiseNanos,
        long integrateNanos,
        Simulator.Backend backend) {

    /** What a compiled run cost. */
    public RunStatistics(long steps, long rejectedSteps, long evaluations, long initialiseNanos, long integrateNanos) {
        this(steps, rejectedSteps, evaluations, initialiseNanos, integrateNanos, Simulator.Backend.COMPILED);
    }
}
