package haihe.engine.internal.program;

/** The executable form of a program. Stateless: everything it touches is in the frame. */
public interface Kernel {

    /**
     * Computes every slot at the start time: initial values of stocks and all that they depend on. The clock and the
     * constants must be set.
     */
    void initialise(Frame frame);

    /** Computes flows, auxiliaries and rates from the clock, the constants and the stocks. */
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
