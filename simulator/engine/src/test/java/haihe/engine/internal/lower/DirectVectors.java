package haihe.engine.internal.lower;

import haihe.engine.internal.math.Allocation;
import haihe.engine.internal.math.Vectors;
import haihe.model.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Functions of arrays, the whole result for every wanted element. */
final class DirectVectors {

    private DirectVectors() {}

    static double valueOf(Expr.VectorCall call, List<List<Double>> arrays, List<Double> scalars) {
        List<Double> result = result(call, arrays, scalars);
        int side = call.selectors().size() == 2 ? (int) Math.sqrt(result.size()) : result.size();
        int element = 0;
        for (int i = call.parameters().size(); i < scalars.size(); i++) {
            double number = Math.floor(scalars.get(i));
            if (!(number >= 1 && number <= side)) {
                return 0;
            }
            element = element * side + (int) number - 1;
        }
        return result.get(element);
    }

    private static List<Double> result(Expr.VectorCall call, List<List<Double>> arrays, List<Double> scalars) {
        List<Double> first = arrays.get(0);
        int size = first.size();
        return switch (call.function()) {
            case VECTOR_SORT_ORDER ->
                order(first, scalars.get(0)).stream().map(Integer::doubleValue).toList();
            case VECTOR_RANK -> {
                List<Integer> order = order(first, scalars.get(0));
                yield IntStream.range(0, size)
                        .mapToObj(i -> order.indexOf(i) + 1.0)
                        .toList();
            }
            case VECTOR_REORDER ->
                arrays.get(1).stream()
                        .map(number -> number > -1 && number < size ? first.get(number.intValue()) : Double.NaN)
                        .toList();
            case VECTOR_ELM_MAP -> {
                double sum = scalars.get(0) + scalars.get(1);
                yield List.of(sum > -1 && sum < size ? first.get((int) sum) : -Math.pow(2, 109));
            }
            default -> computed(call, arrays, scalars);
        };
    }

    private static List<Integer> order(List<Double> values, double direction) {
        Comparator<Double> up = Comparator.comparingDouble(value -> value + 0.0);
        Comparator<Double> wanted = direction > 0 ? up : up.reversed();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
        order.sort(Comparator.comparing(values::get, wanted));
        return order;
    }

    /** Functions with methods of their own, which have tests of their own. */
    private static List<Double> computed(Expr.VectorCall call, List<List<Double>> arrays, List<Double> p) {
        List<Double> slots = new ArrayList<>();
        arrays.forEach(slots::addAll);
        int target = slots.size();
        int n = arrays.get(0).size();
        double[] v = new double[target + 40 + 9 * target];
        for (int i = 0; i < target; i++) {
            v[i] = slots.get(i);
        }
        switch (call.function()) {
            case VECTOR_SELECT -> Vectors.vectorSelect(v, 0, n, n, p.get(0), p.get(1), p.get(2), target);
            case INVERT_MATRIX -> Vectors.invertMatrix(v, 0, n, target);
            case ALLOCATE_BY_PRIORITY -> Allocation.allocateByPriority(v, 0, n, n, p.get(0), p.get(1), target);
            case ALLOCATE_AVAILABLE -> Allocation.allocateAvailable(v, 0, n, 2 * n, 3 * n, 4 * n, n, p.get(0), target);
            case DEMAND_AT_PRICE -> Allocation.demandAtPrice(v, 0, n, 2 * n, 3 * n, 4 * n, n, p.get(0), target);
            case SUPPLY_AT_PRICE -> Allocation.supplyAtPrice(v, 0, n, 2 * n, 3 * n, 4 * n, n, p.get(0), target);
            case FIND_MARKET_PRICE -> {
                int m = arrays.get(5).size();
                int s = 5 * n;
                Allocation.findMarketPrice(
                        v, 0, n, 2 * n, 3 * n, 4 * n, s, s + m, s + 2 * m, s + 3 * m, s + 4 * m, n, m, target);
            }
            default -> throw new AssertionError(call.function());
        }
        int count = call.selectors().isEmpty() ? 1 : n;
        return IntStream.range(target, target + count).mapToObj(i -> v[i]).toList();
    }
}
