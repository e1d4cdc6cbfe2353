package haihe.benchmarks.precision;

/** The equations of {@code pleiades.conf}. */
final class Pleiades extends Equations {

    private static final int STARS = 7;

    Pleiades() {
        super(4 * STARS);
    }

    @Override
    void rates(double[] y, double[] rates) {
        for (int i = 0; i < STARS; i++) {
            double pullX = 0;
            double pullY = 0;
            for (int j = 0; j < STARS; j++) {
                if (j != i) {
                    double dx = y[j] - y[i];
                    double dy = y[STARS + j] - y[STARS + i];
                    double squared = dx * dx + dy * dy;
                    double pull = (j + 1) / (squared * Math.sqrt(squared));
                    pullX += pull * dx;
                    pullY += pull * dy;
                }
            }
            rates[i] = y[2 * STARS + i];
            rates[STARS + i] = y[3 * STARS + i];
            rates[2 * STARS + i] = pullX;
            rates[3 * STARS + i] = pullY;
        }
    }
}
