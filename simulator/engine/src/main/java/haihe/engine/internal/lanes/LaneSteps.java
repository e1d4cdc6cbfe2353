package haihe.engine.internal.lanes;

import haihe.engine.internal.integrate.FixedStep;
import haihe.engine.internal.program.Layout;

/**
 * One step of a fixed-step method in all lanes: the formulas of {@code haihe.engine.internal.integrate}, number by number
 * in the same order. All arrays hold the stocks, of each first lane 0, then lane 1, and so on.
 */
final class LaneSteps {

    private final FixedStep.Formula formula;
    private final LaneKernel kernel;
    private final LaneFrame frame;
    private final int stock;
    private final int rate;
    private final double[] slope;
    private final double[] slopes;
    private final double[] reached;

    LaneSteps(FixedStep.Formula formula, LaneKernel kernel, LaneFrame frame, Layout layout) {
        this.formula = formula;
        this.kernel = kernel;
        this.frame = frame;
        this.stock = layout.firstStock() * frame.width;
        this.rate = layout.firstRate() * frame.width;
        this.slope = new double[layout.stocks() * frame.width];
        this.slopes = new double[slope.length];
        this.reached = new double[slope.length];
    }

    /** Whether it evaluates between the ends of a step. */
    boolean hasStages() {
        return formula != FixedStep.Formula.EULER;
    }

    /** How often one step evaluates, that at its end included. */
    int evaluations() {
        return switch (formula) {
            case EULER -> 1;
            case HEUN -> 2;
            case CLASSICAL -> 4;
        };
    }

    /**
     * Computes the stocks at the end of a step.
     *
     * @param begin stocks at the beginning, which the frame holds as well, evaluated; not changed
     * @param next receives the stocks at the end
     */
    void advance(double time, double end, double length, double[] begin, double[] next) {
        readSlope();
        switch (formula) {
            case EULER -> along(begin, length, slope, next);
            case HEUN -> heun(end, length, begin, next);
            case CLASSICAL -> classical(time, end, length, begin, next);
        }
    }

    private void heun(double end, double length, double[] begin, double[] next) {
        System.arraycopy(slope, 0, slopes, 0, slope.length);
        along(begin, length, slope, reached);
        stage(end);
        add(slopes, slope);
        along(begin, length / 2, slopes, next);
    }

    private void classical(double time, double end, double length, double[] begin, double[] next) {
        double middle = time + length / 2;
        System.arraycopy(slope, 0, slopes, 0, slope.length);
        along(begin, length / 2, slope, reached);
        stage(middle);
        addTwice(slopes, slope);
        along(begin, length / 2, slope, reached);
        stage(middle);
        addTwice(slopes, slope);
        along(begin, length, slope, reached);
        stage(end);
        add(slopes, slope);
        along(begin, length / 6, slopes, next);
    }

    private void readSlope() {
        System.arraycopy(frame.values, rate, slope, 0, slope.length);
    }

    /** Evaluates at the stocks reached: the clock moves, the inputs that jump stand still. */
    private void stage(double time) {
        System.arraycopy(reached, 0, frame.values, stock, reached.length);
        frame.setAll(Layout.TIME, time);
        kernel.evaluate(frame);
        readSlope();
    }

    private static void along(double[] begin, double length, double[] slope, double[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = begin[i] + length * slope[i];
        }
    }

    private static void add(double[] slopes, double[] slope) {
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = slopes[i] + slope[i];
        }
    }

    private static void addTwice(double[] slopes, double[] slope) {
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] += 2 * slope[i];
        }
    }
}
