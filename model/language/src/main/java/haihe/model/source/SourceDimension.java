package haihe.model.source;

import java.util.List;
import java.util.Optional;

/**
 * A dimension or a sub-range.
 *
 * @param elements the elements in order
 * @param parent the dimension that this is a sub-range of
 * @param doc what the dimension stands for; may be empty
 */
public record SourceDimension(SourceName name, List<SourceName> elements, Optional<SourceName> parent, String doc) {
    public SourceDimension {
        elements = List.copyOf(elements);
    }
}
