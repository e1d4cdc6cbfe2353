package haihe.benchmarks.precision;

/** The equations of {@code lotka-volterra.conf}. */
final class LotkaVolterra extends Equations {

    LotkaVolterra() {
        super(2);
    }

    @Override
    void rates(double[] y, double[] rates) {
        double met = y[0] * y[1];
        rates[0] = 1.5 * y[0] - met;
        rates[1] = met - 3 * y[1];
    }
}
