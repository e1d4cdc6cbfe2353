package haihe.engine.internal.integrate.stiff;

import haihe.engine.internal.integrate.KeptArrays;
import haihe.engine.internal.integrate.RightHandSide;
import haihe.engine.internal.integrate.StepLaw;
import haihe.engine.internal.integrate.Stepper;
import haihe.engine.internal.integrate.Tolerance;

/**
 * Rodas5P, see {@link Rodas5P}: eight evaluations, one of the derivatives and one factorisation a step. A matrix without an
 * inverse counts as an error that is no number.
 */
public final class Rosenbrock54 implements Stepper {

    private final Tolerance tolerance;
    private final Stages stages;
    private final int stocks;
    private final double[][] polynomials = new double[3][];
    private double[] before;
    private double[] state;
    private double[] tried;
    private double begin;
    private double time;
    private double end;
    private boolean derived;
    private boolean dense;

    /** At no place yet. */
    public Rosenbrock54(RightHandSide equations, Derivatives derivatives, Tolerance tolerance) {
        int size = equations.size();
        this.tolerance = tolerance;
        this.stages = new Stages(equations, derivatives);
        this.stocks = equations.stocks();
        this.before = new double[size];
        this.state = new double[size];
        this.tried = new double[size];
        for (int i = 0; i < polynomials.length; i++) {
            polynomials[i] = new double[size];
        }
    }

    @Override
    public int order() {
        return Rodas5P.ERROR_ORDER;
    }

    @Override
    public StepLaw law() {
        return StepLaw.PREDICTIVE;
    }

    @Override
    public void place(double at, double[] from) {
        System.arraycopy(from, 0, state, 0, state.length);
        time = at;
        begin = at;
        derived = false;
        dense = true;
    }

    @Override
    public void start() {
        stages.begin(time, state);
        derived = false;
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
        return stages.first();
    }

    @Override
    public double attempt(double to) {
        if (!derived) {
            stages.begin(time, state, to - time);
            derived = true;
        }
        end = to;
        return stages.advance(to - time, state, tried) ? error() : Double.NaN;
    }

    private double error() {
        double sum = 0;
        for (int i = 0; i < stocks; i++) {
            double scaled = stages.error(i) / tolerance.scale(state[i], tried[i]);
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
        derived = false;
        dense = false;
    }

    /** Takes the polynomials of the last step from its stages, which the next attempt forgets. */
    private void keepPolynomials() {
        if (!dense) {
            for (int i = 0; i < polynomials.length; i++) {
                stages.polynomial(i, polynomials[i]);
            }
            dense = true;
        }
    }

    @Override
    public void interpolate(double at, double[] target) {
        keepPolynomials();
        double s = (at - begin) / (time - begin);
        double rest = 1 - s;
        double[] k0 = polynomials[0];
        double[] k1 = polynomials[1];
        double[] k2 = polynomials[2];
        for (int i = 0; i < target.length; i++) {
            target[i] = rest * before[i] + s * (state[i] + rest * (k0[i] + s * (k1[i] + s * k2[i])));
        }
    }

    /**
     * A bound of the steepness at the beginning of the last step: of the magnitudes of the eigenvalues of the derivatives,
     * by a norm in which every stock is measured by its tolerance.
     */
    double steepness() {
        return stages.steepness(tolerance, before);
    }

    /** How often the derivatives were evaluated. */
    public long jacobians() {
        return stages.jacobians();
    }

    /** How often a matrix was factored. */
    public long factorisations() {
        return stages.factorisations();
    }

    @Override
    public Kept save() {
        keepPolynomials();
        return new Saved(this);
    }

    @Override
    public void restore(Kept kept) {
        ((Saved) kept).restoreTo(this);
    }

    /** The last step; slopes and derivatives are evaluated anew. */
    private static final class Saved implements Kept {

        private final KeptArrays arrays;
        private final double begin;
        private final double time;

        Saved(Rosenbrock54 stepper) {
            arrays = new KeptArrays(stepper.arrays());
            begin = stepper.begin;
            time = stepper.time;
        }

        void restoreTo(Rosenbrock54 stepper) {
            arrays.restoreTo(stepper.arrays());
            stepper.begin = begin;
            stepper.time = time;
            stepper.derived = false;
            stepper.dense = true;
        }
    }

    private double[][] arrays() {
        return new double[][] {before, state, polynomials[0], polynomials[1], polynomials[2]};
    }
}
