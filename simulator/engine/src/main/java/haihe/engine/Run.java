package haihe.engine;

import java.util.List;

/**
 * The outcome of a simulation.
 *
 * @param scenario what was run
 * @param method the method that integrated it
 * @param status why it ended
 * @param trajectory what was saved up to then
 * @param statistics what it cost
 * @param balances the mass balance of every stock and element
 */
public record Run(
        Scenario scenario,
        Method method,
        RunStatus status,
        Trajectory trajectory,
        RunStatistics statistics,
        List<StockBalance> balances) {
    public Run {
        balances = List.copyOf(balances);
    }
}
