package haihe.engine.internal.lower;

import haihe.model.Clause;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.analysis.Computation;
import haihe.model.analysis.Computation.Window;
import haihe.model.analysis.Operands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts the loops of a computation into pieces within which every subscript depends linearly on the turn, as the addresses
 * of programs require. Loops over whole dimensions stay whole.
 */
final class LinearPieces {

    private final Model model;
    private final Map<Integer, List<List<Integer>>> ordinals = new HashMap<>();

    private LinearPieces(Model model) {
        this.model = model;
    }

    /** The pieces of a computation, as windows for every loop. */
    static List<List<Window>> of(Model model, Computation computation) {
        if (computation.windows().isEmpty()) {
            return List.of(List.of());
        }
        LinearPieces pieces = new LinearPieces(model);
        Clause clause = computation.definition();
        for (int d = 0; d < clause.loops().size(); d++) {
            Loop loop = clause.loops().get(d);
            Dimension dimension = computation.variable().over().get(d);
            pieces.add(loop.number(), Ordinals.of(dimension, loop.range().positionsInRoot()));
        }
        pieces.visit(clause.expr());
        List<List<Window>> products = List.of(List.of());
        for (int d = 0; d < clause.loops().size(); d++) {
            Window window = computation.windows().get(d);
            products = product(products, pieces.cut(clause.loops().get(d).number(), window));
        }
        return products;
    }

    private static List<List<Window>> product(List<List<Window>> outer, List<Window> inner) {
        List<List<Window>> all = new ArrayList<>();
        for (List<Window> windows : outer) {
            for (Window window : inner) {
                List<Window> longer = new ArrayList<>(windows);
                longer.add(window);
                all.add(longer);
            }
        }
        return all;
    }

    private void add(int loop, List<Integer> numbers) {
        ordinals.computeIfAbsent(loop, key -> new ArrayList<>()).add(numbers);
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.Reference reference) {
            visit(model.variable(reference.variable()).orElseThrow().over(), reference.indices());
        } else if (expr instanceof Expr.LookupCall call) {
            visit(model.variable(call.lookup()).orElseThrow().over(), call.indices());
        } else if (expr instanceof Expr.Element element && element.index() instanceof Index.Loop loop) {
            add(loop.loop(), loop.positions());
        }
        Operands.of(expr).forEach(this::visit);
    }

    private void visit(List<Dimension> over, List<Index> indices) {
        for (int d = 0; d < indices.size(); d++) {
            if (indices.get(d) instanceof Index.Loop loop) {
                add(loop.loop(), Ordinals.of(over.get(d), loop.positions()));
            }
        }
    }

    private List<Window> cut(int loop, Window window) {
        List<Window> pieces = new ArrayList<>();
        int end = window.first() + window.count();
        int first = window.first();
        while (first < end) {
            int last = first + 1;
            while (last < end && goesOn(loop, first, last)) {
                last++;
            }
            pieces.add(new Window(first, last - first));
            first = last;
        }
        return pieces;
    }

    /** Whether what is linear from one turn up to, not including, another is so with that one too. */
    private boolean goesOn(int loop, int first, int next) {
        int from = Math.max(first, next - 2);
        return ordinals.getOrDefault(loop, List.of()).stream()
                .allMatch(list -> Scope.isLine(list.subList(from, next + 1)));
    }
}
