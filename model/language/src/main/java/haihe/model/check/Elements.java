package haihe.model.check;

import haihe.model.Dimension;
import haihe.model.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Elements of arrays by their number in row-major order, counted from 0. */
final class Elements {

    private Elements() {}

    /** The position along each dimension. */
    static List<Integer> positions(List<Dimension> over, int element) {
        List<Integer> positions = new ArrayList<>();
        int rest = element;
        for (int i = over.size() - 1; i >= 0; i--) {
            positions.add(rest % over.get(i).size());
            rest /= over.get(i).size();
        }
        Collections.reverse(positions);
        return positions;
    }

    /** The place along a dimension of an element that is given by its position in the root dimension. */
    static int ordinal(Dimension dimension, int positionInRoot) {
        return dimension.parent().isEmpty()
                ? positionInRoot
                : dimension
                        .indexOf(dimension.root().elements().get(positionInRoot))
                        .orElse(-1);
    }

    /** The names along each dimension. */
    static List<Name> names(List<Dimension> over, int element) {
        List<Integer> positions = positions(over, element);
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            names.add(over.get(i).elements().get(positions.get(i)));
        }
        return names;
    }

    /** The element for messages: {@code flow[Hebei,gas]}, or the name alone of a variable without dimensions. */
    static String name(Symbol symbol, int element) {
        return symbol.over().isEmpty()
                ? symbol.name().text()
                : names(symbol.over(), element).stream()
                        .map(Name::text)
                        .collect(Collectors.joining(",", symbol.name() + "[", "]"));
    }

    /** The first of some missing elements and how many more there are. */
    static String missing(Symbol symbol, List<Integer> elements) {
        String first = name(symbol, elements.get(0));
        return elements.size() == 1 ? first : first + " (with " + (elements.size() - 1) + " more)";
    }
}
