package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Dimension;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves arrays that are named without brackets. */
final class ArrayReferences {

    private final EquationScope scope;
    private final Subscripts subscripts;

    ArrayReferences(EquationScope scope, Subscripts subscripts) {
        this.scope = scope;
        this.subscripts = subscripts;
    }

    /**
     * The indices of an array without brackets: the elements of the variable being defined, or inside an array function
     * all elements.
     *
     * @param whole whether the array is by itself the argument of an array function
     * @param transposed whether its dimensions are taken in reverse order
     */
    Optional<List<Index>> resolve(Symbol symbol, boolean whole, boolean transposed, Span span) {
        ArrayScope array = scope.array();
        if (array != null && (whole || !sharesDimension(symbol))) {
            return Optional.of(all(array, symbol, transposed, span));
        }
        if (array != null) {
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    span,
                    "it is not clear which elements of '" + symbol.name() + "' are meant",
                    "write its subscripts, " + Text.list(symbol.over()) + " for the current element or * for all");
            return Optional.empty();
        }
        int[] loops = agreement(symbol, transposed);
        if (loops == null) {
            disagree(symbol, transposed, span);
            return Optional.empty();
        }
        Index[] indices = new Index[loops.length];
        for (int i = 0; i < loops.length; i++) {
            Loop loop = scope.loops().get(loops[i]);
            indices[i] = subscripts.loopIndex(loop, loop.range(), symbol.over().get(i), span);
        }
        return Optional.of(List.of(indices));
    }

    /** Whether an array without brackets fits the dimensions of the variable being defined. */
    boolean agrees(Symbol symbol, boolean transposed) {
        return agreement(symbol, transposed) != null;
    }

    private boolean sharesDimension(Symbol symbol) {
        return symbol.over().stream()
                .anyMatch(each -> scope.variable().over().stream()
                        .anyMatch(own -> own.root().equals(each.root())));
    }

    private List<Index> all(ArrayScope array, Symbol symbol, boolean transposed, Span span) {
        int size = symbol.over().size();
        Index[] indices = new Index[size];
        Set<Loop> used = new HashSet<>();
        for (int k = 0; k < size; k++) {
            int i = transposed ? size - 1 - k : k;
            Dimension dimension = symbol.over().get(i);
            Loop loop = array.star(dimension, used);
            used.add(loop);
            indices[i] = subscripts.loopIndex(loop, loop.range(), dimension, span);
        }
        array.starUse(span, used);
        return List.of(indices);
    }

    /**
     * For each dimension of the array the number of the loop that it takes: the variable's dimensions in the same order,
     * or some of them if none occurs twice; null if they do not agree.
     */
    private int @Nullable [] agreement(Symbol symbol, boolean transposed) {
        List<Dimension> own = scope.variable().over();
        int size = symbol.over().size();
        boolean some = size < own.size();
        if (size > own.size() || (some && (repeats(own) || repeats(symbol.over())))) {
            return null;
        }
        int[] loops = new int[size];
        int next = 0;
        for (int k = 0; k < size; k++) {
            int i = transposed ? size - 1 - k : k;
            while (next < own.size()
                    && !own.get(next).root().equals(symbol.over().get(i).root())) {
                if (!some) {
                    return null;
                }
                next++;
            }
            if (next == own.size()) {
                return null;
            }
            loops[i] = next++;
        }
        return loops;
    }

    private static boolean repeats(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::root).distinct().count() < dimensions.size();
    }

    private void disagree(Symbol symbol, boolean transposed, Span span) {
        Symbol variable = scope.variable();
        String message = "'" + symbol.name() + "' " + Text.over(symbol.over()) + ", but '" + variable.name() + "' "
                + Text.over(variable.over());
        String hint = !transposed && agrees(symbol, true)
                ? "its transpose fits: " + symbol.name() + "'"
                : "name its elements in brackets, or use an array function such as SUM";
        scope.fail(Code.DIMENSION_MISMATCH, span, message, hint);
    }
}
