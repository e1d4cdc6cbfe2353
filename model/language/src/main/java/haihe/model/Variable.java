package haihe.model;

import java.util.List;
import java.util.Optional;

/**
 * A variable of a model.
 *
 * <p>What all variables share is in {@link Declaration}.
 */
public sealed interface Variable {

    /** Name, dimensions, unit and documentation. */
    Declaration declaration();

    /** The variable's name. */
    default Name name() {
        return declaration().name();
    }

    /** The variable's dimensions, outermost first, none of them a sub-range of another; empty for a single number. */
    default List<Dimension> over() {
        return declaration().over();
    }

    /** The number of elements: the product of the dimensions' sizes, 1 without dimensions. */
    default int size() {
        int size = 1;
        for (Dimension dimension : over()) {
            size *= dimension.size();
        }
        return size;
    }

    /** One case for every kind of variable. */
    interface Cases<R> {
        R stock(Stock variable);

        R flow(Flow variable);

        R auxiliary(Auxiliary variable);

        R constant(Constant variable);

        R lookup(Lookup variable);

        R series(Series variable);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /**
     * What all variables share.
     *
     * @param name the name
     * @param over the dimensions
     * @param unit the unit of measure, if declared
     * @param unitText the unit as written; empty if not declared
     * @param doc what it means; may be empty
     * @param label a text for charts in any language; empty if the name will do
     * @param sector the file or group it comes from; may be empty
     * @param span where it is defined
     * @param internal whether a reader made it up, so that it is not shown with the results
     * @param absent elements that have no definition and are not shown, by increasing number in row-major order; their
     *     value is NaN
     * @param thresholds values of it, or of each of its elements, that give rise to events
     */
    record Declaration(
            Name name,
            List<Dimension> over,
            Optional<UnitExpr> unit,
            String unitText,
            String doc,
            String label,
            String sector,
            Span span,
            boolean internal,
            List<Integer> absent,
            List<Threshold> thresholds) {
        public Declaration {
            over = List.copyOf(over);
            absent = List.copyOf(absent);
            thresholds = List.copyOf(thresholds);
        }

        /** The declaration of a variable without events. */
        public Declaration(
                Name name,
                List<Dimension> over,
                Optional<UnitExpr> unit,
                String unitText,
                String doc,
                String label,
                String sector,
                Span span,
                boolean internal,
                List<Integer> absent) {
            this(name, over, unit, unitText, doc, label, sector, span, internal, absent, List.of());
        }

        /** The declaration of a variable that is shown with all its elements. */
        public Declaration(
                Name name,
                List<Dimension> over,
                Optional<UnitExpr> unit,
                String unitText,
                String doc,
                String label,
                String sector,
                Span span) {
            this(name, over, unit, unitText, doc, label, sector, span, false, List.of());
        }
    }

    /**
     * A stock: the integral of its net flow.
     *
     * @param initial its value at the start time
     * @param inflows flows that fill it, each with the same dimensions as the stock
     * @param outflows flows that drain it, in order of priority
     * @param nonNegative whether outflows are cut so that it never falls below 0
     * @param container what it is beyond a reservoir
     */
    record Stock(
            Declaration declaration,
            Equation initial,
            List<Name> inflows,
            List<Name> outflows,
            boolean nonNegative,
            Optional<Container> container)
            implements Variable {
        public Stock {
            inflows = List.copyOf(inflows);
            outflows = List.copyOf(outflows);
        }

        /** A reservoir. */
        public Stock(
                Declaration declaration,
                Equation initial,
                List<Name> inflows,
                List<Name> outflows,
                boolean nonNegative) {
            this(declaration, initial, inflows, outflows, nonNegative, Optional.empty());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stock(this);
        }
    }

    /**
     * A flow.
     *
     * @param equation its value; 0 for what a container drives
     * @param nonNegative whether negative values of the equation count as 0
     * @param outlet the container that drives it
     */
    record Flow(Declaration declaration, Equation equation, boolean nonNegative, Optional<Outlet> outlet)
            implements Variable {

        /** A flow by its own equation. */
        public Flow(Declaration declaration, Equation equation, boolean nonNegative) {
            this(declaration, equation, nonNegative, Optional.empty());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.flow(this);
        }
    }

    /** An auxiliary: computed from other variables at every time. */
    record Auxiliary(Declaration declaration, Equation equation) implements Variable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.auxiliary(this);
        }
    }

    /**
     * A constant of the model, which scenarios may override.
     *
     * @param values the default of every element in row-major order
     * @param range what scenarios may set
     * @param source where the number comes from; empty if nobody says
     */
    record Constant(Declaration declaration, List<Double> values, ValueRange range, String source) implements Variable {
        public Constant {
            values = List.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /**
     * A graphical function, called by name.
     *
     * @param functions one for every element in row-major order
     * @param inputUnit the unit of what it is read at, if declared
     */
    record Lookup(Declaration declaration, List<GraphicalFunction> functions, Optional<UnitExpr> inputUnit)
            implements Variable {
        public Lookup {
            functions = List.copyOf(functions);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lookup(this);
        }
    }

    /**
     * Data over time, read from a file.
     *
     * @param series one for every element in row-major order
     * @param source file and ids that the numbers come from
     */
    record Series(Declaration declaration, List<TimeSeries> series, String source) implements Variable {
        public Series {
            series = List.copyOf(series);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.series(this);
        }
    }
}
