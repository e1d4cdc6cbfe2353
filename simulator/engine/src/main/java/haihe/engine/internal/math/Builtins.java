package haihe.engine.internal.math;

/**
 * The functions that nodes invoke, one for each {@code MathFunction} and for the operators that Java has not.
 *
 * <p>They use {@link Math}, not {@link StrictMath}. HotSpot has one implementation of exp, log, log10, pow, sin, cos
 * and tan for interpreted and compiled code, so that on one type of machine results are equal to the last bit whatever
 * has been compiled; between types of machines the last bit may differ. Checked on x86-64 with JDK 17 and 25 in the
 * interpreter and under both compilers, 200,000 arguments a function; {@code StrictMath} takes 1.2 to 30 times as long.
 * Compilers may substitute a product or a square root for a power with a constant exponent of 2 or 0.5; {@link #power}
 * does so always.
 */
public final class Builtins {

    /** Two times that differ by less than this fraction of DT are the same point of the DT grid. */
    public static final double TIME_TOLERANCE = 1e-6;

    /** Vensim's XIDZ and ZIDZ take divisors below this for 0. */
    public static final double SMALLEST_DIVISOR = 1e-6;

    /** More last bits than a division and a multiplication can be off. */
    private static final int LARGEST_ROUNDING = 4;

    private Builtins() {}

    /** Absolute value. */
    public static double abs(double x) {
        return Math.abs(x);
    }

    /** Arc cosine, in 0 to pi; NaN outside -1 to 1. */
    public static double arccos(double x) {
        return Math.acos(x);
    }

    /** Arc sine, in -pi/2 to pi/2; NaN outside -1 to 1. */
    public static double arcsin(double x) {
        return Math.asin(x);
    }

    /** Arc tangent, in -pi/2 to pi/2. */
    public static double arctan(double x) {
        return Math.atan(x);
    }

    /** Cosine of an angle in radians. */
    public static double cos(double x) {
        return Math.cos(x);
    }

    /** Hyperbolic cosine. */
    public static double cosh(double x) {
        return Math.cosh(x);
    }

    /** The exponential function. */
    public static double exp(double x) {
        return Math.exp(x);
    }

    /** The largest whole number not above x. */
    public static double floor(double x) {
        return Math.floor(x);
    }

