package haihe.benchmarks.precision;

/** Differential equations by hand, for the integrators of other libraries; counts evaluations. */
abstract class Equations
        implements org.hipparchus.ode.OrdinaryDifferentialEquation,
                org.apache.commons.math3.ode.FirstOrderDifferentialEquations {

    private final int size;
    private long evaluations;

    Equations(int size) {
        this.size = size;
    }

    /** Computes the rates of a state; both as long as {@link #getDimension}. */
    abstract void rates(double[] y, double[] rates);

    long evaluations() {
        return evaluations;
    }

    @Override
    public int getDimension() {
        return size;
    }

    @Override
    public double[] computeDerivatives(double time, double[] y) {
        double[] rates = new double[size];
        computeDerivatives(time, y, rates);
        return rates;
    }

    @Override
    public void computeDerivatives(double time, double[] y, double[] rates) {
        evaluations++;
        rates(y, rates);
    }
}
