package haihe.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Divides the runs of an ensemble among threads, batch by batch. */
final class EnsembleThreads {

    private final Ensemble ensemble;
    private final int size;
    private final long to;
    private final AtomicLong next;

    EnsembleThreads(Ensemble ensemble, int size, long from, long to) {
        this.ensemble = ensemble;
        this.size = size;
        this.to = to;
        this.next = new AtomicLong(from);
    }

    void run(Draft draft, Outcomes outcomes, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                tasks.add(() -> runBatches(draft, outcomes));
            }
            for (Future<Boolean> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while runs went on", e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean runBatches(Draft draft, Outcomes outcomes) {
        EnsembleWorker worker = ensemble.worker();
        try {
            for (long first = next.getAndAdd(size); first < to; first = next.getAndAdd(size)) {
                worker.run(first, Math.min(to, first + size), draft, outcomes);
            }
            return true;
        } catch (RuntimeException | Error e) {
            next.set(to);
            throw e;
        }
    }

    private static RuntimeException rethrown(@org.jspecify.annotations.Nullable Throwable cause) {
        if (cause instanceof RuntimeException known) {
            return known;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }
}
