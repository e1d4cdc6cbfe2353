package haihe.engine.internal.integrate;

/**
 * The differential equations that a {@link Stepper} integrates: stocks, and after them integrals of flows, on which
 * nothing depends. Allocates nothing.
 */
public interface RightHandSide {

    /** Number of stocks. */
    int stocks();

    /** Length of a state: the stocks and after them the integrals. */
    int size();

    /**
     * Computes how fast a state changes. What time alone makes jump stands still, see {@link SelfPaced}.
     *
     * @param time within the stretch without jumps that is being integrated, its ends included
     * @param state only the stocks are read; as long as {@link #size()}, or {@link #stocks()} at least
     * @param slopes receives the rates of the stocks and after them the flows; as long as {@link #size()}
     */
    void evaluate(double time, double[] state, double[] slopes);

    /**
     * An array for the stocks of a stage, from {@link #firstStock} on, in which they need not be copied to be evaluated. Its
     * content is lost with every evaluation of another state.
     */
    default double[] stage() {
        return new double[stocks()];
    }

    /** The position of the first stock in {@link #stage}; the others follow. */
    default int firstStock() {
        return 0;
    }

    /** As {@link #evaluate}, for the stocks in an array that {@link #stage} gave. */
    default void evaluateStage(double time, double[] stage, double[] slopes) {
        evaluate(time, stage, slopes);
    }
}
