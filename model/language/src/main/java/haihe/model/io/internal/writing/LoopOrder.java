package haihe.model.io.internal.writing;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the argument of an array function as a reader would, to see whether it finds the same loops in the same order: in
 * each reference the subscripts with a name before those with a {@code *}, of which each takes the first loop over the
 * same elements.
 */
final class LoopOrder implements Expr.Cases<Boolean> {

    private final Model model;
    private final Map<Integer, LoopStyle> styles;
    private final List<Loop> found = new ArrayList<>();
    private final List<Set<Integer>> starUses = new ArrayList<>();

    LoopOrder(Model model, Map<Integer, LoopStyle> styles) {
        this.model = model;
        this.styles = styles;
    }

    /** Whether a reader would find exactly these loops in this order. */
    static boolean fits(Model model, Map<Integer, LoopStyle> styles, List<Loop> loops, List<Expr> bodies) {
        LoopOrder order = new LoopOrder(model, styles);
        for (Expr body : bodies) {
            if (!body.match(order)) {
                return false;
            }
        }
        return order.found.equals(loops) && order.isClear();
    }

    private boolean isClear() {
        Set<Integer> widest = Set.of();
        for (Set<Integer> use : starUses) {
            widest = use.size() > widest.size() ? use : widest;
        }
        for (Set<Integer> use : starUses) {
            if (!widest.containsAll(use) || hasTwin(use)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasTwin(Set<Integer> use) {
        return found.stream()
                .filter(loop -> !use.contains(loop.number()))
                .anyMatch(other -> found.stream()
                        .filter(loop -> use.contains(loop.number()))
                        .anyMatch(loop -> same(loop.range(), other.range())));
    }

    static boolean same(Dimension a, Dimension b) {
        return a.root().equals(b.root()) && a.elements().equals(b.elements());
    }

    private boolean indices(Name variable, List<Index> indices) {
        Set<Integer> used = new HashSet<>();
        boolean fits = true;
        List<LoopStyle> stars = new ArrayList<>();
        for (Index index : indices) {
            if (index instanceof Index.Computed computed) {
                fits &= computed.value().match(this);
            } else if (index instanceof Index.Loop loop) {
                LoopStyle style = styles.get(loop.loop());
                if (style != null && style.named()) {
                    find(style.loop());
                    used.add(loop.loop());
                } else if (style != null) {
                    stars.add(style);
                }
            }
        }
        for (LoopStyle star : stars) {
            fits &= star(star.loop(), used);
            used.add(star.loop().number());
        }
        if (!stars.isEmpty()) {
            starUses.add(used);
        }
        return fits && model.variable(variable).isPresent();
    }

    private boolean star(Loop wanted, Set<Integer> used) {
        for (Loop loop : found) {
            if (same(loop.range(), wanted.range()) && !used.contains(loop.number())) {
                return loop.equals(wanted);
            }
        }
        found.add(wanted);
        return true;
    }

    private void find(Loop loop) {
        if (!found.contains(loop)) {
            found.add(loop);
        }
    }

    @Override
    public Boolean number(Expr.Number expr) {
        return true;
    }

    @Override
    public Boolean reference(Expr.Reference expr) {
        return indices(expr.variable(), expr.indices());
    }

    @Override
    public Boolean element(Expr.Element expr) {
        LoopStyle style = expr.index() instanceof Index.Loop index ? styles.get(index.loop()) : null;
        if (style == null) {
            return true;
        }
        find(style.loop());
        return style.named() && !style.banged();
    }

    @Override
    public Boolean unary(Expr.Unary expr) {
        return expr.operand().match(this);
    }

    @Override
    public Boolean binary(Expr.Binary expr) {
        return expr.left().match(this) & expr.right().match(this);
    }

    @Override
    public Boolean conditional(Expr.Conditional expr) {
        return expr.condition().match(this)
                & expr.consequent().match(this)
                & expr.alternative().match(this);
    }

    @Override
    public Boolean call(Expr.Call expr) {
        boolean fits = true;
        for (Expr argument : expr.arguments()) {
            fits &= argument.match(this);
        }
        return fits;
    }

    @Override
    public Boolean lookup(Expr.LookupCall expr) {
        return expr.input().match(this) & indices(expr.lookup(), expr.indices());
    }

    /** An array function inside has loops of its own. */
    @Override
    public Boolean reduce(Expr.Reduce expr) {
        return true;
    }

    @Override
    public Boolean rank(Expr.Rank expr) {
        return expr.rank().match(this);
    }

    @Override
    public Boolean vector(Expr.VectorCall expr) {
        boolean fits = true;
        for (Expr scalar : expr.scalars()) {
            fits &= scalar.match(this);
        }
        return fits;
    }
}
