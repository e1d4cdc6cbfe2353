package haihe.model;

import java.util.List;

/** How a flow leaves the container of a stock, which gives it its value in place of an equation. */
public sealed interface Outlet {

    /** The stock that the flow drains. */
    Name stock();

    /** The stock and what else decides about the flow. */
    default List<Name> names() {
        return List.of(stock());
    }

    /** What comes off the end of a conveyor. */
    record Exit(Name stock) implements Outlet {}

    /**
     * What is lost on the way along a conveyor.
     *
     * @param fraction an auxiliary of the stock's dimensions: the share of what came in that is lost by the end, or for
     *     exponential leaks the share of what is left that is lost in a unit of time
     * @param integers whether whole numbers leak only
     * @param start where the zone begins that leaks, as a fraction of the length from the inflow's side
     * @param end where the zone ends
     */
    record Leak(Name stock, Name fraction, boolean integers, double start, double end) implements Outlet {
        @Override
        public List<Name> names() {
            return List.of(stock, fraction);
        }
    }

    /**
     * What leaves the front of a queue.
     *
     * @param overflow whether it takes only what outflows of higher priority could not pass on
     */
    record Service(Name stock, boolean overflow) implements Outlet {}
}
