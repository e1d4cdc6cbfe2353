package haihe.engine.internal.program;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.Expr.UnaryOperator;
import java.util.List;
import java.util.Optional;

/**
 * A computation that yields a number; has no side effects. Its meaning is defined by the interpreter, which computes with
 * {@code haihe.engine.internal.math} what Java's operators do not.
 */
public sealed interface Node {

    /** One case for every kind of node. */
    interface Cases<R> {
        R literal(Literal node);

        R load(Load node);

        R gather(Gather node);

        R turn(Turn node);

        R unary(Unary node);

        R binary(Binary node);

        R select(Select node);

        R invoke(Invoke node);

        R table(Table node);

        R reduce(Reduce node);

        R draw(Draw node);

        R history(History node);

        R ask(Ask node);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /** A number known now. */
    record Literal(double value) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /** The content of a slot. */
    record Load(Address address) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.load(this);
        }
    }

    /**
     * The content of the slot that computed subscripts point at.
     *
     * @param address the slot if every subscript were 1
     * @param subscripts numbers of elements counted from 1, rounded down
     * @param outside the value if one of the subscripts is outside its dimension
     */
    record Gather(Address address, List<Subscript> subscripts, double outside) implements Node {
        public Gather {
            subscripts = List.copyOf(subscripts);
        }

        /** A gather that gives 0 outside. */
        public Gather(Address address, List<Subscript> subscripts) {
            this(address, subscripts, 0);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.gather(this);
        }

        /** A computed subscript: its value, the size of its dimension, and slots from one element to the next. */
        public record Subscript(Node value, int size, int stride) {}
    }

    /** {@code offset + stride * turn} of a loop as a number. */
    record Turn(int loop, double offset, double stride) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.turn(this);
        }
    }

    /** An operator with one operand. */
    record Unary(UnaryOperator operator, Node operand) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unary(this);
        }
    }

    /** An operator with two operands; AND and OR evaluate both sides. */
    record Binary(BinaryOperator operator, Node left, Node right) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.binary(this);
        }
    }

    /** The consequent if the condition is not 0 (NaN is not), else the alternative; only the chosen side is evaluated. */
    record Select(Node condition, Node consequent, Node alternative) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.select(this);
        }
    }

    /** A pure function of numbers. */
    record Invoke(MathFunction function, List<Node> arguments) implements Node {
        public Invoke {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.invoke(this);
        }
    }

    /**
     * A table of the program read at an input (graphical functions, and time series read at the time).
     *
     * @param table number of the table, which loops may shift (as an address into the list of tables)
     * @param input where to read it
     */
    record Table(Address table, Node input) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }
    }

    /**
     * A reduction over loops, outermost first, in row-major order.
     *
     * <p>SUM adds to 0, MEAN divides the sum by the number of turns, MIN and MAX start at plus and minus infinity, STDDEV
     * updates mean and sum of squared deviations value by value (Welford), so that the body is evaluated once a turn.
     */
    record Reduce(Reduction reduction, List<LoopRange> loops, Node body) implements Node {
        public Reduce {
            loops = List.copyOf(loops);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reduce(this);
        }
    }

    /**
     * A random number, a pure function of seed, run, stream, element and number of the DT step. With a seed of its own
     * it does not depend on the frame's seed and run.
     *
     * @param distribution which distribution
     * @param stream identifies the call among all of the model
     * @param ownSeed replaces the run's seed if the modeler gave one
     * @param element number of the element within the stream
     * @param arguments the distribution's parameters
     */
    record Draw(Distribution distribution, int stream, Optional<Long> ownSeed, Address element, List<Node> arguments)
            implements Node {
        public Draw {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.draw(this);
        }
    }

    /**
     * The recorded input of a fixed delay, interpolated at {@code time - delay}, where the time is that of
     * {@link Layout#GRID_TIME}; before the start, the initial value. No delay is shorter than DT.
     *
     * @param history number of the history, which loops may shift
     * @param delay the delay time
     * @param initial the value before the start
     */
    record History(Address history, Node delay, Node initial) implements Node {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.history(this);
        }
    }

    /**
     * What a store answers.
     *
     * @param question what it is asked
     * @param store number of the store, which loops may shift
     * @param number which of its flows or parts is meant
     */
    record Ask(Question question, Address store, Node number) implements Node {
        /** The questions, named like the methods of {@link Store}. */
        public enum Question {
            OUTFLOW,
            ROOM,
            CONTENT,
            SIZE,
            PART,
            LEAST,
            GREATEST,
            MEAN,
            DEVIATION
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ask(this);
        }
    }
}