    /** x without its fraction, rounded toward 0. */
    public static double truncate(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    /** Natural logarithm of the gamma function; NaN unless x is positive. */
    public static double gammaLn(double x) {
        return GammaFunction.ln(x);
    }

    /** Natural logarithm; minus infinity at 0, NaN below. */
    public static double ln(double x) {
        return Math.log(x);
    }

    /** Decimal logarithm; minus infinity at 0, NaN below. */
    public static double log10(double x) {
        return Math.log10(x);
    }

    /** The larger of two numbers; NaN if one is. */
    public static double max(double a, double b) {
        return Math.max(a, b);
    }

    /** The smaller of two numbers; NaN if one is. */
    public static double min(double a, double b) {
        return Math.min(a, b);
    }

    /** Sine of an angle in radians. */
    public static double sin(double x) {
        return Math.sin(x);
    }

    /** Hyperbolic sine. */
    public static double sinh(double x) {
        return Math.sinh(x);
    }

    /** Square root; NaN below 0. */
    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    /** Tangent of an angle in radians. */
    public static double tan(double x) {
        return Math.tan(x);
    }

    /** Hyperbolic tangent. */
    public static double tanh(double x) {
        return Math.tanh(x);
    }

    /** {@code step * truncate(x / step)}; x itself if the step is not positive (Vensim QUANTUM). */
    public static double quantum(double x, double step) {
        return step > 0 ? step * truncate(x / step) : x;
    }

    /** What is left of a division, of the sign of a; NaN if b is 0 (Vensim MODULO, the remainder of C). */
    public static double remainder(double a, double b) {
        return a % b;
    }

    /** {@code a / b}, or {@code otherwise} if b is nearer to 0 than 1e-6 (Vensim XIDZ). */
    public static double xidz(double a, double b, double otherwise) {
        return Math.abs(b) < SMALLEST_DIVISOR ? otherwise : a / b;
    }

    /** {@code a / b}, or {@code ifZero} if b is 0. */
    public static double safediv(double a, double b, double ifZero) {
        return b == 0 ? ifZero : a / b;
    }

    /** {@code x^y}; exactly {@code x * x} for y = 2 and the square root for y = 0.5. */
    public static double power(double x, double y) {
        if (y == 2) {
            return x * x;
        }
        return y == 0.5 && x > 0 ? Math.sqrt(x) : Math.pow(x, y);
    }

    /**
     * Floored modulo: {@code a - b * floor(a / b)} without the rounding of the quotient; the result has the sign of b,
     * NaN if b is 0 (XMILE 1.0, section 3.3.1).
     */
    public static double modulo(double a, double b) {
        double remainder = a % b;
        return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
    }

    /** The height from the start time on, 0 before (XMILE 1.0, section 3.5.4). */
    public static double step(double height, double start, double time, double tolerance) {
        return time >= start - tolerance ? height : 0;
    }

    /** The height at times later than the start, else 0. */
    public static double stepAfter(double height, double start, double time) {
        return time > start ? height : 0;
    }

    /** 1 at times between the start and the width later, else 0; a width of 0 counts as dt (Vensim PULSE). */
    public static double pulseWindow(double start, double width, double time, double dt) {
        return time > start && time < start + (width == 0 ? dt : width) ? 1 : 0;
    }

    /**
     * 1 at times between the start and the end and not longer than the width after the latest multiple of the interval
     * after the start, else 0; no width is below dt (Vensim PULSE TRAIN).
     */
    public static double pulseTrain(double start, double width, double interval, double end, double time, double dt) {
        if (!(time > start && time < end)) {
            return 0;
        }
        double longest = Math.max(width, dt);
        if (interval < longest) {
            return 1;
        }
        double passed = time - start;
        return passed - interval * (Math.ceil(passed / interval) - 1) < longest ? 1 : 0;
    }

    /** {@code slope * (time - start)} after the start time, 0 before; constant after the end (XMILE 1.0, section 3.5.4). */
    public static double ramp(double slope, double start, double end, double time) {
        return time > start ? slope * (Math.min(time, end) - start) : 0;
    }

    /** How many stages, of at least dt each, a duration has room for: at most the order, at least 1. */
    public static double stages(double order, double duration, double dt) {
        return Math.max(1, Math.min(order, Math.floor(duration / dt + TIME_TOLERANCE)));
    }

    /** How many steps of dt a duration takes, rounded up but for rounding of times; at least 1. */
    public static double steps(double duration, double dt) {
        return Math.max(1, Math.ceil(duration / dt - TIME_TOLERANCE));
    }

    /**
     * {@code magnitude / dt} for the time DT from each pulse on: at the first time, and then again after every interval
     * if that is positive (XMILE 1.0, section 3.5.4). Pulses closer than DT add up. On the DT grid a pulse fills exactly
     * one step, that which starts at its time or first after it.
     */
    public static double pulse(double magnitude, double first, double interval, double time, double dt) {
        double from = time - dt + dt * TIME_TOLERANCE;
        double to = time + dt * TIME_TOLERANCE;
        double count;
        if (interval > 0) {
            count = pulses(first, interval, to) - pulses(first, interval, from);
        } else {
            count = from < first && first <= to ? 1 : 0;
        }
        return count == 0 ? 0 : count * (magnitude / dt);
    }

    private static double pulses(double first, double interval, double until) {
        return until < first ? 0 : Math.floor((until - first) / interval) + 1;
    }

    /**
     * The net flow of a non-negative stock whose outflows have been cut. If by rounding alone {@code stock + dt * net}
     * were below 0, a net flow that differs in the last bits and leaves 0 or the least more. A stock that inflows below 0
     * take below 0 is left alone.
     *
     * @param net inflows minus outflows
     * @param inflows the sum of the inflows
     */
    public static double drain(double net, double inflows, double stock, double dt) {
        return stock + dt * inflows >= 0 ? hold(net, stock, dt) : net;
    }

    /**
     * The net flow of a stock that does not fall below 0: the given one, or if {@code stock + dt * net} were below 0 one
     * that leaves 0 or the least more.
     */
    public static double hold(double net, double stock, double dt) {
        if (!(stock + dt * net < 0)) {
            return net;
        }
        double drained = -stock / dt;
        for (int ulps = 0; ulps < LARGEST_ROUNDING && stock + dt * drained < 0; ulps++) {
            drained = Math.nextUp(drained);
        }
        return stock + dt * drained < 0 ? net : drained;
    }
}
