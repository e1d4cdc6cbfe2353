package haihe.experiment.design;

/** The values of factors, row by row. Immutable; safe for any number of threads. */
public interface Design {

    /** Number of factors. */
    int factors();

    /** Number of rows. */
    long rows();

    /**
     * Computes a row.
     *
     * @param row counted from 0
     * @param values receives a value for each factor
     */
    void fill(long row, double[] values);
}
