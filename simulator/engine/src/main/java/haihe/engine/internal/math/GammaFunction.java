package haihe.engine.internal.math;

/**
 * The logarithm of the gamma function.
 *
 * <p>Stirling's series (M. Abramowitz, I. A. Stegun: Handbook of Mathematical Functions, 1964, 6.1.41) from 10 on, where
 * the first term left out is below 1e-16; smaller arguments are brought there by {@code gamma(x + 1) = x * gamma(x)}.
 */
final class GammaFunction {

    private static final double SERIES_FROM = 10;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /** {@code B(2k) / (2k (2k - 1))} for the Bernoulli numbers B. */
    private static final double[] TERMS = {
        1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0
    };

    private GammaFunction() {}

    /** The natural logarithm of the gamma function; NaN unless x is positive. */
    static double ln(double x) {
        if (!(x > 0)) {
            return Double.NaN;
        }
        double product = 1;
        double z = x;
        while (z < SERIES_FROM) {
            product *= z;
            z++;
        }
        return stirling(z) - Math.log(product);
    }

    private static double stirling(double z) {
        double square = z * z;
        double sum = 0;
        for (int i = TERMS.length - 1; i >= 0; i--) {
            sum = sum / square + TERMS[i];
        }
        return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + sum / z;
    }
}
