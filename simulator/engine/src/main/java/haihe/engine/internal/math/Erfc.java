package haihe.engine.internal.math;

/**
 * The complementary error function, by W. J. Cody: Rational Chebyshev approximations for the error function. Mathematics of
 * Computation 23 (1969), 631-637. The coefficients are those of the paper for 16 digits.
 */
final class Erfc {

    private static final double SMALL = 0.46875;
    private static final double LARGE = 4;
    private static final double SIXTEENTHS = 16;
    private static final double INVERSE_ROOT_PI = 0.56418958354775628695;

    private static final double[] A = {
        3.16112374387056560e00,
        1.13864154151050156e02,
        3.77485237685302021e02,
        3.20937758913846947e03,
        1.85777706184603153e-1
    };
    private static final double[] B = {
        2.36012909523441209e01, 2.44024637934444173e02, 1.28261652607737228e03, 2.84423683343917062e03
    };
    private static final double[] C = {
        5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e01, 2.98635138197400131e02,
        8.81952221241769090e02, 1.71204761263407058e03, 2.05107837782607147e03, 1.23033935479799725e03,
        2.15311535474403846e-8
    };
    private static final double[] D = {
        1.57449261107098347e01, 1.17693950891312499e02, 5.37181101862009858e02, 1.62138957456669019e03,
        3.29079923573345963e03, 4.36261909014324716e03, 3.43936767414372164e03, 1.23033935480374942e03
    };
    private static final double[] P = {
        3.05326634961232344e-1,
        3.60344899949804439e-1,
        1.25781726111229246e-1,
        1.60837851487422766e-2,
        6.58749161529837803e-4,
        1.63153871373020978e-2
    };
    private static final double[] Q = {
        2.56852019228982242e00,
        1.87295284992346047e00,
        5.27905102951428412e-1,
        6.05183413124413191e-2,
        2.33520497626869185e-3
    };

    private Erfc() {}

    /** {@code 1 - erf(x)}, to about 1e-15 of its value. */
    static double of(double x) {
        double y = Math.abs(x);
        if (y <= SMALL) {
            return 1 - x * ratio(A, B, y * y);
        }
        double tail = scaled(y, y <= LARGE ? ratio(C, D, y) : far(y));
        return x < 0 ? 2 - tail : tail;
    }

    private static double far(double y) {
        double square = 1 / (y * y);
        return (INVERSE_ROOT_PI - square * ratio(P, Q, square)) / y;
    }

    /** {@code exp(-y^2)} times a factor, with the square split so that its rounding does no harm. */
    private static double scaled(double y, double factor) {
        double rough = Math.floor(y * SIXTEENTHS) / SIXTEENTHS;
        return Math.exp(-rough * rough) * Math.exp(-(y - rough) * (y + rough)) * factor;
    }

    /** A rational function with the leading coefficient of the numerator last, and of the denominator 1. */
    private static double ratio(double[] above, double[] below, double x) {
        int last = below.length - 1;
        double numerator = above[last + 1] * x;
        double denominator = x;
        for (int i = 0; i < last; i++) {
            numerator = (numerator + above[i]) * x;
            denominator = (denominator + below[i]) * x;
        }
        return (numerator + above[last]) / (denominator + below[last]);
    }
}
