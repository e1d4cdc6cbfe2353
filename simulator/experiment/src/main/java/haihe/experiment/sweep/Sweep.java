package haihe.experiment.sweep;

import haihe.engine.Ensemble;
import haihe.engine.EnsembleBackend;
import haihe.engine.EnsembleWorker;
import haihe.experiment.outcome.Outcome;
import haihe.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs a plan, part by part. What a part holds depends on the plan alone: not on threads, on lanes, or on whether the sweep
 * was interrupted. Memory holds one part for each thread.
 */
public final class Sweep {

    /** Runs between two looks at whether to go on. */
    private static final long RUNS_BETWEEN_LOOKS = 256;

    private final SweepPlan plan;
    private final SweepFolder folder;
    private final Ensemble ensemble;
    private final int[][] positions;
    private final int[] columns;

    /**
     * Prepares a sweep.
     *
     * @throws ModelException if the model cannot be executed, or lacks a factor or an outcome
     */
    public Sweep(SweepPlan plan, SweepFolder folder) {
        this.plan = plan;
        this.folder = folder;
        List<String> saved =
                plan.outcomes().stream().map(Outcome::column).distinct().toList();
        this.ensemble = Ensemble.of(plan.model(), plan.scenario().saving(saved));
        this.positions = plan.factors().stream().map(ensemble::positions).toArray(int[][]::new);
        this.columns = plan.outcomes().stream()
                .mapToInt(outcome -> ensemble.columns().indexOf(outcome.column()))
                .toArray();
    }

    /** How the runs are computed. */
    public EnsembleBackend backend() {
        return ensemble.backend();
    }

    /** Is told how far a sweep is; by several threads, one at a time. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Takes note.
         *
         * @param done runs that are kept or under way, those of an earlier attempt included
         * @return whether to go on
         */
        boolean goesOn(long done);
    }

    /**
     * Runs the parts that the folder does not have yet.
     *
     * @param threads how many
     * @return whether all parts are there; false if the listener did not want to go on
     * @throws ModelException if a part cannot be written, or the design gives a constant a value that it cannot have; the
     *     parts that were written stay
     */
    public boolean run(int threads, Listener listener) {
        List<Integer> missing = folder.missing(plan);
        AtomicLong done = new AtomicLong(plan.rows());
        missing.forEach(part -> done.addAndGet(plan.from(part) - plan.to(part)));
        Work work = new Work(missing, done, listener);
        work.run(threads);
        return !work.stopped.get();
    }

    /** The parts that are left, and the threads that share them. */
    private final class Work {

        private final List<Integer> parts;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicLong done;
        private final Listener listener;
        private final AtomicBoolean stopped = new AtomicBoolean();

        Work(List<Integer> parts, AtomicLong done, Listener listener) {
            this.parts = parts;
            this.done = done;
            this.listener = listener;
        }

        void run(int threads) {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            try {
                List<Callable<Boolean>> tasks = new ArrayList<>();
                for (int i = 0; i < Math.min(threads, Math.max(1, parts.size())); i++) {
                    tasks.add(this::runParts);
                }
                for (Future<Boolean> task : pool.invokeAll(tasks)) {
                    task.get();
                }
            } catch (InterruptedException e) {
                stopped.set(true);
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IllegalStateException(e.getCause());
            } finally {
                pool.shutdownNow();
            }
        }

        private boolean runParts() {
            EnsembleWorker worker = ensemble.worker();
            PartRows rows = new PartRows(plan, positions, columns);
            try {
                for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                    int part = parts.get(i);
                    rows.begin(part);
                    if (!fill(worker, rows, part)) {
                        return false;
                    }
                    folder.write(plan, part, rows);
                }
                return true;
            } catch (RuntimeException | Error e) {
                stopped.set(true);
                throw e;
            }
        }

        private boolean fill(EnsembleWorker worker, PartRows rows, int part) {
            for (long from = plan.from(part); from < plan.to(part); from += RUNS_BETWEEN_LOOKS) {
                if (stopped.get()) {
                    return false;
                }
                long to = Math.min(plan.to(part), from + RUNS_BETWEEN_LOOKS);
                worker.run(from, to, rows, rows);
                tell(done.addAndGet(to - from));
            }
            return true;
        }

        private synchronized void tell(long runs) {
            if (!listener.goesOn(runs)) {
                stopped.set(true);
            }
        }
    }
}
