package haihe.model.source;

import haihe.model.Name;
import haihe.model.Span;
import java.util.List;
import java.util.Map;

/** One subscript as written. */
public sealed interface SourceSubscript {

    /** Where the subscript is written. */
    Span span();

    /** One case for every kind of subscript. */
    interface Cases<R> {
        R all(All subscript);

        R range(Range subscript);

        R position(Position subscript);

        R value(Value subscript);

        R mapped(Mapped subscript);

        R each(Each subscript);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /** {@code *}: all elements. */
    record All(Span span) implements SourceSubscript {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /** {@code from:to}: from one element to another, both included. */
    record Range(SourceExpr from, SourceExpr to, Span span) implements SourceSubscript {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }
    }

    /**
     * {@code @n}: the element at the position of the n-th dimension of the variable being defined.
     *
     * @param number n, counted from 1
     */
    record Position(int number, Span span) implements SourceSubscript {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.position(this);
        }
    }

    /** An expression: the name of an element, a dimension or a sub-range, or the number of an element. */
    record Value(SourceExpr expr) implements SourceSubscript {
        @Override
        public Span span() {
            return expr.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.value(this);
        }
    }

    /**
     * The element that corresponds to the current element of the variable being defined, by a table that the reader has
     * worked out.
     *
     * @param dimension which of the variable's dimensions, counted from 0
     * @param targets the element meant for each element that the definition is for
     */
    record Mapped(int dimension, Map<Name, Name> targets, Span span) implements SourceSubscript {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.mapped(this);
        }
    }

    /**
     * Each element of a dimension in turn, for the array function around it; all uses of one dimension are one loop.
     *
     * @param range the dimension or sub-range that is gone over
     * @param targets for each of its elements the element meant; empty if they are these elements themselves
     */
    record Each(SourceName range, List<Name> targets, Span span) implements SourceSubscript {
        public Each {
            targets = List.copyOf(targets);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.each(this);
        }
    }
}
