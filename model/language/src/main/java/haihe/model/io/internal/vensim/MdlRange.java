package haihe.model.io.internal.vensim;

import haihe.model.Name;
import haihe.model.source.SourceName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A subscript range, or another name for one.
 *
 * @param elements its elements in order, all different
 * @param positions the position of each element, counted from 0
 */
record MdlRange(SourceName source, List<Name> elements, Map<Name, Integer> positions) {

    MdlRange {
        elements = List.copyOf(elements);
        positions = Map.copyOf(positions);
    }

    static MdlRange of(SourceName source, List<Name> elements) {
        Map<Name, Integer> positions = new HashMap<>();
        for (Name element : elements) {
            positions.putIfAbsent(element, positions.size());
        }
        List<Name> distinct = elements.stream().distinct().toList();
        return new MdlRange(source, distinct, positions);
    }

    Name name() {
        return source.name();
    }

    boolean contains(Name element) {
        return positions.containsKey(element);
    }

    boolean containsAll(List<Name> wanted) {
        return wanted.stream().allMatch(this::contains);
    }

    /** The number, counted from 1, of an element of this range. */
    int number(Name element) {
        return Objects.requireNonNull(positions.get(element)) + 1;
    }
}
