package haihe.model.source;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Name;
import haihe.model.Span;
import java.util.List;
import java.util.Map;

/** An expression as written: a syntax tree in which names have no meaning yet. */
public sealed interface SourceExpr {

    /** Where the expression is written. */
    Span span();

    /** One case for every kind of expression. */
    interface Cases<R> {
        R literal(Literal expr);

        R reference(Reference expr);

        R element(ElementOf expr);

        R call(Call expr);

        R unary(Unary expr);

        R binary(Binary expr);

        R conditional(Conditional expr);

        R transposed(Transposed expr);

        R ordinal(Ordinal expr);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /** A number. */
    record Literal(double value, Span span) implements SourceExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.literal(this);
        }
    }

    /**
     * A name, perhaps with subscripts: a variable, a dimension or a function without arguments.
     *
     * @param subscripts what stands in brackets; empty without brackets
     */
    record Reference(SourceName name, List<SourceSubscript> subscripts, Span span) implements SourceExpr {
        public Reference {
            subscripts = List.copyOf(subscripts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reference(this);
        }
    }

    /** The number of an element, written {@code dimension.element}. */
    record ElementOf(SourceName dimension, SourceName element, Span span) implements SourceExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.element(this);
        }
    }

    /**
     * A call of a built-in function or a lookup.
     *
     * @param subscripts what stands in brackets between the name and the arguments, for arrayed lookups
     */
    record Call(SourceName function, List<SourceSubscript> subscripts, List<SourceExpr> arguments, Span span)
            implements SourceExpr {
        public Call {
            subscripts = List.copyOf(subscripts);
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }
    }

    /** An operator with one operand. */
    record Unary(UnaryOperator operator, SourceExpr operand, Span span) implements SourceExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unary(this);
        }
    }

    /** An operator with two operands. */
    record Binary(BinaryOperator operator, SourceExpr left, SourceExpr right, Span span) implements SourceExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.binary(this);
        }
    }

    /** IF condition THEN consequent ELSE alternative. */
    record Conditional(SourceExpr condition, SourceExpr consequent, SourceExpr alternative, Span span)
            implements SourceExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conditional(this);
        }
    }

    /** An array with its subscripts in reverse order. */
    record Transposed(SourceExpr operand, Span span) implements SourceExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.transposed(this);
        }
    }

    /**
     * The number of the current element of the variable being defined, by a table that the reader has worked out.
     *
     * @param dimension which of the variable's dimensions, counted from 0
     * @param numbers the number, counted from 1, of each element that the definition is for
     */
    record Ordinal(int dimension, Map<Name, Integer> numbers, Span span) implements SourceExpr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ordinal(this);
        }
    }
}
