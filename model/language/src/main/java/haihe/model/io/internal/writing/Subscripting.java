package haihe.model.io.internal.writing;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Writes what stands in brackets. */
final class Subscripting {

    private final Model model;
    private final List<Dimension> own;
    private final List<Loop> loops;
    private final Map<Integer, LoopStyle> styles;
    private final Function<Expr, Piece> expressions;

    /**
     * @param loops the loops of the clause
     * @param styles the loops of the array functions around
     * @param expressions writes expressions in brackets
     */
    Subscripting(
            Model model,
            Variable variable,
            List<Loop> loops,
            Map<Integer, LoopStyle> styles,
            Function<Expr, Piece> expressions) {
        this.model = model;
        this.own = variable.over();
        this.loops = loops;
        this.styles = styles;
        this.expressions = expressions;
    }

    /** The names that stand for the current element of the variable being defined. */
    Set<Name> currentNames() {
        Set<Name> names = new HashSet<>();
        own.forEach(dimension -> names.add(dimension.name()));
        loops.forEach(loop -> names.add(loop.range().name()));
        return names;
    }

    /** The subscripts of a variable with their brackets; nothing for a single number. */
    String of(Name variable, List<Index> indices, Span span) {
        if (indices.isEmpty()) {
            return "";
        }
        List<Dimension> over = model.variable(variable).orElseThrow().over();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            Dimension dimension = over.get(i);
            texts.add(indices.get(i).match(new Index.Cases<>() {
                @Override
                public String fixed(Index.Fixed index) {
                    return element(dimension, index.position());
                }

                @Override
                public String loop(Index.Loop index) {
                    return styles.containsKey(index.loop())
                            ? inArray(index, dimension, span)
                            : current(index, dimension, span);
                }

                @Override
                public String computed(Index.Computed index) {
                    return expressions.apply(index.value()).text();
                }
            }));
        }
        return "[" + String.join(", ", texts) + "]";
    }

    private static String element(Dimension dimension, int position) {
        return Spelling.element(dimension.root().elements().get(position));
    }

    private String inArray(Index.Loop index, Dimension dimension, Span span) {
        LoopStyle style = java.util.Objects.requireNonNull(styles.get(index.loop()));
        Dimension range = style.loop().range();
        if (!range.root().equals(dimension.root()) || !index.positions().equals(range.positionsInRoot())) {
            throw new NotExpressible(
                    NotExpressible.NO_LOOP, span, "an array function that goes over two dimensions in step");
        }
        if (style.named()) {
            return style.name();
        }
        if (range.elements().equals(dimension.elements())) {
            return "*";
        }
        int first = dimension.indexOf(range.elements().get(0)).orElse(-1);
        int last = first + range.size();
        if (first < 0
                || last > dimension.size()
                || !dimension.elements().subList(first, last).equals(range.elements())) {
            throw new NotExpressible(
                    NotExpressible.NO_LOOP, span, "an array function over some elements without a name");
        }
        return Spelling.element(range.elements().get(0)) + ":"
                + Spelling.element(range.elements().get(range.size() - 1));
    }

    private String current(Index.Loop index, Dimension dimension, Span span) {
        int number = index.loop();
        Dimension range = loops.get(number).range();
        List<Integer> positions = index.positions();
        if (range.size() == 1) {
            return element(dimension, positions.get(0));
        }
        boolean inside = range.root().equals(dimension.root())
                && positions.equals(range.positionsInRoot())
                && dimension.elements().containsAll(range.elements());
        if (inside && !isTwice(own.get(number))) {
            return Spelling.name(own.get(number).name());
        }
        return byPosition(range, own.get(number), dimension)
                .filter(positions::equals)
                .map(same -> "@" + (number + 1))
                .orElseThrow(() -> new NotExpressible(number, span, "subscripts that follow a mapping"));
    }

    /** The positions in the root of an array's dimension that {@code @n} stands for. */
    private static Optional<List<Integer>> byPosition(Dimension range, Dimension own, Dimension dimension) {
        List<Integer> inRoot = dimension.positionsInRoot();
        List<Integer> positions = new ArrayList<>();
        for (Name element : range.elements()) {
            OptionalInt at = own.indexOf(element);
            if (at.isEmpty() || at.getAsInt() >= inRoot.size()) {
                return Optional.empty();
            }
            positions.add(inRoot.get(at.getAsInt()));
        }
        return Optional.of(positions);
    }

    private boolean isTwice(Dimension dimension) {
        return own.stream().filter(each -> each.name().equals(dimension.name())).count() > 1;
    }

    /** The number of an element, as a number or as the name of a dimension. */
    String number(Expr.Element expr, boolean inArray) {
        return expr.index().match(new Index.Cases<>() {
            @Override
            public String fixed(Index.Fixed index) {
                return Integer.toString(index.position() + 1);
            }

            @Override
            public String loop(Index.Loop index) {
                LoopStyle style = styles.get(index.loop());
                Dimension range = style == null
                        ? loops.get(index.loop()).range()
                        : style.loop().range();
                if (range.size() == 1 && style == null) {
                    return Integer.toString(index.positions().get(0) + 1);
                }
                int loop = style == null ? index.loop() : NotExpressible.NO_LOOP;
                return candidates(index.loop(), style, inArray).stream()
                        .filter(each -> numbers(range, each).equals(index.positions()))
                        .findFirst()
                        .map(each -> Spelling.name(each.name()))
                        .orElseThrow(() -> new NotExpressible(loop, expr.span(), "numbers of elements by a mapping"));
            }

            @Override
            public String computed(Index.Computed index) {
                throw new NotExpressible(NotExpressible.NO_LOOP, expr.span(), "the number of a computed element");
            }
        });
    }

    private List<Dimension> candidates(int loop, @org.jspecify.annotations.Nullable LoopStyle style, boolean inArray) {
        if (style != null) {
            return style.named() && !style.banged() ? List.of(style.loop().range()) : List.of();
        }
        Dimension dimension = own.get(loop);
        if (isTwice(dimension)) {
            return List.of();
        }
        return inArray ? List.of(dimension) : List.of(dimension, dimension.root());
    }

    private static List<Integer> numbers(Dimension range, Dimension dimension) {
        return range.elements().stream()
                .map(element -> dimension.indexOf(element).orElse(-1))
                .toList();
    }
}
