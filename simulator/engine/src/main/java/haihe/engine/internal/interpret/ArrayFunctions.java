package haihe.engine.internal.interpret;

import haihe.engine.internal.math.Allocation;
import haihe.engine.internal.math.Vectors;
import haihe.engine.internal.program.ArrayFunction;

/** Which static method is which function of arrays. */
final class ArrayFunctions {

    private ArrayFunctions() {}

    /**
     * Computes an array.
     *
     * @param v the slots
     * @param a slot of each array
     * @param n size of each operand
     * @param p parameters
     * @param target slot of the result
     */
    static void fill(ArrayFunction function, double[] v, int[] a, int[] n, double[] p, int target) {
        switch (function) {
            case VECTOR_SELECT -> Vectors.vectorSelect(v, a[0], a[1], n[0], p[0], p[1], p[2], target);
            case VECTOR_SORT_ORDER -> Vectors.vectorSortOrder(v, a[0], n[0], p[0], target);
            case VECTOR_RANK -> Vectors.vectorRank(v, a[0], n[0], p[0], target);
            case VECTOR_REORDER -> Vectors.vectorReorder(v, a[0], a[1], n[0], n[1], target);
            case RANK_ORDER -> Vectors.rankOrder(v, a[0], a[1], n[0], target);
            case INVERT_MATRIX -> Vectors.invertMatrix(v, a[0], n[0], target);
            case ALLOCATE_BY_PRIORITY -> Allocation.allocateByPriority(v, a[0], a[1], n[0], p[0], p[1], target);
            case ALLOCATE_AVAILABLE ->
                Allocation.allocateAvailable(v, a[0], a[1], a[2], a[3], a[4], n[0], p[0], target);
            case DEMAND_AT_PRICE -> Allocation.demandAtPrice(v, a[0], a[1], a[2], a[3], a[4], n[0], p[0], target);
            case SUPPLY_AT_PRICE -> Allocation.supplyAtPrice(v, a[0], a[1], a[2], a[3], a[4], n[0], p[0], target);
            case FIND_MARKET_PRICE ->
                Allocation.findMarketPrice(
                        v, a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9], n[0], n[1], target);
        }
    }
}
