package haihe.model.check;

import haihe.model.Diagnostics;
import haihe.model.source.Keyed;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which part of a divided definition each element of an array takes: of two keys that cover an element the one with more
 * single elements, else the default.
 *
 * @param owners for each element in row-major order the number of its part; -1 if no part covers it
 * @param faulty whether a key was reported, so that missing elements may be a consequence
 */
record Cover(List<Integer> owners, boolean faulty) {

    /** The part of an element that no part covers. */
    static final int NONE = -1;

    Cover {
        owners = List.copyOf(owners);
    }

    /** The elements in row-major order that a part is for. */
    List<Integer> elementsOf(int part) {
        return IntStream.range(0, owners.size())
                .filter(i -> owners.get(i) == part)
                .boxed()
                .toList();
    }

    /** The elements that no part covers. */
    List<Integer> missing() {
        return elementsOf(NONE);
    }

    static Cover of(Symbol symbol, List<? extends Keyed<?>> parts, DimensionTable table, Diagnostics problems) {
        return new CoverFinder(symbol, parts, table, problems).find();
    }
}
