package haihe.model.analysis;

import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the outflows of non-negative stocks need beyond their own equations: such an outflow is cut to what the stock
 * holds, what flows in, and what outflows of higher priority leave.
 */
final class NonNegativeStocks {

    private final Map<Name, Set<Name>> flows = new HashMap<>();
    private final Map<Name, Set<Name>> stocks = new HashMap<>();

    private NonNegativeStocks() {}

    static NonNegativeStocks of(Model model) {
        NonNegativeStocks limits = new NonNegativeStocks();
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock && stock.nonNegative()) {
                limits.add(stock);
            }
        }
        return limits;
    }

    private void add(Variable.Stock stock) {
        List<Name> outflows = stock.outflows();
        for (int i = 0; i < outflows.size(); i++) {
            Set<Name> needed = flows.computeIfAbsent(outflows.get(i), name -> new LinkedHashSet<>());
            needed.addAll(stock.inflows());
            needed.addAll(outflows.subList(0, i));
            stocks.computeIfAbsent(outflows.get(i), name -> new LinkedHashSet<>())
                    .add(stock.name());
        }
    }

    /** The variables, of the same dimensions, whose equal elements limit a flow. */
    Set<Name> limitsOf(Name flow, Phase phase) {
        Set<Name> limits = new LinkedHashSet<>(flows.getOrDefault(flow, Set.of()));
        if (phase == Phase.INITIAL) {
            limits.addAll(stocks.getOrDefault(flow, Set.of()));
        }
        return limits;
    }

    /** The non-negative stocks that a flow drains. */
    Set<Name> drainedBy(Name flow) {
        return stocks.getOrDefault(flow, Set.of());
    }
}
