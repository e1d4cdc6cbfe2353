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
     * Records what sampled functions need (inputs of fixed delays, previous values); called once at every point of the
     * DT grid, after {@link #evaluate} there.
     */
    void sample(Frame frame);
}
