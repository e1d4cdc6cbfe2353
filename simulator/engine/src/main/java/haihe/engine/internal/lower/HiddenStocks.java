package haihe.engine.internal.lower;

import haihe.model.Clause;
import haihe.model.Expr;
import haihe.model.Model;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The stocks that delays, smooths and trends keep: for each call an array for each stage. */
final class HiddenStocks {

    /**
     * The stages of a call.
     *
     * @param base number of the first hidden stock of the first stage
     * @param order number of stages
     * @param cells number of stocks of one stage
     */
    record Stages(int base, int order, int cells) {
        /** The number of the first hidden stock of a stage, counted from 0. */
        int stage(int number) {
            return base + number * cells;
        }
    }

    private final Map<Place, Map<Expr, Stages>> stages = new HashMap<>();
    private int count;

    HiddenStocks(Model model, DelayOrders orders) {
        Equations.of(model).forEach((place, clause) -> stages.put(place, stagesOf(clause, orders)));
    }

    private Map<Expr, Stages> stagesOf(Clause clause, DelayOrders orders) {
        Map<Expr, Stages> found = new IdentityHashMap<>();
        for (CallSite site : CallSite.in(clause)) {
            if (site.call().function().isDynamic()) {
                Stages its = new Stages(count, orders.of(site.call()), site.cells(clause));
                found.put(site.call(), its);
                count += its.order() * its.cells();
            }
        }
        return found;
    }

    /** How many hidden stocks there are. */
    int count() {
        return count;
    }

    Stages of(Place place, Expr.Call call) {
        Stages its = stages.getOrDefault(place, Map.of()).get(call);
        if (its == null) {
            throw new IllegalStateException("no hidden stocks for the call at " + call.span());
        }
        return its;
    }
}
