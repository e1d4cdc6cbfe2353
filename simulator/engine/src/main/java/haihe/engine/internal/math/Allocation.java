package haihe.engine.internal.math;

import java.util.Arrays;

/**
 * Allocation of something scarce, and markets (Vensim reference manual, Allocation Functions). Arrays lie in the run's
 * slots; the result begins at {@code target}, and behind it is the room that {@code ArrayFunction.scratch} asks for.
 *
 * <p>Every quantity has a curve that says which part of it is wanted at a price. What is sought is the price at which the
 * parts add up to what there is. A curve is given by its type, priority, width and an extra number that no type has a use
 * for here; with a type that is not known (constant elasticity, whole units) results are NaN.
 */
public final class Allocation {

    /** Of what there is, the part that may be left over: what rounding leaves of a sum. */
    private static final double TOLERANCE = 1e-15;

    private Allocation() {}

    /**
     * ALLOCATE BY PRIORITY: a requester is served while the price falls from its priority to {@code width} below.
     *
     * @param request what is wanted; less than 0 counts as 0
     * @param width 0 or less serves one priority after the other
     * @param supply what there is
     */
    public static void allocateByPriority(
            double[] v, int request, int priority, int size, double width, double supply, int target) {
        double half = Math.max(width, 0) / 2;
        for (int i = 0; i < size; i++) {
            double centre = v[priority + i] - half;
            Market.put(v, target + size, size, i, v[request + i], PriorityCurve.RECTANGULAR, centre, width);
        }
        serve(v, size, supply, target);
    }

    /**
     * ALLOCATE AVAILABLE: requesters with a priority curve each.
     *
     * @param available what there is
     */
    public static void allocateAvailable(
            double[] v,
            int request,
            int type,
            int priority,
            int width,
            int extra,
            int size,
            double available,
            int target) {
        put(v, target + size, size, request, type, priority, width);
        serve(v, size, available, target);
    }

    private static void put(double[] v, int side, int size, int quantity, int type, int priority, int width) {
        for (int i = 0; i < size; i++) {
            Market.put(v, side, size, i, v[quantity + i], v[type + i], v[priority + i], v[width + i]);
        }
    }

    /** Shares out what there is among the requesters behind the result. */
    private static void serve(double[] v, int size, double available, int target) {
        int side = target + size;
        double total = Market.total(v, side, size);
        double fixed = Market.fixed(v, side, size);
        if (!Market.isKnown(v, side, size) || Double.isNaN(available)) {
            Arrays.fill(v, target, target + size, Double.NaN);
        } else if (available <= 0) {
            Arrays.fill(v, target, target + size, 0);
        } else if (available >= total) {
            System.arraycopy(v, side, v, target, size);
        } else if (available <= fixed) {
            for (int i = 0; i < size; i++) {
                boolean share = v[side + size + i] == PriorityCurve.FIXED;
                v[target + i] = share ? v[side + i] * (available / fixed) : 0;
            }
        } else {
            clear(v, size, available, target);
        }
    }

    private static void clear(double[] v, int size, double available, int target) {
        int side = target + size;
        int search = side + Market.PARTS * size;
        Clearing.solve(v, side, size, 0, available, TOLERANCE * available, search);
        double low = Clearing.low(v, search);
        double high = Clearing.high(v, search);
        double share = Clearing.share(v, search);
        for (int i = 0; i < size; i++) {
            double most = Market.demand(v, side, size, i, low);
            v[target + i] = most + share * (Market.demand(v, side, size, i, high) - most);
        }
    }

    /** DEMAND AT PRICE: what each demands. */
    public static void demandAtPrice(
            double[] v,
            int quantity,
            int type,
            int priority,
            int width,
            int extra,
            int size,
            double price,
            int target) {
        parts(v, quantity, type, priority, width, size, price, 1, target);
    }

    /** SUPPLY AT PRICE: what each supplies. */
    public static void supplyAtPrice(
            double[] v,
            int quantity,
            int type,
            int priority,
            int width,
            int extra,
            int size,
            double price,
            int target) {
        parts(v, quantity, type, priority, width, size, price, -1, target);
    }

    /** @param sign 1 if what is wanted falls with the price, -1 if it rises */
    private static void parts(
            double[] v, int quantity, int type, int priority, int width, int size, double price, int sign, int target) {
        for (int i = 0; i < size; i++) {
            double part = PriorityCurve.part(v[type + i], sign * (v[priority + i] - price), v[width + i]);
            v[target + i] = v[quantity + i] * part;
        }
    }

    /** FIND MARKET PRICE: the price at which demand and supply are equal; NaN if there is none. */
    public static void findMarketPrice(
            double[] v,
            int demand,
            int demandType,
            int demandPriority,
            int demandWidth,
            int demandExtra,
            int supply,
            int supplyType,
            int supplyPriority,
            int supplyWidth,
            int supplyExtra,
            int demanders,
            int suppliers,
            int target) {
        int buyers = target + 1;
        int sellers = buyers + Market.PARTS * demanders;
        int search = sellers + Market.PARTS * suppliers;
        put(v, buyers, demanders, demand, demandType, demandPriority, demandWidth);
        put(v, sellers, suppliers, supply, supplyType, supplyPriority, supplyWidth);
        boolean known = Market.isKnown(v, buyers, demanders) && Market.isKnown(v, sellers, suppliers);
        if (known && Clearing.solve(v, buyers, demanders, suppliers, 0, 0, search)) {
            double low = Clearing.low(v, search);
            v[target] = low + Clearing.share(v, search) * (Clearing.high(v, search) - low);
        } else {
            v[target] = Double.NaN;
        }
    }
}
