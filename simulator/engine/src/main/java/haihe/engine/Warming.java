package haihe.engine;

import haihe.engine.internal.codegen.lanes.LaneCompiler;
import haihe.engine.internal.lanes.LaneFrame;
import haihe.engine.internal.program.Layout;

/**
 * Makes code warm in a thread of its own while other code does the work. Code by vectors needs some seconds in which the
 * JVM compiles it and is a hundred times slower until then; both compute the same bits, so that work may change over at
 * any time.
 */
final class Warming {

    /** Evaluations between two looks at the clock. */
    private static final int BURST = 20;

    /** Part of the other code's time in which warm code evaluates. */
    private static final double WARM = 0.75;

    /** How far the constants of lanes lie apart, so that lanes part where conditions and tables are. */
    private static final double SPREAD = 0.05;

    private final EnsemblePlan plan;
    private final LaneCompiler.Code cold;
    private final LaneCompiler.Code other;
    private int users;
    private boolean working;
    private volatile boolean warm;

    /**
     * @param cold the code to make warm
     * @param other the code that is in use until then
     */
    Warming(EnsemblePlan plan, LaneCompiler.Code cold, LaneCompiler.Code other) {
        this.plan = plan;
        this.cold = cold;
        this.other = other;
    }

    /** The code that is best now. */
    LaneCompiler.Code best() {
        return warm ? cold : other;
    }

    /** Begins to use code; it gets warm while somebody uses it. */
    synchronized void begin() {
        users++;
        if (!warm && !working) {
            working = true;
            Thread thread = new Thread(this::work, "haihe-warming");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Ends to use code. */
    synchronized void end() {
        users--;
    }

    private synchronized boolean isWanted() {
        working = users > 0 && !warm;
        return working;
    }

    private void work() {
        LaneFrame coldFrame = frame(cold);
        LaneFrame otherFrame = frame(other);
        while (isWanted()) {
            long coldTime = burst(cold, coldFrame);
            long otherTime = burst(other, otherFrame);
            warm = coldTime < WARM * otherTime;
        }
    }

    private LaneFrame frame(LaneCompiler.Code code) {
        LaneFrame frame = code.newFrame();
        double[] constants = plan.base();
        for (int i = 0; i < constants.length; i++) {
            for (int lane = 0; lane < frame.width; lane++) {
                double apart = 1 + SPREAD * lane / frame.width;
                frame.values[(plan.firstConstant() + i) * frame.width + lane] = apart * constants[i];
            }
        }
        for (int slot : new int[] {Layout.TIME, Layout.EVENT_TIME, Layout.GRID_TIME, Layout.START}) {
            frame.setAll(slot, plan.grid().start());
        }
        frame.setAll(Layout.STOP, plan.grid().stop());
        frame.setAll(Layout.DT, plan.grid().step(0));
        code.kernel().initialise(frame);
        code.kernel().settle(frame);
        return frame;
    }

    private static long burst(LaneCompiler.Code code, LaneFrame frame) {
        long begun = System.nanoTime();
        for (int i = 0; i < BURST; i++) {
            code.kernel().prepare(frame);
            code.kernel().evaluate(frame);
        }
        return System.nanoTime() - begun;
    }
}
