package haihe.experiment.design;

/** Points in the unit cube, which distributions turn into values. Immutable; safe for any number of threads. */
public interface Points {

    /** Number of coordinates of a point. */
    int dimensions();

    /** Number of points. */
    long rows();

    /**
     * Computes a point.
     *
     * @param row counted from 0
     * @param point receives numbers between 0 and 1
     */
    void fill(long row, double[] point);
}
