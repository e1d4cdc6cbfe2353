package haihe.model.source;

import haihe.model.Span;
import java.util.Optional;

/** What is special about a flow out of a conveyor or queue (XMILE 1.0, section 4.3). */
public sealed interface SourceOutlet {

    /** Where that is said. */
    Span span();

    /**
     * A leak of a conveyor.
     *
     * @param fraction the leakage fraction; if empty, the flow's equation is the fraction
     * @param integers whether whole numbers leak only
     * @param start where the zone begins that leaks, as a fraction of the length from the inflow's side; default 0
     * @param end where the zone ends; default 1
     */
    record Leak(
            Optional<SourceEquation> fraction,
            boolean integers,
            Optional<SourceNumber> start,
            Optional<SourceNumber> end,
            Span span)
            implements SourceOutlet {}

    /** An overflow of a queue: takes what outflows of higher priority could not pass on. */
    record Overflow(Span span) implements SourceOutlet {}
}
