package haihe.engine.internal.program;

import java.util.List;

/**
 * Functions that make an array of arrays, implemented once, for interpreter and compiled code alike: static methods of
 * {@code haihe.engine.internal.math} named like the function, which take the slots, the slot of each array, the size
 * of each operand, the parameters and the slot of the result. Their meaning is that of {@code haihe.model.VectorFunction}.
 */
public enum ArrayFunction {
    VECTOR_SELECT(2, 1, 3),
    VECTOR_SORT_ORDER(1, 1, 1),
    VECTOR_RANK(1, 1, 1),
    VECTOR_REORDER(2, 2, 0),
    INVERT_MATRIX(1, 1, 0),
    ALLOCATE_AVAILABLE(5, 1, 1),
    ALLOCATE_BY_PRIORITY(2, 1, 2),
    FIND_MARKET_PRICE(10, 2, 0),
    DEMAND_AT_PRICE(5, 1, 1),
    SUPPLY_AT_PRICE(5, 1, 1),
    /** RANK_ORDER(values, ties): the numbers of the elements, counted from 1, by value, then by tie, then by number. */
    RANK_ORDER(2, 1, 0);

    private final int arrays;
    private final int operands;
    private final int parameters;

    ArrayFunction(int arrays, int operands, int parameters) {
        this.arrays = arrays;
        this.operands = operands;
        this.parameters = parameters;
    }

    /** The number of arrays that it reads. */
    public int arrays() {
        return arrays;
    }

    /** The number of sizes: how many groups the arrays are in. */
    public int operands() {
        return operands;
    }

    /** The number of numbers. */
    public int parameters() {
        return parameters;
    }

    /**
     * The number of elements of the result.
     *
     * @param sizes the number of elements of each operand
     */
    public int result(List<Integer> sizes) {
        return switch (this) {
            case VECTOR_SELECT, FIND_MARKET_PRICE -> 1;
            case VECTOR_REORDER -> sizes.get(1);
            default -> sizes.get(0);
        };
    }

    /**
     * The number of slots behind the result that the function uses while it computes.
     *
     * @param sizes the number of elements of each operand
     */
    public int scratch(List<Integer> sizes) {
        return switch (this) {
            case VECTOR_SORT_ORDER, RANK_ORDER -> sizes.get(0);
            case VECTOR_RANK -> 2 * sizes.get(0);
            case INVERT_MATRIX -> sizes.get(0);
            case ALLOCATE_AVAILABLE, ALLOCATE_BY_PRIORITY, FIND_MARKET_PRICE ->
                4 * sizes.stream().mapToInt(Integer::intValue).sum() + 4;
            case VECTOR_SELECT, VECTOR_REORDER, DEMAND_AT_PRICE, SUPPLY_AT_PRICE -> 0;
        };
    }
}
