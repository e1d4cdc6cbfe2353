package haihe.engine.internal.program;

/** The executable form of a program. Stateless: everything it touches is in the frame. */
public interface Kernel {

    /**
     * Computes the initial values of stocks, everything that they depend on, and what keeps its value over the run. The
     * clock and the constants must be set and the histories empty. Flows, auxiliaries and rates at the start time are up
     * to {@link #evaluate}.
     */
    void initialise(Frame frame);

    /**
     * Computes what stands still while no constant changes. Called after {@link #initialise} and whenever constants have
     * been changed, before {@link #prepare}.
     */
    default void settle(Frame frame) {}

    /**
     * Computes what stands still within a step, whatever the time of its stages and the stocks there. Called before
     * {@link #evaluate} whenever the clock stands at a new place (the event time, the grid time, DT or the number of the
     * step has changed), after {@link #sample} has recorded, and after {@link #settle}.
     */
    default void prepare(Frame frame) {}

    /**
     * Computes flows, auxiliaries and rates from the clock, the constants and the stocks, relying on what {@link #settle}
     * and {@link #prepare} left in the frame.
     */
    void evaluate(Frame frame);

    /**
     * Records what sampled functions need (inputs of fixed delays, previous values) at a point of the DT grid.
     *
     * <p>Called once for every such point, with the frame as {@link #evaluate} left it there, and after the last stage of
     * the step that begins there: between {@code sample} at one point and {@code evaluate} at the next nothing is
     * evaluated, so all stages of a step see the same records.
     */
    void sample(Frame frame);
}
