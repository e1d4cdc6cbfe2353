package haihe.benchmarks.precision;

/** The equations of {@code arenstorf.conf}. */
final class Arenstorf extends Equations {

    private static final double MU = 0.012277471;
    private static final double NU = 1 - MU;

    Arenstorf() {
        super(4);
    }

    @Override
    void rates(double[] y, double[] rates) {
        double toEarth = y[0] + MU;
        double toMoon = y[0] - NU;
        double earthSquared = toEarth * toEarth + y[1] * y[1];
        double moonSquared = toMoon * toMoon + y[1] * y[1];
        double earth = earthSquared * Math.sqrt(earthSquared);
        double moon = moonSquared * Math.sqrt(moonSquared);
        rates[0] = y[2];
        rates[1] = y[3];
        rates[2] = y[0] + 2 * y[3] - NU * toEarth / earth - MU * toMoon / moon;
        rates[3] = y[1] - 2 * y[2] - NU * y[1] / earth - MU * y[1] / moon;
    }
}
