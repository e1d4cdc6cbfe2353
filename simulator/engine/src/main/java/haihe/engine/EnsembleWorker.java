package haihe.engine;

import haihe.engine.internal.codegen.lanes.LaneCompiler;

/** Makes runs of an {@link Ensemble} with memory of its own. For one thread at a time. */
public final class EnsembleWorker {

    private final Batch batch;
    private final int size;

    EnsembleWorker(EnsemblePlan plan, EnsembleBatches batches) {
        this.size = batches.size();
        this.batch = batches.code()
                .<Batch>map(code -> lanes(plan, code, batches.size()))
                .orElseGet(() -> new ScalarRuns(plan));
    }

    private static Batch lanes(EnsemblePlan plan, LaneCompiler.Code code, int width) {
        return new LaneBatch(plan, code, width);
    }

    /** Some runs that go together. */
    interface Batch {
        /** Makes the runs from one number on, not more than go together. */
        void run(long first, int count, Draft draft, Outcomes outcomes);
    }

    /**
     * Runs.
     *
     * @param from number of the first run
     * @param to number behind that of the last run
     * @throws haihe.model.ModelException if a draft sets a constant to what it cannot be, or changes the times; the runs
     *     before may have been told
     */
    public void run(long from, long to, Draft draft, Outcomes outcomes) {
        for (long first = from; first < to; first += size) {
            batch.run(first, (int) Math.min(size, to - first), draft, outcomes);
        }
    }
}
