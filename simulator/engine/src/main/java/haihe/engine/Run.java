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
 * @param events what the model wanted to be told of, in order
 */
public record Run(
        Scenario scenario,
        Method method,
        RunStatus status,
        Trajectory trajectory,
        RunStatistics statistics,
        List<StockBalance> balances,
        List<RunEvent> events) {
    public Run {
        balances = List.copyOf(balances);
        events = List.copyOf(events);
    }

    /** A run without events. */
    public Run(
            Scenario scenario,
            Method method,
            RunStatus status,
            Trajectory trajectory,
            RunStatistics statistics,
            List<StockBalance> balances) {
        this(scenario, method, status, trajectory, statistics, balances, List.of());
    }
}
