package haihe.engine.internal.codegen.lanes;

/**
 * Elementary functions as vector code, each with an error below 2 units in the last place where {@link #mask} holds; the
 * other lanes are left to the library.
 *
 * <p>Arguments are reduced as by W. J. Cody, W. Waite, Software manual for the elementary functions (1980). On the rest go
 * the series of exp, sin, cos and artanh, cut off where what follows is below 2^-56 of the result; sums begin with the
 * largest part, as in K. C. Ng's fdlibm (1993), so that its rounding alone counts.
 */
final class VectorFunctions {

    /** Numbers up to 2^51 plus this are whole, and their last bits are those of the number. */
    private static final double WHOLE = 0x1.8p52;

    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts, the first of 32 bits, so that its product with an exponent is exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 1.9082149292705877e-10;

    /** pi/2 in three parts, the first two of 33 bits. */
    private static final double QUARTER_1 = 0x1.921fb544p0;

    private static final double QUARTER_2 = 0x1.0b4611a6p-34;
    private static final double QUARTER_3 = 2.0222662487959506e-21;

    /** Beyond, exp is near an overflow or below the normal numbers. */
    private static final double EXP_LIMIT = 708;

    /** Beyond, the product of a number of quarter turns with the parts of pi/2 is not exact. */
    private static final double TURN_LIMIT = 1e5;

    private final VectorTerms v;

    VectorFunctions(VectorTerms terms) {
        this.v = terms;
    }

    /** {@code 2^n e^r} with r within half of ln 2 around 0. */
    VectorTerms.Term exp(VectorTerms.Term x) {
        VectorTerms.Term shifted = v.keep(v.add(v.multiply(x, v.number(LOG2_E)), v.number(WHOLE)));
        VectorTerms.Term n = v.keep(v.subtract(shifted, v.number(WHOLE)));
        VectorTerms.Term high = v.subtract(x, v.multiply(n, v.number(LN2_HIGH)));
        VectorTerms.Term r = v.keep(v.subtract(high, v.multiply(n, v.number(LN2_LOW))));
        VectorTerms.Term rest = v.polynomial(r, inverseFactorials(2, 13, 1));
        VectorTerms.Term square = v.multiply(v.multiply(r, r), rest);
        VectorTerms.Term sum = v.add(v.number(1), v.add(r, square));
        return v.multiply(sum, v.powerOfTwo(shifted));
    }

    /** {@code k ln 2 + ln m} with m within a factor of the square root of 2 around 1. */
    VectorTerms.Term ln(VectorTerms.Term x) {
        VectorTerms.Term k = v.keep(v.exponent(x));
        VectorTerms.Term f = v.keep(v.subtract(v.mantissa(x), v.number(1)));
        VectorTerms.Term s = v.keep(v.divide(f, v.add(v.number(2), f)));
        VectorTerms.Term z = v.keep(v.multiply(s, s));
        double[] series = new double[11];
        for (int i = 0; i < series.length; i++) {
            series[i] = 2.0 / (2 * i + 3);
        }
        VectorTerms.Term rest = v.multiply(z, v.polynomial(z, series));
        VectorTerms.Term half = v.keep(v.multiply(v.number(0.5), v.multiply(f, f)));
        VectorTerms.Term small = v.add(v.multiply(s, v.add(half, rest)), v.multiply(k, v.number(LN2_LOW)));
        VectorTerms.Term below = v.subtract(v.subtract(half, small), f);
        return v.subtract(v.multiply(k, v.number(LN2_HIGH)), below);
    }

    VectorTerms.Term sin(VectorTerms.Term x) {
        return turned(x, 0);
    }

    VectorTerms.Term cos(VectorTerms.Term x) {
        return turned(x, 1);
    }

    /** The sine of x plus some quarter turns. */
    private VectorTerms.Term turned(VectorTerms.Term x, int quarters) {
        VectorTerms.Term near =
                v.keep(v.subtract(v.add(v.multiply(x, v.number(2 / Math.PI)), v.number(WHOLE)), v.number(WHOLE)));
        VectorTerms.Term first = v.keep(v.subtract(x, v.multiply(near, v.number(QUARTER_1))));
        VectorTerms.Term second = v.keep(v.multiply(near, v.number(QUARTER_2)));
        VectorTerms.Term both = v.keep(v.subtract(first, second));
        VectorTerms.Term lost = v.subtract(v.subtract(first, both), second);
        VectorTerms.Term third = v.keep(v.subtract(v.multiply(near, v.number(QUARTER_3)), lost));
        VectorTerms.Term r = v.keep(v.subtract(both, third));
        VectorTerms.Term low = v.keep(v.subtract(v.subtract(both, r), third));
        VectorTerms.Term z = v.keep(v.multiply(r, r));
        VectorTerms.Term quarter = v.keep(v.add(near, v.number(quarters)));
        VectorTerms.Term chosen = v.chooseOdd(quarter, cosine(r, low, z), sine(r, low, z));
        return v.negateSecondHalf(chosen, v.add(quarter, v.number(WHOLE)));
    }

    private VectorTerms.Term sine(VectorTerms.Term r, VectorTerms.Term low, VectorTerms.Term z) {
        double[] series = alternating(inverseFactorials(3, 17, 2), -1);
        VectorTerms.Term cube = v.multiply(v.multiply(z, r), v.polynomial(z, series));
        VectorTerms.Term lost = v.subtract(low, v.multiply(v.multiply(v.number(0.5), z), low));
        return v.add(r, v.add(cube, lost));
    }

    private VectorTerms.Term cosine(VectorTerms.Term r, VectorTerms.Term low, VectorTerms.Term z) {
        double[] series = alternating(inverseFactorials(4, 16, 2), 1);
        VectorTerms.Term half = v.keep(v.multiply(v.number(0.5), z));
        VectorTerms.Term most = v.keep(v.subtract(v.number(1), half));
        VectorTerms.Term rounding = v.subtract(v.subtract(v.number(1), most), half);
        VectorTerms.Term fourth = v.multiply(v.multiply(z, z), v.polynomial(z, series));
        return v.add(most, v.add(rounding, v.subtract(fourth, v.multiply(r, low))));
    }

    /** {@code 1/from!, 1/(from+by)!, ...} up to {@code 1/to!}. */
    private static double[] inverseFactorials(int from, int to, int by) {
        double[] inverse = new double[(to - from) / by + 1];
        for (int i = 0; i < inverse.length; i++) {
            double factorial = 1;
            for (int n = 2; n <= from + i * by; n++) {
                factorial *= n;
            }
            inverse[i] = 1 / factorial;
        }
        return inverse;
    }

    private static double[] alternating(double[] numbers, int first) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] *= i % 2 == 0 ? first : -first;
        }
        return numbers;
    }
}
