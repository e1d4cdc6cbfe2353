package haihe.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A dimension of arrays, or a sub-range of one; immutable. It knows the places of its elements, which are asked for often. */
public final class Dimension {

    /** Up to so many elements a look at all of them is as fast as a table. */
    private static final int FEW = 8;

    private final Name name;
    private final List<Name> elements;
    private final Optional<Dimension> parent;
    private final String doc;
    private final Span span;
    private final Map<Name, Integer> places;
    private @Nullable List<Integer> positions;

    /**
     * A dimension or sub-range.
     *
     * @param name the dimension's name
     * @param elements the elements in order, at least one, all different
     * @param parent for a sub-range the dimension (not itself a sub-range) that its elements belong to
     * @param doc what the dimension stands for; may be empty
     * @param span where it is defined
     */
    public Dimension(Name name, List<Name> elements, Optional<Dimension> parent, String doc, Span span) {
        this.name = name;
        this.elements = List.copyOf(elements);
        this.parent = parent;
        this.doc = doc;
        this.span = span;
        this.places = this.elements.size() > FEW ? places(this.elements) : Map.of();
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("dimension " + name + " has no elements");
        }
    }

    private static Map<Name, Integer> places(List<Name> elements) {
        Map<Name, Integer> places = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            places.putIfAbsent(elements.get(i), i);
        }
        return places;
    }

    /** The dimension's name. */
    public Name name() {
        return name;
    }

    /** The elements in order, at least one, all different. */
    public List<Name> elements() {
        return elements;
    }

    /** For a sub-range the dimension (not itself a sub-range) that its elements belong to. */
    public Optional<Dimension> parent() {
        return parent;
    }

    /** What the dimension stands for; may be empty. */
    public String doc() {
        return doc;
    }

    /** Where it is defined. */
    public Span span() {
        return span;
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
        int index = elements.size() > FEW ? places.getOrDefault(element, -1) : elements.indexOf(element);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * For each element of this (sub-)range its position in {@link #root()}, counted from 0.
     *
     * @return as many positions as {@link #size()}; for a whole dimension 0, 1, 2, ...
     */
    public List<Integer> positionsInRoot() {
        List<Integer> known = positions;
        if (known == null) {
            known = parent.isEmpty()
                    ? IntStream.range(0, size()).boxed().toList()
                    : elements.stream()
                            .map(element -> parent.get().indexOf(element).orElse(-1))
                            .toList();
            positions = known;
        }
        return known;
    }

    /** Whether all that a dimension was made of is equal. */
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

    @Override
    public String toString() {
        return name + elements.toString();
    }
}
