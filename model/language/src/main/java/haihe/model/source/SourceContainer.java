package haihe.model.source;

import haihe.model.Span;
import java.util.List;
import java.util.Optional;

/** How a stock keeps its content apart by the time it came in; a stock without one is a plain reservoir. */
public sealed interface SourceContainer {

    /** One case for every kind of container. */
    interface Cases<R> {
        R conveyor(Conveyor container);

        R queue(Queue container);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /**
     * What the container holds at the start, part by part: of a conveyor what leaves in each unit of time, of a queue
     * its batches, the first to leave first; empty if the stock's initial value is all that is known.
     */
    List<SourceNumber> content();

    /** Where the container is described. */
    Span span();

    /**
     * A conveyor (XMILE 1.0, sections 3.7.2 and 4.2.1).
     *
     * @param length the transit time, in units of time; empty if the modeler gave none
     * @param capacity the most that fits on it
     * @param inflowLimit the most that may enter in a unit of time
     * @param sample when not 0, material that enters takes the present transit time; without it, always
     * @param arrest when not 0, nothing moves
     * @param discrete whether it moves batches
     * @param batchIntegrity whether batches of a queue in front of it are taken whole
     * @param oneAtATime whether at most one batch of a queue in front of it is taken in a step
     * @param exponentialLeak whether leaks take a share of what is left instead of a share of what came in
     */
    record Conveyor(
            Optional<SourceEquation> length,
            Optional<SourceEquation> capacity,
            Optional<SourceEquation> inflowLimit,
            Optional<SourceEquation> sample,
            Optional<SourceEquation> arrest,
            List<SourceNumber> content,
            boolean discrete,
            boolean batchIntegrity,
            boolean oneAtATime,
            boolean exponentialLeak,
            Span span)
            implements SourceContainer {
        public Conveyor {
            content = List.copyOf(content);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conveyor(this);
        }
    }

    /** A queue (XMILE 1.0, section 3.7.3). */
    record Queue(List<SourceNumber> content, Span span) implements SourceContainer {
        public Queue {
            content = List.copyOf(content);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.queue(this);
        }
    }
}
