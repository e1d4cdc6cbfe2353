package haihe.engine;

/**
 * What distinguishes the runs of an {@link Ensemble}: a function of a run's number. Several threads may ask at the same
 * time.
 */
@FunctionalInterface
public interface Draft {

    /**
     * Sets the constants of a run.
     *
     * @param run the run's number
     * @param constants the values of the ensemble's scenario, one for each element of a constant in the order of
     *     {@link Ensemble#positions}; to be changed in place, not to be kept
     */
    void fill(long run, double[] constants);

    /**
     * The seed of a run's random draws.
     *
     * @param seed that of the ensemble's scenario
     */
    default long seed(long run, long seed) {
        return seed;
    }
}
