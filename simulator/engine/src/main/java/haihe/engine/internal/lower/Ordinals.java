package haihe.engine.internal.lower;

import haihe.model.Dimension;
import java.util.List;

/** The places along the dimension of a variable of elements that are given by their positions in the root dimension. */
final class Ordinals {

    private Ordinals() {}

    /** The place, counted from 0. */
    static int of(Dimension dimension, int positionInRoot) {
        if (dimension.parent().isEmpty()) {
            return positionInRoot;
        }
        int ordinal = dimension
                .indexOf(dimension.root().elements().get(positionInRoot))
                .orElse(-1);
        if (ordinal < 0) {
            throw new IllegalArgumentException("element "
                    + dimension.root().elements().get(positionInRoot) + " is not part of " + dimension.name());
        }
        return ordinal;
    }

    /** The places, counted from 0. */
    static List<Integer> of(Dimension dimension, List<Integer> positionsInRoot) {
        return dimension.parent().isEmpty()
                ? positionsInRoot
                : positionsInRoot.stream()
                        .map(position -> of(dimension, position))
                        .toList();
    }
}
