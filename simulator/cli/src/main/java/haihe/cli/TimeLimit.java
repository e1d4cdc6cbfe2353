package haihe.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does work that may take no longer than some seconds. */
final class TimeLimit {

    private static final long STACK_BYTES = 16L << 20;

    private final double seconds;

    TimeLimit(double seconds) {
        this.seconds = seconds;
    }

    /** The limit for a person. */
    String text() {
        return Numbers.text(seconds) + " s";
    }

    /**
     * Does a piece of work on a thread of its own.
     *
     * @return its result; empty if it was not done in time, in which case its thread is interrupted and not waited for
     * @throws ExecutionException with what the work threw
     */
    <T> Optional<T> within(Callable<T> work) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "limited", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(Math.round(seconds * 1e9), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            task.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
