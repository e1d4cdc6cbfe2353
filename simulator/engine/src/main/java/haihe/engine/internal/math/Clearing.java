package haihe.engine.internal.math;

/**
 * The search for the price at which what is demanded, beyond what is supplied, falls through 0. The prices around it and
 * the excess at them lie in four of the run's slots, so that nothing is allocated.
 */
final class Clearing {

    /** Slots that the search needs. */
    static final int ROOM = 4;

    private static final int LOW = 0;
    private static final int HIGH = 1;
    private static final int ABOVE = 2;
    private static final int BELOW = 3;

    /** More than halving between any two numbers of like size takes. */
    private static final int ROUNDS = 400;

    /** Every third step halves, so that no shape of curve makes the search slow. */
    private static final int HALVING = 3;

    private Clearing() {}

    /**
     * Brings the lower and the upper price together, as far as numbers allow where the excess jumps.
     *
     * @param buyers first slot of a {@link Market} side of {@code n} demands; the side of {@code m} supplies follows
     * @param given what is supplied at any price
     * @param tolerance an excess that counts as 0
     * @param at first slot of the search's own
     * @return whether there is such a price at all
     */
    static boolean solve(double[] v, int buyers, int n, int m, double given, double tolerance, int at) {
        int sellers = buyers + Market.PARTS * n;
        v[at + LOW] = Math.min(Market.low(v, buyers, n), Market.low(v, sellers, m));
        v[at + HIGH] = Math.max(Market.high(v, buyers, n), Market.high(v, sellers, m));
        v[at + ABOVE] = excess(v, buyers, n, m, given, v[at + LOW]);
        v[at + BELOW] = excess(v, buyers, n, m, given, v[at + HIGH]);
        if (!(v[at + LOW] <= v[at + HIGH] && v[at + ABOVE] >= 0 && v[at + BELOW] <= 0)) {
            return false;
        }
        for (int round = 1; round <= ROUNDS && v[at + ABOVE] != 0 && v[at + BELOW] != 0; round++) {
            double price = next(v, at, round);
            if (Double.isNaN(price)) {
                return true;
            }
            double here = excess(v, buyers, n, m, given, price);
            narrow(v, at, price, Math.abs(here) <= tolerance ? 0 : here);
        }
        return true;
    }

    private static double excess(double[] v, int buyers, int n, int m, double given, double price) {
        int sellers = buyers + Market.PARTS * n;
        return Market.demand(v, buyers, n, price) - Market.supply(v, sellers, m, price) - given;
    }

    /** A price between the two; NaN if there is no number between them. */
    private static double next(double[] v, int at, int round) {
        double low = v[at + LOW];
        double high = v[at + HIGH];
        double middle = low + (high - low) / 2;
        if (!(middle > low && middle < high)) {
            return Double.NaN;
        }
        double price = round % HALVING == 0 ? middle : low + (high - low) * share(v, at);
        return price > low && price < high ? price : middle;
    }

    private static void narrow(double[] v, int at, double price, double here) {
        if (here >= 0) {
            v[at + LOW] = price;
            v[at + ABOVE] = here;
        }
        if (here <= 0) {
            v[at + HIGH] = price;
            v[at + BELOW] = here;
        }
    }

    /** The highest price known at which not less is demanded than there is. */
    static double low(double[] v, int at) {
        return v[at + ABOVE] != 0 && v[at + BELOW] == 0 ? v[at + HIGH] : v[at + LOW];
    }

    /** The lowest price known at which not more is demanded than there is. */
    static double high(double[] v, int at) {
        return v[at + ABOVE] == 0 ? v[at + LOW] : v[at + HIGH];
    }

    /** How far from {@link #low} to {@link #high} the excess is 0, if it falls in a straight line. */
    static double share(double[] v, int at) {
        boolean found = v[at + ABOVE] == 0 || v[at + BELOW] == 0;
        return found ? 0 : v[at + ABOVE] / (v[at + ABOVE] - v[at + BELOW]);
    }
}
