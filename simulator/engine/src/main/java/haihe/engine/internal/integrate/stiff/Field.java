package haihe.engine.internal.integrate.stiff;

/** A right-hand side: the rates of stocks, and beside them flows whose integrals are wanted. One thread at a time. */
public interface Field {

    /** Number of stocks. */
    int stocks();

    /** Number of flows. */
    int flows();

    /**
     * Computes rates and flows.
     *
     * @param state the stocks; what follows them is not read
     * @param slopes receives the rates of the stocks, after them the flows
     */
    void evaluate(double time, double[] state, double[] slopes);
}
