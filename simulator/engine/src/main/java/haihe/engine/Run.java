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
 * @param remarks what a person should know of how it was run, such as which method was chosen and why; sentences
 */
public record Run(
        Scenario scenario,
        Method method,
        RunStatus status,
        Trajectory trajectory,
        RunStatistics statistics,
        List<StockBalance> balances,
        List<RunEvent> events,
        List<String> remarks) {
    public Run {
        balances = List.copyOf(balances);
        events = List.copyOf(events);
        remarks = List.copyOf(remarks);
    }

    /** A run without events and remarks. */
    public Run(
            Scenario scenario,
            Method method,
            RunStatus status,
            Trajectory trajectory,
            RunStatistics statistics,
            List<StockBalance> balances) {
        this(scenario, method, status, trajectory, statistics, balances, List.of(), List.of());
    }
}
