package haihe.model.check;

import haihe.model.Dimension;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The elements that a key selects.
 *
 * @param positions for each dimension the positions in it, counted from 0
 * @param singles how many parts of the key are single elements
 * @param faulty whether the key was reported; then it selects nothing
 * @param without what is left out
 */
record Selection(List<List<Integer>> positions, int singles, boolean faulty, List<Selection> without) {

    /** What a default selects by itself. */
    static final Selection NOTHING = new Selection(List.of(List.of()), 0, false);

    /** What a key selects that was reported. */
    static final Selection FAULTY = new Selection(List.of(List.of()), 0, true);

    Selection {
        positions = List.copyOf(positions);
        without = List.copyOf(without);
    }

    /** A selection without exceptions. */
    Selection(List<List<Integer>> positions, int singles, boolean faulty) {
        this(positions, singles, faulty, List.of());
    }

    /** All elements. */
    static Selection all(List<Dimension> over) {
        return new Selection(over.stream().map(Selection::all).toList(), 0, false);
    }

    /** All positions of a dimension. */
    static List<Integer> all(Dimension dimension) {
        return IntStream.range(0, dimension.size()).boxed().toList();
    }

    /** The elements as numbers in row-major order. */
    int[] elements(List<Dimension> over) {
        if (without.isEmpty()) {
            return product(over);
        }
        Set<Integer> left = new HashSet<>();
        without.forEach(each -> Arrays.stream(each.elements(over)).forEach(left::add));
        return Arrays.stream(product(over))
                .filter(element -> !left.contains(element))
                .toArray();
    }

    private int[] product(List<Dimension> over) {
        int[] elements = {0};
        for (int i = 0; i < positions.size(); i++) {
            int size = i < over.size() ? over.get(i).size() : 1;
            List<Integer> here = positions.get(i);
            int[] next = new int[elements.length * here.size()];
            for (int e = 0; e < elements.length; e++) {
                for (int p = 0; p < here.size(); p++) {
                    next[e * here.size() + p] = elements[e] * size + here.get(p);
                }
            }
            elements = next;
        }
        return elements;
    }
}
