package haihe.engine.internal.integrate.stiff;

/** The derivatives of a {@link Field} by its stocks and by time. One thread at a time. */
public interface Derivatives {

    /** Where rates and, below them, flows depend on stocks: a row for each slope of the field, a column for each stock. */
    Pattern pattern();

    /**
     * Computes the derivatives at a state.
     *
     * @param state the stocks; what follows them is not read
     * @param slopes the slopes of the field there
     * @param entries receives the derivatives by stocks, by the numbers of the pattern
     * @param byTime receives the derivatives of the slopes by time
     */
    void evaluate(double time, double[] state, double[] slopes, double[] entries, double[] byTime);
}
