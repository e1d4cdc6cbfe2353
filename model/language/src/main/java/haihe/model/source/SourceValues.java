package haihe.model.source;

import haihe.model.Span;
import java.util.List;

/** The numbers of a constant. */
public sealed interface SourceValues {

    /** Where the numbers are written. */
    Span span();

    /** One number for all elements, or numbers by element. */
    record ByKey(List<Keyed<SourceNumber>> parts, Span span) implements SourceValues {
        public ByKey {
            parts = List.copyOf(parts);
        }
    }

    /** Numbers in row-major order: a list, or lists of lists with one level for each dimension. */
    record RowMajor(Level top) implements SourceValues {
        @Override
        public Span span() {
            return top.span();
        }
    }

    /** A number or a list in a {@link RowMajor}. */
    sealed interface Entry {
        Span span();
    }

    /** A number in a list. */
    record Leaf(SourceNumber number) implements Entry {
        @Override
        public Span span() {
            return number.span();
        }
    }

    /** A list of numbers or lists. */
    record Level(List<Entry> entries, Span span) implements Entry {
        public Level {
            entries = List.copyOf(entries);
        }
    }
}
