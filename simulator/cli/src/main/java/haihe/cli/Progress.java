package haihe.cli;

import haihe.engine.RunListener;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a piece of work is once it has taken a second, and asks it to stop when the user presses Ctrl-C.
 */
final class Progress implements AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long RESOLUTION = 1_000;

    private final Terminal terminal;
    private final String task;
    private final int runs;
    private final long began = System.nanoTime();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread hook = new Thread(this::stopAndWait);
    private final CountDownLatch ended = new CountDownLatch(1);
    private int done;
    private @Nullable ProgressBar bar;

    /**
     * @param runs number of runs that make up the work
     */
    Progress(Terminal terminal, String task, int runs) {
        this.terminal = terminal;
        this.task = task;
        this.runs = runs;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** A listener for the next run. */
    RunListener nextRun() {
        int before = done;
        done++;
        return (fraction, time) -> {
            show((before + fraction) / runs);
            return stopped.get() ? RunListener.Reply.CANCEL : RunListener.Reply.CONTINUE;
        };
    }

    private void show(double fraction) {
        if (bar == null && terminal.showsProgress() && System.nanoTime() - began > PATIENCE_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(RESOLUTION)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .build();
        }
        if (bar != null) {
            bar.stepTo(Math.round(fraction * RESOLUTION));
        }
    }

    private void stopAndWait() {
        stopped.set(true);
        try {
            ended.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        if (stopped.get()) {
            terminal.alert(
                    "haihe: interrupted while " + task + "; what is in place is whole, the rest was not written");
        }
        ended.countDown();
        if (!stopped.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
