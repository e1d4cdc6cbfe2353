package haihe.engine.internal.integrate.stiff;

/** The derivatives of equations by their stocks and by time. One thread at a time. */
public interface Derivatives {

    /** Where rates and, below them, flows depend on stocks: a row for each slope, a column for each stock. */
    Pattern pattern();

    /**
     * Computes the derivatives where the equations were just evaluated.
     *
     * @param state the stocks; what follows them is not read
     * @param slopes the slopes there
     * @param ahead a length of time, positive, over which equations may be evaluated ahead of this time
     * @param results receives the derivatives
     */
    void evaluate(double time, double[] state, double[] slopes, double ahead, Results results);

    /** What derivatives are written to. */
    final class Results {

        /** The derivatives by stocks, by the numbers of the pattern. */
        public final double[] entries;

        /** The derivatives of the slopes by time. */
        public final double[] byTime;

        Results(Pattern pattern) {
            entries = new double[pattern.entries()];
            byTime = new double[pattern.rows()];
        }
    }
}
