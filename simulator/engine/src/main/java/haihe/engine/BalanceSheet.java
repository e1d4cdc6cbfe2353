package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.integrate.Integration;
import haihe.engine.internal.lower.LoweredModel.StockSlots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Which flows fill and drain the stocks of a model. */
final class BalanceSheet {

    private final List<StockSlots> stocks;
    private final Map<Integer, Integer> flows = new LinkedHashMap<>();

    BalanceSheet(List<StockSlots> stocks) {
        this.stocks = stocks;
        for (StockSlots stock : stocks) {
            stock.inflows().forEach(slot -> flows.putIfAbsent(slot, flows.size()));
            stock.outflows().forEach(slot -> flows.putIfAbsent(slot, flows.size()));
        }
    }

    /** The slots of all flows whose integrals are needed, each once. */
    List<Integer> flowSlots() {
        return List.copyOf(flows.keySet());
    }

    /** The present values of the stocks. */
    double[] values(DynamicSystem system) {
        return stocks.stream().mapToDouble(stock -> system.get(stock.slot())).toArray();
    }

    /**
     * The balances from the start to the present.
     *
     * @param opening values of the stocks at the start
     */
    List<StockBalance> balances(double[] opening, DynamicSystem system, Integration integration) {
        ToDoubleFunction<List<Integer>> sum = slots -> {
            double total = 0;
            for (int slot : slots) {
                total += integration.integral(flows.getOrDefault(slot, -1));
            }
            return total;
        };
        List<StockBalance> balances = new ArrayList<>(stocks.size());
        for (int i = 0; i < opening.length; i++) {
            StockSlots stock = stocks.get(i);
            balances.add(new StockBalance(
                    stock.column(),
                    opening[i],
                    sum.applyAsDouble(stock.inflows()),
                    sum.applyAsDouble(stock.outflows()),
                    system.get(stock.slot())));
        }
        return balances;
    }
}
