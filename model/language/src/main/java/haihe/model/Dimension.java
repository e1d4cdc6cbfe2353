package haihe.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of arrays, or a sub-range of one.
 *
 * @param name the dimension's name
 * @param elements the elements in order, at least one, all different
 * @param parent for a sub-range the dimension (not itself a sub-range) that its elements belong to
 * @param doc what the dimension stands for; may be empty
 * @param span where it is defined
 */
public record Dimension(Name name, List<Name> elements, Optional<Dimension> parent, String doc, Span span) {

    public Dimension {
        elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("dimension " + name + " has no elements");
        }
    }

    /** The number of elements. */
    public int size() {
        return elements.size();
    }

    /** The dimension itself, or for a sub-range the dimension that it is part of. */
    public Dimension root() {
        return parent.orElse(this);
    }

    /** The position of an element in this dimension, counted from 0. */
    public OptionalInt indexOf(Name element) {
        int index = elements.indexOf(element);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * For each element of this (sub-)range its position in {@link #root()}, counted from 0.
     *
     * @return as many positions as {@link #size()}; for a whole dimension 0, 1, 2, ...
     */
    public List<Integer> positionsInRoot() {
        if (parent.isEmpty()) {
            return IntStream.range(0, size()).boxed().toList();
        }
        return elements.stream().map(parent.get().elements()::indexOf).toList();
    }

    /** As for every record, but without a look at the components of the same dimension. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Dimension that
                        && name.equals(that.name)
                        && elements.equals(that.elements)
                        && parent.equals(that.parent)
                        && doc.equals(that.doc)
                        && span.equals(that.span));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
