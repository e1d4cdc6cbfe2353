package haihe.benchmarks;

/** The right-hand side of {@code predator-prey.conf} by hand, for the integrators of other libraries. */
final class PredatorPreyEquations
        implements org.hipparchus.ode.OrdinaryDifferentialEquation,
                org.apache.commons.math3.ode.FirstOrderDifferentialEquations {

    static final double STOP = 40;
    static final double STEP = 0.125;
    static final double SAVE = 0.5;

    /** Number of saved rows, the start included. */
    static final int ROWS = 81;

    private final double preyBirthRate = 0.9;
    private final double predation = 0.05;
    private final double conversion = 0.02;
    private final double predatorDeathRate = 0.6;

    static double[] start() {
        return new double[] {20, 8};
    }

    @Override
    public int getDimension() {
        return 2;
    }

    @Override
    public double[] computeDerivatives(double time, double[] y) {
        double[] rates = new double[2];
        computeDerivatives(time, y, rates);
        return rates;
    }

    @Override
    public void computeDerivatives(double time, double[] y, double[] rates) {
        double encounters = y[0] * y[1];
        rates[0] = y[0] * preyBirthRate - encounters * predation;
        rates[1] = encounters * conversion - y[1] * predatorDeathRate;
    }
}
