package haihe.engine.internal.integrate.stiff;

import haihe.engine.internal.integrate.RightHandSide;
import haihe.engine.internal.integrate.Tolerance;

/**
 * The stages of a step of Rodas5P over stocks and the integrals of flows. The integrals are stocks on which nothing depends: their
 * stages follow from the derivatives of the flows without another system to solve, and like every linear invariant, the
 * balance of a stock with its flows closes to rounding, for exact and for approximate derivatives. Their error does not
 * take part in the choice of steps. Allocates nothing while stepping.
 *
 * <p>A state holds the stocks and after them the integrals.
 */
final class Stages {

    private final RightHandSide equations;
    private final Derivatives derivatives;
    private final Pattern pattern;
    private final ShiftedSolver solver;
    private final int stocks;
    private final int size;
    private final double[] first;
    private final Derivatives.Results results;
    private final double[][] stages;
    private final double[] argument;
    private final double[] slopes;
    private double time;
    private long jacobians;
    private long factorisations;

    Stages(RightHandSide equations, Derivatives derivatives) {
        this.equations = equations;
        this.derivatives = derivatives;
        this.pattern = derivatives.pattern();
        this.solver = ShiftedSolver.of(pattern);
        this.stocks = equations.stocks();
        this.size = equations.size();
        this.first = new double[size];
        this.results = new Derivatives.Results(pattern);
        this.stages = new double[Rodas5P.STAGES][size];
        this.argument = new double[size];
        this.slopes = new double[size];
    }

    /** Evaluates slopes where a step begins. */
    void begin(double time, double[] state) {
        this.time = time;
        equations.evaluate(time, state, first);
    }

    /** Evaluates slopes and derivatives where a step of a length begins. */
    void begin(double time, double[] state, double step) {
        begin(time, state);
        derivatives.evaluate(time, state, first, step, results);
        jacobians++;
    }

    /**
     * Steps from the beginning.
     *
     * @param state the state at the beginning
     * @param next receives the state at the end
     * @return whether the step could be made; what came of it may still be no numbers
     */
    boolean advance(double step, double[] state, double[] next) {
        factorisations++;
        if (!solver.factor(1 / (step * Rodas5P.GAMMA), results.entries)) {
            return false;
        }
        for (int stage = 0; stage < Rodas5P.STAGES; stage++) {
            if (stage == 0) {
                System.arraycopy(first, 0, slopes, 0, size);
            } else {
                combine(Rodas5P.A[stage], state, argument);
                equations.evaluate(time + Rodas5P.TIMES[stage] * step, argument, slopes);
            }
            solve(stage, step);
        }
        double[] last = stages[Rodas5P.STAGES - 1];
        for (int i = 0; i < size; i++) {
            next[i] = argument[i] + last[i];
        }
        return true;
    }

    private void combine(double[] weights, double[] state, double[] target) {
        System.arraycopy(state, 0, target, 0, size);
        for (int stage = 0; stage < weights.length; stage++) {
            add(weights[stage], stages[stage], target);
        }
    }

    private static void add(double weight, double[] vector, double[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] += weight * vector[i];
        }
    }

    private void solve(int stage, double step) {
        double[] result = stages[stage];
        System.arraycopy(slopes, 0, result, 0, size);
        if (Rodas5P.BY_TIME[stage] != 0) {
            add(step * Rodas5P.BY_TIME[stage], results.byTime, result);
        }
        double[] weights = Rodas5P.C[stage];
        for (int earlier = 0; earlier < weights.length; earlier++) {
            add(weights[earlier] / step, stages[earlier], result);
        }
        solver.solve(result);
        pattern.addLowerProduct(results.entries, result, result);
        for (int i = stocks; i < size; i++) {
            result[i] *= step * Rodas5P.GAMMA;
        }
    }

    /** The estimated error of a stock, counted from 0, after the last step. */
    double error(int stock) {
        return stages[Rodas5P.STAGES - 1][stock];
    }

    /**
     * The polynomial of the last step.
     *
     * @param number 0, 1 or 2, see {@link Rodas5P#DENSE}
     * @param target receives its coefficients for stocks and integrals
     */
    void polynomial(int number, double[] target) {
        java.util.Arrays.fill(target, 0);
        for (int stage = 0; stage < Rodas5P.STAGES; stage++) {
            add(Rodas5P.DENSE[number][stage], stages[stage], target);
        }
    }

    /** The slopes where the step begins; not a copy. */
    double[] first() {
        return first;
    }

    /** A bound of the magnitudes of the eigenvalues of the derivatives by stocks. */
    double steepness(Tolerance tolerance, double[] state) {
        java.util.Arrays.fill(argument, 0);
        double largestColumn = 0;
        for (int column = 0; column < stocks; column++) {
            double size = tolerance.scale(state[column], state[column]);
            double sum = 0;
            for (int p = pattern.start(column); p < pattern.squareEnd(column); p++) {
                int row = pattern.row(p);
                double scaled = Math.abs(results.entries[p]) * size / tolerance.scale(state[row], state[row]);
                argument[row] += scaled;
                sum += scaled;
            }
            largestColumn = Math.max(largestColumn, sum);
        }
        double largestRow = 0;
        for (int row = 0; row < stocks; row++) {
            largestRow = Math.max(largestRow, argument[row]);
        }
        return Math.min(largestColumn, largestRow);
    }

    /** How often derivatives were evaluated. */
    long jacobians() {
        return jacobians;
    }

    /** How often a matrix was factored. */
    long factorisations() {
        return factorisations;
    }
}
