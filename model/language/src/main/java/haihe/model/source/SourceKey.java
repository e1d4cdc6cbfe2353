package haihe.model.source;

import haihe.model.Span;
import java.util.List;
import java.util.Optional;

/** Which elements of an array a part of a definition is for. */
public sealed interface SourceKey {

    /** Where the key is written. */
    Span span();

    /** All elements: the definition is not divided. */
    record Whole(Span span) implements SourceKey {}

    /** The elements that no other key covers. */
    record Default(Span span) implements SourceKey {}

    /**
     * The elements that fit each part, in the order of the variable's dimensions.
     *
     * @param parts the name of an element, a sub-range or the dimension; empty for {@code *}
     */
    record Elements(List<Optional<SourceName>> parts, Span span) implements SourceKey {
        public Elements {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The elements of a key without those of others.
     *
     * @param exceptions what is left out
     */
    record Except(Elements base, List<Elements> exceptions, Span span) implements SourceKey {
        public Except {
            exceptions = List.copyOf(exceptions);
        }
    }
}
