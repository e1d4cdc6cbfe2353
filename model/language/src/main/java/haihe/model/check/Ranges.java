package haihe.model.check;

import haihe.model.Dimension;
import haihe.model.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes ranges of elements that no sub-range of the model may have. */
final class Ranges {

    private Ranges() {}

    /**
     * The dimension, or sub-range, or else a range made up for the purpose, that has exactly these elements.
     *
     * @param dimension a dimension or sub-range that they belong to
     */
    static Dimension of(DimensionTable table, Dimension dimension, List<Name> elements) {
        if (dimension.elements().equals(elements)) {
            return dimension;
        }
        Dimension root = dimension.root();
        return table.withElements(root, elements)
                .orElseGet(() -> new Dimension(name(elements), elements, Optional.of(root), "", dimension.span()));
    }

    private static Name name(List<Name> elements) {
        return Name.of(elements.stream().map(Name::text).collect(Collectors.joining("+")));
    }
}
