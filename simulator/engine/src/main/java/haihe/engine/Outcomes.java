package haihe.engine;

/** Takes what comes of the runs of an {@link Ensemble}, one after the other. */
@FunctionalInterface
public interface Outcomes {

    /**
     * Takes a run that has ended. Called by the thread that ran it, in the order of the runs' numbers within what one
     * thread runs.
     *
     * @param run valid until this method returns
     */
    void accept(EnsembleRun run);
}
