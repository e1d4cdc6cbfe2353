package haihe.model.check;

import haihe.model.Dimension;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cuts sets of elements into blocks that loops can visit. */
final class Blocks {

    private final DimensionTable table;
    private final Symbol symbol;

    Blocks(DimensionTable table, Symbol symbol) {
        this.table = table;
        this.symbol = symbol;
    }

    /** All elements. */
    Block whole() {
        List<List<Integer>> positions =
                symbol.over().stream().map(Selection::all).toList();
        return block(positions, new SourceKey.Whole(symbol.source().name().span()));
    }

    /**
     * Few disjoint blocks that make up a set of elements.
     *
     * @param elements numbers in row-major order, increasing
     * @param key the key that selects them
     */
    List<Block> of(List<Integer> elements, SourceKey key) {
        if (elements.isEmpty()) {
            return List.of();
        }
        if (elements.size() == symbol.size()) {
            List<List<Integer>> all = symbol.over().stream().map(Selection::all).toList();
            return List.of(block(all, key));
        }
        return cut(elements, 0).stream().map(positions -> block(positions, key)).toList();
    }

    /**
     * Cuts elements, given by their numbers in the dimensions from {@code first} on: those positions along the first of
     * these dimensions go together behind which the same elements follow.
     */
    private List<List<List<Integer>>> cut(List<Integer> elements, int first) {
        int inner = symbol.over().stream()
                .skip(first + 1L)
                .mapToInt(Dimension::size)
                .reduce(1, (a, b) -> a * b);
        SortedMap<Integer, List<Integer>> byPosition = new TreeMap<>();
        for (int element : elements) {
            byPosition.computeIfAbsent(element / inner, at -> new ArrayList<>()).add(element % inner);
        }
        if (first == symbol.over().size() - 1) {
            return List.of(List.of(List.copyOf(byPosition.keySet())));
        }
        Map<List<Integer>, List<Integer>> byRest = new LinkedHashMap<>();
        byPosition.forEach((position, rest) ->
                byRest.computeIfAbsent(rest, any -> new ArrayList<>()).add(position));
        List<List<List<Integer>>> blocks = new ArrayList<>();
        byRest.forEach((rest, positions) -> {
            for (List<List<Integer>> tail : cut(rest, first + 1)) {
                List<List<Integer>> block = new ArrayList<>();
                block.add(positions);
                block.addAll(tail);
                blocks.add(block);
            }
        });
        return blocks;
    }

    private Block block(List<List<Integer>> positions, SourceKey key) {
        List<Loop> loops = new ArrayList<>();
        List<Optional<Name>> keyNames = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            Dimension dimension = symbol.over().get(i);
            List<Name> elements =
                    positions.get(i).stream().map(dimension.elements()::get).toList();
            loops.add(new Loop(i, Ranges.of(table, dimension, elements)));
            keyNames.add(keyName(key, i));
        }
        return new Block(loops, keyNames);
    }

    private Optional<Name> keyName(SourceKey key, int i) {
        if (key instanceof SourceKey.Elements elements) {
            return elements.parts().get(i).map(SourceName::name).filter(table::isDefined);
        }
        return Optional.empty();
    }
}
