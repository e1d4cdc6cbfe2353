package haihe.engine.internal.math;

/**
 * Curves that say which part of a quantity is demanded at a price: the integrals of distributions around a priority (Vensim
 * reference manual, Allocation: Specifying the Curves).
 */
final class PriorityCurve {

    /** The whole quantity at any price. */
    static final double FIXED = 0;
    /** Integral of a rectangle of some width. */
    static final double RECTANGULAR = 1;
    /** Integral of a triangle of some width. */
    private static final double TRIANGULAR = 2;
    /** Integral of a normal distribution; the width is its standard deviation. */
    private static final double NORMAL = 3;
    /** Integral of {@code exp(-abs(x)/width)/(2*width)}. */
    private static final double EXPONENTIAL = 4;

    /** Standard deviations beyond which a normal curve is 0. */
    private static final double NORMAL_REACH = 39;
    /** Widths beyond which an exponential curve is 0. */
    private static final double EXPONENTIAL_REACH = 746;

    private static final double ROOT_OF_2 = Math.sqrt(2);

    private PriorityCurve() {}

    /** The distance from the priority at which a curve has ended; NaN for a curve that is not known. */
    static double reach(double type, double width) {
        double positive = Math.max(width, 0);
        if (type == FIXED) {
            return 0;
        }
        if (type == RECTANGULAR || type == TRIANGULAR) {
            return positive / 2;
        }
        if (type == NORMAL) {
            return NORMAL_REACH * positive;
        }
        return type == EXPONENTIAL ? EXPONENTIAL_REACH * positive : Double.NaN;
    }

    /**
     * The part, from 0 to 1, that is demanded. A supply curve is the same with the sign of the distance turned.
     *
     * @param distance how far the price lies below the priority
     * @param width a width of 0 or less is a jump
     * @return NaN for a curve that is not known
     */
    static double part(double type, double distance, double width) {
        if (type == FIXED) {
            return 1;
        }
        double scaled = width > 0 ? distance / width : Math.signum(distance) * Double.POSITIVE_INFINITY;
        if (Double.isNaN(scaled)) {
            scaled = distance == 0 ? 0 : Double.NaN;
        }
        if (type == RECTANGULAR) {
            return Math.min(1, Math.max(0, 0.5 + scaled));
        }
        if (type == TRIANGULAR) {
            return triangular(scaled);
        }
        if (type == NORMAL) {
            return 0.5 * Erfc.of(-scaled / ROOT_OF_2);
        }
        return type == EXPONENTIAL ? exponential(scaled) : Double.NaN;
    }

    private static double triangular(double scaled) {
        double rest = Math.max(0, 0.5 - Math.abs(scaled));
        return scaled > 0 ? 1 - 2 * rest * rest : 2 * rest * rest;
    }

    private static double exponential(double scaled) {
        double tail = 0.5 * Math.exp(-Math.abs(scaled));
        return scaled > 0 ? 1 - tail : tail;
    }
}
