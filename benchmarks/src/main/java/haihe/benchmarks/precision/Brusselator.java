package haihe.benchmarks.precision;

/** The equations of {@code brusselator.conf}. */
final class Brusselator extends Equations {

    Brusselator() {
        super(2);
    }

    @Override
    void rates(double[] y, double[] rates) {
        double made = y[0] * y[0] * y[1];
        rates[0] = 1 + made - 4 * y[0];
        rates[1] = 3 * y[0] - made;
    }
}
