package haihe.model.source;

import java.util.List;
import java.util.Optional;

/** What kind of variable something is, and what defines it. */
public sealed interface SourceDefinition {

    /** One case for every kind of variable. */
    interface Cases<R> {
        R stock(Stock definition);

        R flow(Flow definition);

        R auxiliary(Auxiliary definition);

        R constant(Constant definition);

        R lookup(Lookup definition);

        R series(Series definition);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /**
     * A stock.
     *
     * @param initial empty if the modeler gave none
     * @param container what it is beyond a reservoir
     */
    record Stock(
            Optional<SourceEquation> initial,
            List<SourceName> inflows,
            List<SourceName> outflows,
            boolean nonNegative,
            Optional<SourceContainer> container)
            implements SourceDefinition {
        public Stock {
            inflows = List.copyOf(inflows);
            outflows = List.copyOf(outflows);
        }

        /** A reservoir. */
        public Stock(
                Optional<SourceEquation> initial,
                List<SourceName> inflows,
                List<SourceName> outflows,
                boolean nonNegative) {
            this(initial, inflows, outflows, nonNegative, Optional.empty());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stock(this);
        }
    }

    /**
     * A flow.
     *
     * @param equation empty if the modeler gave none; what the outflow of a conveyor or queue has does not count
     * @param outlet what is special about an outflow of a conveyor or queue
     */
    record Flow(Optional<SourceEquation> equation, boolean nonNegative, Optional<SourceOutlet> outlet)
            implements SourceDefinition {

        /** A flow that is no leak or overflow. */
        public Flow(Optional<SourceEquation> equation, boolean nonNegative) {
            this(equation, nonNegative, Optional.empty());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flow(this);
        }
    }

    /**
     * An auxiliary.
     *
     * @param equation empty if the modeler gave none
     * @param lookup a graphical function that is read at the equation's value
     */
    record Auxiliary(Optional<SourceEquation> equation, Optional<SourceLookup> lookup) implements SourceDefinition {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.auxiliary(this);
        }
    }

    /**
     * A constant.
     *
     * @param values empty if the modeler gave none, or only unusable ones, which have been reported
     * @param source where the numbers come from; may be empty
     */
    record Constant(
            Optional<SourceValues> values, Optional<SourceNumber> min, Optional<SourceNumber> max, String source)
            implements SourceDefinition {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /**
     * A graphical function.
     *
     * @param points empty if they are unusable, which has been reported
     */
    record Lookup(Optional<SourceLookup> points, Optional<Passage> inputUnit) implements SourceDefinition {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lookup(this);
        }
    }

    /**
     * Data over time.
     *
     * @param data empty if it is unusable, which has been reported
     */
    record Series(Optional<SourceSeries> data) implements SourceDefinition {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.series(this);
        }
    }
}
