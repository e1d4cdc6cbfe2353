package haihe.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Functions of whole arrays with Vensim's meaning, see {@link Expr.VectorCall}. A call as a modeler writes it has the
 * arrays of all operands, then the numbers, then the number of the wanted element, counted from 1, if the function gives
 * an array.
 */
public enum VectorFunction {
    /**
     * VECTOR_SELECT(selection, expression, missing, numeric action, error action): what the expression is where the
     * selection is not 0, by the numeric action: of selection times expression the sum (0), product (1), minimum (2),
     * maximum (3) or mean (4); the product of selection to the power of expression (5); of the expression alone the sum
     * (6), product (7), minimum (8), maximum (9) or mean (10). Nothing selected gives {@code missing}. NaN where the
     * error action forbids it: nothing selected (1), more than one selected (2), either (3).
     */
    VECTOR_SELECT("selection, expression, missing, numeric_action, error_action", List.of(2), 3, 0),
    /**
     * VECTOR_SORT_ORDER(array, direction, k): the number, counted from 0, of the element that comes k-th when the array
     * is sorted, upwards if the direction is positive, else downwards; equal elements stay in their order.
     */
    VECTOR_SORT_ORDER("array, direction, k", List.of(1), 1, 1),
    /** VECTOR_RANK(array, direction, k): the place, counted from 1, of the k-th element in the sorted array. */
    VECTOR_RANK("array, direction, k", List.of(1), 1, 1),
    /** VECTOR_REORDER(array, order, k): the element of the array whose number, counted from 0, is the k-th of the order. */
    VECTOR_REORDER("array, order, k", List.of(1, 1), 0, 1),
    /**
     * VECTOR_ELM_MAP(array, base, offset): the element of the array, in row-major order, with the number base + offset,
     * counted from 0 and freed from its fraction; :NA: (-2^109) outside.
     */
    VECTOR_ELM_MAP("array, base, offset", List.of(1), 2, 0),
    /** INVERT_MATRIX(matrix, row, column): an element of the inverse of a square matrix; NaN if it is singular. */
    INVERT_MATRIX("matrix, row, column", List.of(1), 0, 2),
    /**
     * ALLOCATE_AVAILABLE(request, type, priority, width, extra, available, k): what the k-th requester gets when the
     * requests are served by priority profiles.
     */
    ALLOCATE_AVAILABLE("request, type, priority, width, extra, available, k", List.of(5), 1, 1),
    /**
     * ALLOCATE_BY_PRIORITY(request, priority, width, supply, k): what the k-th requester gets; one begins to be served
     * when those {@code width} above are satisfied.
     */
    ALLOCATE_BY_PRIORITY("request, priority, width, supply, k", List.of(2), 2, 1),
    /**
     * FIND_MARKET_PRICE(demand quantity, type, priority, width, extra, supply quantity, type, priority, width, extra): the
     * price at which demand and supply are equal.
     */
    FIND_MARKET_PRICE(
            "demand, type, priority, width, extra, supply, type, priority, width, extra", List.of(5, 5), 0, 0),
    /** DEMAND_AT_PRICE(quantity, type, priority, width, extra, price, k): what the k-th demands at a price. */
    DEMAND_AT_PRICE("quantity, type, priority, width, extra, price, k", List.of(5), 1, 1),
    /** SUPPLY_AT_PRICE(quantity, type, priority, width, extra, price, k): what the k-th supplies at a price. */
    SUPPLY_AT_PRICE("quantity, type, priority, width, extra, price, k", List.of(5), 1, 1);

    private static final Map<String, VectorFunction> BY_KEY = Arrays.stream(values())
            .collect(Collectors.toMap(each -> Name.of(each.name()).key(), each -> each));

    private final String arguments;
    private final List<Integer> operands;
    private final int scalars;
    private final int selectors;

    VectorFunction(String arguments, List<Integer> operands, int scalars, int selectors) {
        this.arguments = arguments;
        this.operands = operands;
        this.scalars = scalars;
        this.selectors = selectors;
    }

    /** The function with this name. */
    public static Optional<VectorFunction> of(Name name) {
        return Optional.ofNullable(BY_KEY.get(name.key()));
    }

    /** The call as the manual shows it. */
    public String usage() {
        return name() + "(" + arguments + ")";
    }

    /** For each operand the number of arrays in it. */
    public List<Integer> operands() {
        return operands;
    }

    /** The number of arrays in all. */
    public int arrays() {
        return operands.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many numbers follow the arrays, without those that say which element is wanted. */
    public int scalars() {
        return scalars;
    }

    /** How many numbers say which element of the result is wanted; 0 if the function gives a single number. */
    public int selectors() {
        return selectors;
    }

    /** The number of dimensions of an operand that this is fixed for; 0 if any will do. */
    public int dimensions() {
        return switch (this) {
            case VECTOR_SELECT, VECTOR_ELM_MAP -> 0;
            case INVERT_MATRIX -> 2;
            default -> 1;
        };
    }
}
