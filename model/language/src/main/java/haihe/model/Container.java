package haihe.model;

import java.util.List;
import java.util.Optional;

/**
 * How a stock keeps its content apart by the time it came in. The expressions that steer a container are auxiliaries of
 * the model, of the stock's dimensions, that are not shown with the results.
 */
public sealed interface Container {

    /** One case for every kind of container. */
    interface Cases<R> {
        R conveyor(Conveyor container);

        R queue(Queue container);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /**
     * What each element holds at the start, part by part: of a conveyor what leaves in each unit of time, of a queue its
     * batches, the first to leave first; empty if the stock's initial value is all that is known.
     */
    List<Double> content();

    /** The auxiliaries that steer it. */
    List<Name> parameters();

    /**
     * A conveyor; see {@code LANGUAGE.md}.
     *
     * @param length the transit time, in units of time
     * @param capacity the most that fits on it
     * @param inflowLimit the most that may enter in a unit of time
     * @param sample when not 0, material that enters takes the present transit time; without it, always
     * @param arrest when not 0, nothing moves
     * @param content what leaves in each unit of time
     * @param discrete whether it moves batches
     * @param batchIntegrity whether batches of a queue in front of it are taken whole
     * @param oneAtATime whether at most one batch of a queue in front of it is taken in a step
     * @param exponentialLeak whether leaks take a share of what is left instead of a share of what came in
     */
    record Conveyor(
            Name length,
            Optional<Name> capacity,
            Optional<Name> inflowLimit,
            Optional<Name> sample,
            Optional<Name> arrest,
            List<Double> content,
            boolean discrete,
            boolean batchIntegrity,
            boolean oneAtATime,
            boolean exponentialLeak)
            implements Container {
        public Conveyor {
            content = List.copyOf(content);
        }

        @Override
        public List<Name> parameters() {
            java.util.ArrayList<Name> names = new java.util.ArrayList<>(List.of(length));
            List.of(capacity, inflowLimit, sample, arrest).forEach(name -> name.ifPresent(names::add));
            return names;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conveyor(this);
        }
    }

    /**
     * A queue: first in, first out.
     *
     * @param content its batches
     */
    record Queue(List<Double> content) implements Container {
        public Queue {
            content = List.copyOf(content);
        }

        @Override
        public List<Name> parameters() {
            return List.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.queue(this);
        }
    }
}
