package haihe.engine.internal.lanes;

import haihe.engine.internal.integrate.FixedStep;
import haihe.engine.internal.integrate.TimeGrid;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Runs from start to stop by steps of DT, one in each lane, as {@link FixedStep} makes one. May be used again and again,
 * by one thread at a time; allocates nothing while stepping, except that histories of fixed delays grow.
 *
 * <p>A lane whose stocks are no longer finite has failed: its stocks stand still from then on, and what it computes has no
 * meaning. The other lanes go on.
 */
public final class LaneRun {

    /** Points for which a history gets room before a run begins. */
    private static final int LARGEST_ROOM = 1 << 16;

    private final LaneKernel kernel;
    private final Layout layout;
    private final LaneFrame frame;
    private final TimeGrid grid;
    private final LaneSteps steps;
    private final double[] begin;
    private final double[] next;
    private final double[] held;
    private final double[] poison;
    private final boolean[] failed;
    private final boolean samples;
    private int failures;

    /**
     * @param program flattened, that of the kernel
     * @param frame a new one for the kernel
     */
    public LaneRun(LaneKernel kernel, Program program, LaneFrame frame, TimeGrid grid, FixedStep.Formula formula) {
        this.kernel = kernel;
        this.layout = program.layout();
        this.frame = frame;
        this.grid = grid;
        this.steps = new LaneSteps(formula, kernel, frame, layout);
        this.begin = new double[layout.stocks() * frame.width];
        this.next = new double[begin.length];
        this.poison = new double[frame.width];
        this.failed = new boolean[frame.width];
        this.samples = !program.sample().isEmpty();
        this.held = new double[samples && steps.hasStages() ? frame.values.length : 0];
    }

    /** The memory: constants, seeds and numbers of runs are set in it before {@link #run}. */
    public LaneFrame frame() {
        return frame;
    }

    /** Whether a lane has failed. */
    public boolean failed(int lane) {
        return failed[lane];
    }

    /** How often a run that does not fail evaluates. */
    public long evaluations() {
        return 1 + (long) grid.last() * steps.evaluations();
    }

    /**
     * Runs from start to stop, or until all lanes have failed.
     *
     * @param recorder is told the number of each saved row when the frame holds its values
     */
    public void run(IntConsumer recorder) {
        start();
        recorder.accept(0);
        int point = 0;
        for (int row = 1; row < grid.rows() && failures < failed.length; row++) {
            int target = grid.pointOfRow(row);
            while (point < target) {
                step(point);
                point++;
            }
            recorder.accept(row);
        }
        look(frame.values, layout.firstRate() * frame.width);
    }

    private void start() {
        Arrays.fill(failed, false);
        failures = 0;
        int points = Math.min(grid.last() + 1, LARGEST_ROOM);
        for (Frame.History history : frame.histories) {
            history.count = 0;
            if (history.times.length < points) {
                history.times = new double[points];
                history.values = new double[points];
            }
        }
        frame.setAll(Layout.START, grid.start());
        frame.setAll(Layout.STOP, grid.stop());
        standAt(grid.start(), 0);
        kernel.initialise(frame);
        kernel.settle(frame);
        kernel.prepare(frame);
        kernel.evaluate(frame);
        look(frame.values, layout.firstStock() * frame.width);
    }

    private void standAt(double time, int gridPoint) {
        frame.setAll(Layout.TIME, time);
        frame.setAll(Layout.EVENT_TIME, time);
        frame.setAll(Layout.DT, grid.step(gridPoint));
        frame.setAll(Layout.GRID_TIME, grid.time(gridPoint));
        frame.step = gridPoint;
    }

    private void step(int point) {
        double[] values = frame.values;
        int stock = layout.firstStock() * frame.width;
        System.arraycopy(values, stock, begin, 0, begin.length);
        System.arraycopy(values, 0, held, 0, held.length);
        double end = grid.time(point + 1);
        steps.advance(grid.time(point), end, grid.length(point), begin, next);
        look(next, 0);
        System.arraycopy(held, 0, values, 0, held.length);
        if (samples) {
            kernel.sample(frame);
        }
        if (failures > 0) {
            standStill();
        }
        System.arraycopy(next, 0, values, stock, next.length);
        standAt(end, grid.sampleOf(point + 1));
        kernel.prepare(frame);
        kernel.evaluate(frame);
    }

    /** Finds the lanes in which a number of as many as there are stocks is not finite. */
    private void look(double[] array, int offset) {
        Arrays.fill(poison, 0);
        for (int i = 0; i < begin.length; i += poison.length) {
            mix(array, offset + i, poison);
        }
        for (int lane = 0; lane < poison.length; lane++) {
            if (poison[lane] != 0 && !failed[lane]) {
                failed[lane] = true;
                failures++;
            }
        }
    }

    /** 0 times a number is 0 unless the number is infinite or not a number; then it is not a number. */
    private static void mix(double[] array, int offset, double[] poison) {
        for (int lane = 0; lane < poison.length; lane++) {
            poison[lane] += 0 * array[offset + lane];
        }
    }

    private void standStill() {
        for (int lane = 0; lane < failed.length; lane++) {
            for (int i = lane; failed[lane] && i < next.length; i += failed.length) {
                next[i] = Math.abs(begin[i]) <= Double.MAX_VALUE ? begin[i] : 0;
            }
        }
    }
}
