package haihe.engine;

import haihe.engine.internal.codegen.lanes.LaneCompiler;
import haihe.engine.internal.integrate.TimeGrid;
import haihe.engine.internal.lanes.LaneFrame;
import haihe.engine.internal.lanes.LaneRun;

/**
 * Makes runs of an ensemble in lanes. A run that fails is made once more alone, which finds out where that began.
 */
final class LaneBatch implements EnsembleWorker.Batch {

    private final EnsemblePlan plan;
    private final int width;
    private final LaneRun run;
    private final LaneFrame frame;
    private final TimeControlCheck times;
    private final double[] constants;
    private final double[][] saved;
    private final RunStatus completed;
    private final Lane lane = new Lane();
    private long first;
    private int used;
    private long initialiseNanos;
    private long integrateNanos;

    LaneBatch(EnsemblePlan plan, LaneCompiler.Code code) {
        this.plan = plan;
        this.width = code.width();
        Method.FixedStep method = (Method.FixedStep) plan.plan().method();
        this.frame = code.newFrame();
        this.run = new LaneRun(code.kernel(), code.program(), frame, plan.grid(), Course.formulaOf(method.scheme()));
        this.times = new TimeControlCheck(plan);
        this.constants = new double[plan.constants()];
        this.saved = new double[plan.grid().rows()][plan.saved().size() * width];
        this.completed = Course.completed(plan.grid().stop());
    }

    @Override
    public void run(long from, int count, Draft draft, Outcomes outcomes) {
        long created = System.nanoTime();
        first = from;
        used = count;
        for (int i = 0; i < width; i++) {
            fill(i, from + Math.min(i, count - 1), draft);
        }
        long begun = System.nanoTime();
        run.run(this::record);
        initialiseNanos = (begun - created) / count;
        integrateNanos = (System.nanoTime() - begun) / count;
        for (int i = 0; i < count; i++) {
            lane.number = i;
            outcomes.accept(run.failed(i) ? new ScalarRuns(plan).run(from + i, draft) : lane);
        }
    }

    private void fill(int number, long ofRun, Draft draft) {
        plan.fill(ofRun, draft, constants);
        int slot = plan.firstConstant();
        for (int i = 0; i < constants.length; i++) {
            frame.values[(slot + i) * width + number] = constants[i];
        }
        frame.seeds[number] = plan.seed(ofRun, draft);
        frame.runs[number] = ofRun;
    }

    private void record(int row) {
        if (row == 0) {
            times.check(frame, first, used);
        }
        double[] target = saved[row];
        Selection columns = plan.saved();
        for (int i = 0; i < columns.size(); i++) {
            System.arraycopy(frame.values, columns.slot(i) * width, target, i * width, width);
        }
    }

    /** The run in one of the lanes. */
    private final class Lane implements EnsembleRun {

        private int number;

        @Override
        public long number() {
            return first + number;
        }

        @Override
        public boolean isSuccess() {
            return true;
        }

        @Override
        public RunStatus status() {
            return completed;
        }

        @Override
        public RunStatistics statistics() {
            return new RunStatistics(plan.grid().last(), 0, run.evaluations(), initialiseNanos, integrateNanos);
        }

        @Override
        public int rows() {
            return saved.length;
        }

        @Override
        public double time(int row) {
            TimeGrid grid = plan.grid();
            return grid.time(grid.pointOfRow(row));
        }

        @Override
        public double value(int row, int column) {
            if (column < 0 || column >= plan.saved().size()) {
                throw new IndexOutOfBoundsException("there is no column " + column);
            }
            return saved[row][column * width + number];
        }
    }
}
