package haihe.model;

import java.util.List;

/** One subscript of a resolved reference: which element along one dimension is meant. */
public sealed interface Index {

    /** One case for every kind of index. */
    interface Cases<R> {
        R fixed(Fixed index);

        R loop(Loop index);

        R computed(Computed index);
    }

    /** Dispatches on the kind. */
    <R> R match(Cases<R> cases);

    /**
     * Always the same element.
     *
     * @param position in the root dimension, counted from 0
     */
    record Fixed(int position) implements Index {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fixed(this);
        }
    }

    /**
     * The element of an enclosing loop.
     *
     * @param loop the number of the loop (see {@link Loop})
     * @param positions for each turn of the loop the position in the root dimension of the referenced variable's
     *     subscript, counted from 0; as long as the loop is
     */
    record Loop(int loop, List<Integer> positions) implements Index {
        public Loop {
            positions = List.copyOf(positions);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.loop(this);
        }
    }

    /**
     * The element whose number, counted from 1, is the value of an expression rounded down; outside the dimension the
     * reference has the value 0 (XMILE 1.0, section 4.5.2).
     *
     * @param value the number of the element
     */
    record Computed(Expr value) implements Index {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.computed(this);
        }
    }
}
