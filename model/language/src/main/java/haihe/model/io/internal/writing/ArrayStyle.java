package haihe.model.io.internal.writing;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses how the loops of an array function are written: by name where that is clear, otherwise by {@code *}. */
final class ArrayStyle {

    private final Model model;
    private final Dialect dialect;
    private final Set<Name> current;

    /**
     * @param current the names that stand for the current element: dimensions of the variable being defined, and
     *     sub-ranges that the key of its equation names
     */
    ArrayStyle(Model model, Dialect dialect, Set<Name> current) {
        this.model = model;
        this.dialect = dialect;
        this.current = current;
    }

    /**
     * A style for each loop, by its number.
     *
     * @param outside names of the loops of array functions around this one
     * @throws NotExpressible if no way of writing gives these loops back
     */
    Map<Integer, LoopStyle> choose(List<Loop> loops, List<Expr> bodies, Set<Name> outside, Span span) {
        int ways = 1 << Math.min(loops.size(), 8);
        for (int way = 0; way < ways; way++) {
            Map<Integer, LoopStyle> styles = styles(loops, way, outside);
            if (styles.size() == loops.size() && LoopOrder.fits(model, styles, loops, bodies)) {
                return styles;
            }
        }
        throw new NotExpressible(
                NotExpressible.NO_LOOP, span, "an array function that goes over elements in an order of its own");
    }

    /** The styles of one way, in which each bit says that a loop has no name; fewer if some name is not possible. */
    private Map<Integer, LoopStyle> styles(List<Loop> loops, int way, Set<Name> outside) {
        Map<Integer, LoopStyle> styles = new HashMap<>();
        for (int i = 0; i < loops.size(); i++) {
            Loop loop = loops.get(i);
            boolean named = (way >> i & 1) == 0;
            boolean banged = named && current.contains(loop.range().name());
            if (!named || canBeNamed(loop, loops, banged, outside)) {
                styles.put(loop.number(), new LoopStyle(loop, named, banged));
            }
        }
        return styles;
    }

    private boolean canBeNamed(Loop loop, List<Loop> loops, boolean banged, Set<Name> outside) {
        Dimension range = loop.range();
        boolean defined = model.dimensions().stream().anyMatch(range::equals);
        boolean alone = loops.stream()
                        .filter(each -> LoopOrder.same(each.range(), range))
                        .count()
                == 1;
        return defined && alone && !outside.contains(range.name()) && (!banged || dialect.namesLoops());
    }

    /** The names that loops with these styles take. */
    static Set<Name> names(Map<Integer, LoopStyle> styles) {
        Set<Name> names = new HashSet<>();
        styles.values().stream()
                .filter(LoopStyle::named)
                .forEach(style -> names.add(style.loop().range().name()));
        return names;
    }
}
