package haihe.engine.internal.integrate;

import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import java.util.List;

/**
 * A program with the memory of one run: the right-hand side that methods integrate. One thread at a time.
 *
 * <p>Constants are set before {@link #initialise} or between steps.
 */
public final class DynamicSystem {

    /** Points for which a history gets room before a run begins; longer runs let it grow. */
    private static final int LARGEST_ROOM = 1 << 16;

    private final Program program;
    private final Program lowered;
    private final Kernel kernel;
    private final Frame frame;
    private final double[] values;
    private final FlowIntegrals flows;
    private final int firstStock;
    private final int firstRate;
    private final int stocks;
    private final boolean samples;
    private TimeGrid grid = TimeGrid.of(0, 1, 1, 1);
    private boolean guarded;
    private long evaluations;

    /** A system whose program is executed as it was lowered. */
    public DynamicSystem(Program program, Kernel kernel, List<Integer> flowSlots, double[] constants) {
        this(program, program, kernel, flowSlots, constants);
    }

    /**
     * @param program what is executed
     * @param lowered what it was made from: the same slots, everything computed in each evaluation; explains failures
     * @param kernel the executable form of {@code program}
     * @param flowSlots slots of the flows whose integrals are wanted
     * @param constants values of the constants' slots, as many as the program's layout says; copied
     */
    public DynamicSystem(Program program, Program lowered, Kernel kernel, List<Integer> flowSlots, double[] constants) {
        this.program = program;
        this.lowered = lowered;
        this.kernel = kernel;
        Layout layout = program.layout();
        this.firstStock = layout.firstStock();
        this.firstRate = layout.firstRate();
        this.stocks = layout.stocks();
        this.samples = !program.sample().isEmpty();
        this.frame = Frame.of(program);
        this.values = frame.values;
        this.flows = new FlowIntegrals(flowSlots);
        System.arraycopy(constants, 0, values, layout.firstConstant(), layout.constants());
    }

    /** The key of random draws. */
    public void seed(long seed, long run) {
        frame.seed = seed;
        frame.run = run;
    }

    /** The content of a slot. */
    public double get(int slot) {
        return values[slot];
    }

    /** Sets a slot of a constant. */
    public void set(int slot, double value) {
        values[slot] = value;
    }

    /** Number of evaluations so far. */
    public long evaluations() {
        return evaluations;
    }

    /** Computes everything at the start time. */
    void initialise(TimeGrid grid) {
        this.grid = grid;
        values[Layout.START] = grid.start();
        values[Layout.STOP] = grid.stop();
        for (Frame.History history : frame.histories) {
            makeRoom(history, Math.min(grid.last() + 1, LARGEST_ROOM));
        }
        place(grid.start(), 0);
        kernel.initialise(frame);
        constantsChanged();
    }

    /** Evaluates at the time of the clock, after constants have been changed. */
    void constantsChanged() {
        kernel.settle(frame);
        kernel.prepare(frame);
        evaluate();
    }

    private static void makeRoom(Frame.History history, int points) {
        history.count = 0;
        if (history.times.length < points) {
            history.times = new double[points];
            history.values = new double[points];
        }
    }

    /** Sets the clock to a time within the step that begins at a point of the DT grid. */
    void standAt(double time, int gridPoint) {
        place(time, gridPoint);
        kernel.prepare(frame);
    }

    /** Sets the clock of the inputs that jump, while {@link #evaluateStage} moves the time. */
    void holdEvents(double time) {
        values[Layout.EVENT_TIME] = time;
        kernel.prepare(frame);
    }

    private void place(double time, int gridPoint) {
        values[Layout.TIME] = time;
        values[Layout.EVENT_TIME] = time;
        values[Layout.DT] = grid.step(gridPoint);
        values[Layout.GRID_TIME] = grid.time(gridPoint);
        frame.step = gridPoint;
    }

    /** Evaluates at the time of the clock. */
    void evaluate() {
        kernel.evaluate(frame);
        evaluations++;
        if (guarded) {
            guard();
        }
    }

    /** Evaluates at a stage of a step: the clock moves, the inputs that jump stand still. */
    void evaluateStage(double time) {
        values[Layout.TIME] = time;
        evaluate();
    }

    /** Whether every evaluation looks for rates that are not finite, and throws {@link NonFiniteRate}. */
    void guard(boolean wanted) {
        guarded = wanted;
    }

    private void guard() {
        int broken = firstNonFinite(values, firstRate);
        if (broken >= 0) {
            throw new NonFiniteRate(broken, values[Layout.TIME]);
        }
    }

    /** Records what sampled functions need. */
    void sample() {
        kernel.sample(frame);
    }

    /** The stock, counted from 0, whose value in an array is not finite; -1 if all are finite. */
    int firstNonFinite(double[] array, int offset) {
        for (int i = 0; i < stocks; i++) {
            if (!(Math.abs(array[offset + i]) <= Double.MAX_VALUE)) {
                return i;
            }
        }
        return -1;
    }

    void readStocks(double[] target) {
        System.arraycopy(values, firstStock, target, 0, stocks);
    }

    void writeStocks(double[] source) {
        System.arraycopy(source, 0, values, firstStock, stocks);
    }

    boolean samples() {
        return samples;
    }

    int stocks() {
        return stocks;
    }

    int firstStock() {
        return firstStock;
    }

    int firstRate() {
        return firstRate;
    }

    /** The content of all slots; not a copy. */
    public double[] values() {
        return values;
    }

    /** The memory of the program; not a copy. */
    public Frame frame() {
        return frame;
    }

    Program program() {
        return program;
    }

    /** The program as it was lowered. */
    Program lowered() {
        return lowered;
    }

    FlowIntegrals flows() {
        return flows;
    }
}
