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
 * What flows need beyond their own equations. An outflow of a non-negative stock is cut to what the stock holds, what
 * flows in, and what outflows of higher priority leave; for conveyors and queues see {@link ContainerLinks}.
 */
final class FlowLimits {

    private final Map<Name, Set<Name>> flows = new HashMap<>();
    private final Map<Name, Set<Name>> stocks = new HashMap<>();

    private final Model model;
    private final ContainerLinks containers;

    private FlowLimits(Model model) {
        this.model = model;
        this.containers = ContainerLinks.of(model);
    }

    static FlowLimits of(Model model) {
        FlowLimits limits = new FlowLimits(model);
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
        if (model.variable(flow).orElse(null) instanceof Variable.Flow found) {
            limits.addAll(containers.deciding(found, phase));
        }
        return limits;
    }

    /** The non-negative stocks that a flow drains. */
    Set<Name> drainedBy(Name flow) {
        return stocks.getOrDefault(flow, Set.of());
    }
}
