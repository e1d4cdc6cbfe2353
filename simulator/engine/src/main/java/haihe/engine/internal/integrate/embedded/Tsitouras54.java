package haihe.engine.internal.integrate.embedded;

import static haihe.engine.internal.integrate.embedded.TsitourasCoefficients.*;

import haihe.engine.internal.integrate.KeptArrays;
import haihe.engine.internal.integrate.RightHandSide;
import haihe.engine.internal.integrate.Stepper;
import haihe.engine.internal.integrate.Tolerance;

/** Tsitouras' pair of order 5(4), see {@link TsitourasCoefficients}: six evaluations a step. */
public final class Tsitouras54 implements Stepper {

    private static final int ORDER = 5;

    private final RightHandSide equations;
    private final Tolerance tolerance;
    private final int stocks;
    private final double[] stage;
    private final int first;
    private final double[] last;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private double[] k1;
    private double[] k7;
    private double[] before;
    private double[] state;
    private double[] tried;
    private double begin;
    private double time;
    private double end;
    private boolean fresh;

    /** At no place yet. */
    public Tsitouras54(RightHandSide equations, Tolerance tolerance) {
        this.equations = equations;
        this.tolerance = tolerance;
        this.stocks = equations.stocks();
        int size = equations.size();
        this.stage = equations.stage();
        this.first = equations.firstStock();
        this.last = new double[stocks];
        this.k1 = new double[size];
        this.k2 = new double[size];
        this.k3 = new double[size];
        this.k4 = new double[size];
        this.k5 = new double[size];
        this.k6 = new double[size];
        this.k7 = new double[size];
        this.before = new double[size];
        this.state = new double[size];
        this.tried = new double[size];
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void place(double at, double[] from) {
        System.arraycopy(from, 0, state, 0, state.length);
        time = at;
        begin = at;
    }

    @Override
    public void start() {
        equations.evaluate(time, state, k7);
        fresh = true;
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double[] state() {
        return state;
    }

    @Override
    public double[] slopes() {
        return k7;
    }

    @Override
    public double attempt(double to) {
        if (fresh) {
            double[] free = k1;
            k1 = k7;
            k7 = free;
            fresh = false;
        }
        end = to;
        double h = to - time;
        second(h);
        third(h);
        fourth(h);
        fifth(h);
        sixth(h);
        result(h);
        equations.evaluate(to, tried, k7);
        return error(h);
    }

    private void second(double h) {
        for (int i = 0; i < stocks; i++) {
            stage[first + i] = state[i] + h * (A21 * k1[i]);
        }
        equations.evaluateStage(time + C2 * h, stage, k2);
    }

    private void third(double h) {
        for (int i = 0; i < stocks; i++) {
            stage[first + i] = state[i] + h * (A31 * k1[i] + A32 * k2[i]);
        }
        equations.evaluateStage(time + C3 * h, stage, k3);
    }

    private void fourth(double h) {
        for (int i = 0; i < stocks; i++) {
            stage[first + i] = state[i] + h * (A41 * k1[i] + A42 * k2[i] + A43 * k3[i]);
        }
        equations.evaluateStage(time + C4 * h, stage, k4);
    }

    private void fifth(double h) {
        for (int i = 0; i < stocks; i++) {
            stage[first + i] = state[i] + h * (A51 * k1[i] + A52 * k2[i] + A53 * k3[i] + A54 * k4[i]);
        }
        equations.evaluateStage(time + C5 * h, stage, k5);
    }

    private void sixth(double h) {
        for (int i = 0; i < stocks; i++) {
            last[i] = state[i] + h * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i]);
        }
        equations.evaluate(end, last, k6);
    }

    private void result(double h) {
        for (int i = 0; i < tried.length; i++) {
            tried[i] =
                    state[i] + h * (A71 * k1[i] + A72 * k2[i] + A73 * k3[i] + A74 * k4[i] + A75 * k5[i] + A76 * k6[i]);
        }
    }

    private double error(double h) {
        double sum = 0;
        for (int i = 0; i < stocks; i++) {
            double error =
                    h * (E1 * k1[i] + E2 * k2[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i]);
            double scaled = error / tolerance.scale(state[i], tried[i]);
            sum += scaled * scaled;
        }
        return Math.sqrt(sum / stocks);
    }

    @Override
    public void accept() {
        double[] free = before;
        before = state;
        state = tried;
        tried = free;
        begin = time;
        time = end;
        fresh = true;
    }

    @Override
    public void interpolate(double at, double[] target) {
        double h = time - begin;
        double x = (at - begin) / h;
        double w1 = h * weight(0, x);
        double w2 = h * weight(1, x);
        double w3 = h * weight(2, x);
        double w4 = h * weight(3, x);
        double w5 = h * weight(4, x);
        double w6 = h * weight(5, x);
        double w7 = h * weight(6, x);
        for (int i = 0; i < before.length; i++) {
            target[i] = before[i]
                    + (w1 * k1[i] + w2 * k2[i] + w3 * k3[i] + w4 * k4[i] + w5 * k5[i] + w6 * k6[i] + w7 * k7[i]);
        }
    }

    private static double weight(int row, double x) {
        double[] powers = WITHIN[row];
        return x * (powers[0] + x * (powers[1] + x * (powers[2] + x * powers[3])));
    }

    /**
     * How steep the equations were at the end of the last accepted step: the change of the slopes over the change of the
     * state between the two stages there, a lower bound of the steepest eigenvalue (E. Hairer, G. Wanner, Solving ordinary
     * differential equations II (1996), section IV.2).
     */
    public double steepness() {
        double slopes = 0;
        double distance = 0;
        for (int i = 0; i < stocks; i++) {
            double scale = tolerance.scale(before[i], state[i]);
            double slope = (k7[i] - k6[i]) / scale;
            double gap = (state[i] - last[i]) / scale;
            slopes += slope * slope;
            distance += gap * gap;
        }
        return distance > 0 ? Math.sqrt(slopes / distance) : 0;
    }

    @Override
    public Kept save() {
        return new Saved(this);
    }

    @Override
    public void restore(Kept kept) {
        ((Saved) kept).restoreTo(this);
    }

    /** The step and the slopes in it. */
    private static final class Saved implements Kept {

        private final KeptArrays arrays;
        private final double begin;
        private final double time;
        private final boolean fresh;

        Saved(Tsitouras54 stepper) {
            arrays = new KeptArrays(stepper.arrays());
            begin = stepper.begin;
            time = stepper.time;
            fresh = stepper.fresh;
        }

        void restoreTo(Tsitouras54 stepper) {
            arrays.restoreTo(stepper.arrays());
            stepper.begin = begin;
            stepper.time = time;
            stepper.fresh = fresh;
        }
    }

    private double[][] arrays() {
        return new double[][] {before, state, k1, k2, k3, k4, k5, k6, k7};
    }
}
