package haihe.engine;

/**
 * What came of one run of an {@link Ensemble}: the same numbers as {@link Run} has of it. A view of memory that the next
 * run overwrites; asking for single values allocates nothing.
 */
public interface EnsembleRun {

    /** The run's number. */
    long number();

    /** Whether the run ended as the model has it; what {@link RunStatus#isSuccess} says of its status. */
    boolean isSuccess();

    /** Why the run ended. */
    RunStatus status();

    /**
     * What the run cost; of runs that went together each has its share of the time.
     *
     * @return a new record
     */
    RunStatistics statistics();

    /** The number of saved rows; fewer than others have if the run failed. */
    int rows();

    /** The time of a row, counted from 0. */
    double time(int row);

    /** The value in a row and a column of {@link Ensemble#columns}, both counted from 0. */
    double value(int row, int column);

    /**
     * Copies a column over all rows.
     *
     * @param column counted from 0
     * @param target at least as long as {@link #rows}; the rest is left alone
     */
    default void read(int column, double[] target) {
        for (int row = 0; row < rows(); row++) {
            target[row] = value(row, column);
        }
    }
}
