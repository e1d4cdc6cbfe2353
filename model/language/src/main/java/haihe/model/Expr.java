package haihe.model;

import java.util.List;
import java.util.Optional;

/**
 * A resolved expression: names are bound to variables, subscripts to elements and loops, optional arguments filled in.
 * Its value is a number; the arrays of the language have become loops (see {@link Loop}).
 */
public sealed interface Expr {

    /** Where the expression is written. */
    Span span();

    /** One case for every kind of expression. */
    interface Cases<R> {
        R number(Number expr);

        R reference(Reference expr);

        R element(Element expr);

        R unary(Unary expr);

        R binary(Binary expr);

        R conditional(Conditional expr);

        R call(Call expr);

        R lookup(LookupCall expr);

        R reduce(Reduce expr);

        R rank(Rank expr);

        R vector(VectorCall expr);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /** A literal. */
    record Number(double value, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }
    }

    /**
     * The value of a variable (stock, flow, auxiliary, constant or series).
     *
     * @param variable the variable's name, which the model contains
     * @param indices one index for each dimension of the variable
     */
    record Reference(Name variable, List<Index> indices, Span span) implements Expr {
        public Reference {
            indices = List.copyOf(indices);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reference(this);
        }
    }

    /**
     * The number, counted from 1, of the element that a loop is at: a dimension's name used as a value.
     *
     * @param index a fixed or loop index
     */
    record Element(Index index, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.element(this);
        }
    }

    /** An operator with one operand. */
    record Unary(UnaryOperator operator, Expr operand, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unary(this);
        }
    }

    /** An operator with two operands. */
    record Binary(BinaryOperator operator, Expr left, Expr right, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.binary(this);
        }
    }

    /** IF condition THEN consequent ELSE alternative; a condition holds when it is not 0. */
    record Conditional(Expr condition, Expr consequent, Expr alternative, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conditional(this);
        }
    }

    /**
     * A call of a built-in function.
     *
     * @param function which function
     * @param arguments exactly {@link Function#arity()} expressions
     * @param seed for a random function the seed of its own stream, if the modeler gave one
     */
    record Call(Function function, List<Expr> arguments, Optional<Long> seed, Span span) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
            if (arguments.size() != function.arity()) {
                throw new IllegalArgumentException(function + " takes " + function.arity() + " arguments");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /**
     * A graphical function or a series read at a value.
     *
     * @param lookup the name of a {@link Variable.Lookup} or, for readings of observations, of a {@link Variable.Series}
     * @param indices one index for each dimension of the lookup
     * @param input where to read it
     * @param reading how to read it
     */
    record LookupCall(Name lookup, List<Index> indices, Expr input, Reading reading, Span span) implements Expr {
        public LookupCall {
            indices = List.copyOf(indices);
        }

        /** A graphical function read as it is defined. */
        public LookupCall(Name lookup, List<Index> indices, Expr input, Span span) {
            this(lookup, indices, input, Reading.DEFINED, span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lookup(this);
        }
    }

    /**
     * A reduction of an array expression to a number.
     *
     * @param reduction what is computed
     * @param loops the elements it visits, outermost first, at least one loop
     * @param body the value for one element
     */
    record Reduce(Reduction reduction, List<Loop> loops, Expr body, Span span) implements Expr {
        public Reduce {
            loops = List.copyOf(loops);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reduce(this);
        }
    }

    /**
     * RANK(array, k, tie-break): the number, counted from 1 in the array's order, of the element with the k-th smallest
     * value; ties go by the tie-break array, then by order; 0 if k is out of range (XMILE 1.0, section 3.7.1).
     *
     * @param loop the elements of the array
     * @param body the value for one element
     * @param rank k, rounded down
     * @param tieBreak the value that decides between equal elements, if given; it uses the same loop
     */
    record Rank(Loop loop, Expr body, Expr rank, Optional<Expr> tieBreak, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rank(this);
        }
    }

    /**
     * A function of whole arrays.
     *
     * @param function which function
     * @param operands its arrays: {@link VectorFunction#operands()} of them
     * @param scalars numbers, the last {@link VectorFunction#selectors()} of which say which element of the result is
     *     wanted
     */
    record VectorCall(VectorFunction function, List<Operand> operands, List<Expr> scalars, Span span) implements Expr {
        public VectorCall {
            operands = List.copyOf(operands);
            scalars = List.copyOf(scalars);
            List<Integer> sizes =
                    operands.stream().map(operand -> operand.bodies().size()).toList();
            if (!sizes.equals(function.operands()) || scalars.size() != function.scalars() + function.selectors()) {
                throw new IllegalArgumentException("not the arguments of " + function);
            }
        }

        /** The numbers that the result depends on: those that do not say which element is wanted. */
        public List<Expr> parameters() {
            return scalars.subList(0, function.scalars());
        }

        /** The numbers, counted from 1, of the wanted element along each dimension of the result. */
        public List<Expr> selectors() {
            return scalars.subList(function.scalars(), scalars.size());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.vector(this);
        }
    }

    /**
     * Arrays over the same elements.
     *
     * @param loops the elements, outermost first
     * @param bodies for each array the value of one element
     */
    record Operand(List<Loop> loops, List<Expr> bodies) {
        public Operand {
            loops = List.copyOf(loops);
            bodies = List.copyOf(bodies);
        }

        /** The number of elements of each array. */
        public int size() {
            return loops.stream().mapToInt(loop -> loop.range().size()).reduce(1, (a, b) -> a * b);
        }
    }

    /** Operators with one operand. */
    enum UnaryOperator {
        NEGATE,
        NOT
    }

    /** Operators with two operands; comparisons and logic give 1 for true and 0 for false. */
    enum BinaryOperator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER,
        /** Remainder of a division, of the sign that {@link Semantics#modulo()} says. */
        MODULO,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        EQUAL,
        NOT_EQUAL,
        AND,
        OR
    }

    /**
     * How points are read (Vensim Reference Manual, Lookups and Data Functions). What is not there is {@link
     * TimeSeries#MISSING}.
     */
    enum Reading {
        /** As the graphical function's kind says. */
        DEFINED,
        /** The first point at or right of the input; end values outside (LOOKUP FORWARD). */
        FORWARD,
        /** The last point at or left of the input; end values outside (LOOKUP BACKWARD). */
        BACKWARD,
        /** Lines between points, end lines go on (LOOKUP EXTRAPOLATE). */
        EXTRAPOLATED,
        /** The smallest x at which the lines between the points have the input for y (LOOKUP INVERT). */
        INVERSE,
        /** The area under the lines from the first point to the input, end values outside (LOOKUP AREA). */
        AREA,
        /** Lines between observations; missing outside (GET DATA BETWEEN TIMES, mode 0). */
        OBSERVED,
        /** The observation at or after the input; missing outside (GET DATA BETWEEN TIMES, mode 1). */
        OBSERVED_LATER,
        /** The observation at or before the input; missing outside (GET DATA BETWEEN TIMES, mode -1). */
        OBSERVED_EARLIER,
        /** The observation at the input; missing elsewhere (GET DATA AT TIME). */
        OBSERVED_AT,
        /** The time of the first observation, whatever the input. */
        FIRST_TIME,
        /** The time of the last observation, whatever the input. */
        LAST_TIME,
        /** The number of observations, whatever the input. */
        POINTS
    }

    /** What a {@link Reduce} computes over its elements, visited in row-major order. */
    enum Reduction {
        SUM,
        MEAN,
        MIN,
        MAX,
        /** Population standard deviation. */
        STDDEV,
        SIZE,
        PROD
    }
}
