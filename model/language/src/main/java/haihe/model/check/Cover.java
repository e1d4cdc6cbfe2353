package haihe.model.check;

import haihe.model.Diagnostics;
import haihe.model.source.Keyed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part of a divided definition each element of an array takes: of two keys that cover an element the one with more
 * single elements, else the default.
 *
 * @param owners for each element in row-major order the number of its part; -1 if no part covers it
 * @param members for each part that is for any the elements in row-major order, also of {@link #NONE}
 * @param faulty whether a key was reported, so that missing elements may be a consequence
 */
record Cover(List<Integer> owners, Map<Integer, List<Integer>> members, boolean faulty) {

    /** The part of an element that no part covers. */
    static final int NONE = -1;

    Cover {
        owners = List.copyOf(owners);
    }

    /** The elements of the parts that are for any. */
    static Map<Integer, List<Integer>> members(List<Integer> owners) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int element = 0; element < owners.size(); element++) {
            members.computeIfAbsent(owners.get(element), part -> new ArrayList<>())
                    .add(element);
        }
        return members;
    }

    /** The elements in row-major order that a part is for. */
    List<Integer> elementsOf(int part) {
        return members.getOrDefault(part, List.of());
    }

    /** The elements that no part covers. */
    List<Integer> missing() {
        return elementsOf(NONE);
    }

    static Cover of(Symbol symbol, List<? extends Keyed<?>> parts, DimensionTable table, Diagnostics problems) {
        return new CoverFinder(symbol, parts, table, problems).find();
    }
}
