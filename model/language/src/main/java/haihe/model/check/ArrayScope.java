package haihe.model.check;

import haihe.model.Dimension;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * The loops of one array function, found while its argument is resolved.
 *
 * <p>A dimension that is named gets one loop for all its uses. A {@code *} takes the first loop over the same elements
 * that its reference does not use yet: {@code SUM(a[*] * b[*])} has one loop, {@code SUM(m[*, *])} two. What this could
 * leave unclear {@link #unclear()} finds.
 */
final class ArrayScope {

    private final IntSupplier numbers;
    private final List<Loop> loops = new ArrayList<>();
    private final Map<Name, Loop> named = new LinkedHashMap<>();
    private final Map<Name, Loop> each = new LinkedHashMap<>();
    private final Set<Name> namedInside = new HashSet<>();
    private final List<StarUse> starUses = new ArrayList<>();

    /**
     * A reference with a {@code *}.
     *
     * @param loops all loops that its subscripts use
     */
    private record StarUse(Span span, Set<Loop> loops) {}

    ArrayScope(IntSupplier numbers) {
        this.numbers = numbers;
    }

    /** The loops in the order in which they were found. */
    List<Loop> loops() {
        return List.copyOf(loops);
    }

    /** The loop over a dimension that is named, other than those that the reference uses otherwise. */
    Loop named(Dimension range, Set<Loop> used) {
        Loop known = named.get(range.name());
        if (known != null) {
            return known;
        }
        Loop loop = free(range, used, true);
        named.put(range.name(), loop);
        return loop;
    }

    /** The loop over a dimension that this function alone goes over, whatever functions around it do. */
    Loop each(Dimension range, Set<Loop> used) {
        return each.computeIfAbsent(range.name(), name -> free(range, used, true));
    }

    /** The loop for a {@code *} over these elements. */
    Loop star(Dimension range, Set<Loop> used) {
        return free(range, used, false);
    }

    private Loop free(Dimension range, Set<Loop> used, boolean unnamed) {
        for (Loop loop : loops) {
            if (sameElements(loop, range) && !used.contains(loop) && !(unnamed && named.containsValue(loop))) {
                return loop;
            }
        }
        Loop loop = new Loop(numbers.getAsInt(), range);
        loops.add(loop);
        return loop;
    }

    private static boolean sameElements(Loop loop, Dimension range) {
        return loop.range().root().equals(range.root())
                && loop.range().elements().equals(range.elements());
    }

    void starUse(Span span, Set<Loop> used) {
        starUses.add(new StarUse(span, Set.copyOf(used)));
    }

    /** Remembers what an array function inside this one names. */
    void contains(ArrayScope inner) {
        namedInside.addAll(inner.named.keySet());
        namedInside.addAll(inner.namedInside);
    }

    /** The dimensions that both this array function and one inside it name. */
    List<Name> namedTwice() {
        return named.keySet().stream().filter(namedInside::contains).toList();
    }

    /**
     * The references whose {@code *} has no clear partner: its elements are not those of another array in the function,
     * or could be matched with two loops.
     */
    List<Span> unclear() {
        Set<Loop> widest = Set.of();
        for (StarUse use : starUses) {
            widest = use.loops().size() > widest.size() ? use.loops() : widest;
        }
        List<Span> unclear = new ArrayList<>();
        for (StarUse use : starUses) {
            if (!widest.containsAll(use.loops()) || hasTwin(use)) {
                unclear.add(use.span());
            }
        }
        return unclear;
    }

    private boolean hasTwin(StarUse use) {
        return use.loops().stream()
                .anyMatch(loop -> loops.stream()
                        .anyMatch(other -> !use.loops().contains(other) && sameElements(other, loop.range())));
    }
}
