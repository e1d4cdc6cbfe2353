package haihe.engine;

import haihe.engine.internal.codegen.lanes.LaneCompiler;
import java.util.IdentityHashMap;
import java.util.Map;

/** Makes runs of an {@link Ensemble} with memory of its own. For one thread at a time. */
public final class EnsembleWorker {

    private final EnsemblePlan plan;
    private final EnsembleBatches batches;
    private final Map<LaneCompiler.Code, Batch> lanes = new IdentityHashMap<>();
    private final ScalarRuns single;

    EnsembleWorker(EnsemblePlan plan, EnsembleBatches batches) {
        this.plan = plan;
        this.batches = batches;
        this.single = new ScalarRuns(plan);
    }

    /** By the code that is best now. */
    private Batch batch() {
        return batches.code()
                .<Batch>map(code -> lanes.computeIfAbsent(code, absent -> new LaneBatch(plan, code)))
                .orElse(single);
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
        batches.begin();
        try {
            int size = batches.size();
            for (long first = from; first < to; first += size) {
                batch().run(first, (int) Math.min(size, to - first), draft, outcomes);
            }
        } finally {
            batches.end();
        }
    }
}
