package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Resolves what stands in brackets behind the name of an array. */
final class Subscripts {

    private final EquationScope scope;
    private final Function<SourceExpr, Expr> expressions;

    /**
     * @param expressions resolves expressions inside brackets
     */
    Subscripts(EquationScope scope, Function<SourceExpr, Expr> expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** One index for each dimension of a symbol; empty, and reported, if the subscripts do not fit. */
    Optional<List<Index>> resolve(Symbol symbol, List<SourceSubscript> subscripts, Span span) {
        List<Dimension> over = symbol.over();
        if (subscripts.size() != over.size()) {
            String has = Text.count(over.size(), "dimension") + (over.isEmpty() ? "" : " " + Text.list(over));
            String message =
                    "'" + symbol.name() + "' has " + has + ", but " + Text.count(subscripts.size(), "subscript");
            scope.fail(Code.DIMENSION_MISMATCH, span, message);
            return Optional.empty();
        }
        Index[] indices = new Index[over.size()];
        Set<Loop> used = new HashSet<>();
        boolean starred = false;
        for (int i = 0; i < indices.length; i++) {
            if (!isStar(subscripts.get(i))) {
                indices[i] = single(subscripts.get(i), over.get(i), used);
            }
        }
        for (int i = 0; i < indices.length; i++) {
            if (isStar(subscripts.get(i))) {
                starred = true;
                indices[i] = star(subscripts.get(i), over.get(i), used);
            }
        }
        if (starred && scope.array() != null) {
            scope.array().starUse(span, used);
        }
        return Optional.of(List.of(indices));
    }

    private static boolean isStar(SourceSubscript subscript) {
        return subscript instanceof SourceSubscript.All || subscript instanceof SourceSubscript.Range;
    }

    private Index star(SourceSubscript subscript, Dimension dimension, Set<Loop> used) {
        ArrayScope array = scope.array();
        Span span = subscript.span();
        if (array == null) {
            String what = subscript instanceof SourceSubscript.All ? "'*'" : "a range of elements";
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    span,
                    what + " stands for many elements where one number is needed",
                    "put it into an array function such as SUM, or name an element");
            return new Index.Fixed(0);
        }
        Optional<Dimension> range =
                subscript instanceof SourceSubscript.Range part ? range(part, dimension) : Optional.of(dimension);
        if (range.isEmpty()) {
            return new Index.Fixed(0);
        }
        Loop loop = array.star(range.get(), used);
        used.add(loop);
        return loopIndex(loop, loop.range(), dimension, span);
    }

    private Optional<Dimension> range(SourceSubscript.Range part, Dimension dimension) {
        OptionalInt from = fixed(part.from(), dimension);
        OptionalInt to = fixed(part.to(), dimension);
        if (from.isEmpty() || to.isEmpty()) {
            SourceExpr wrong = from.isEmpty() ? part.from() : part.to();
            scope.fail(
                    Code.UNKNOWN_NAME,
                    wrong.span(),
                    "a range goes from one element of '" + dimension.name() + "' to another",
                    "its elements are " + Text.names(dimension.elements()));
            return Optional.empty();
        }
        if (from.getAsInt() > to.getAsInt()) {
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    part.span(),
                    "the range is empty: its first element stands after its last",
                    "swap the two");
            return Optional.empty();
        }
        List<Name> elements = dimension.elements().subList(from.getAsInt(), to.getAsInt() + 1);
        return Optional.of(Ranges.of(scope.symbols().dimensions(), dimension, elements));
    }

    /** The position in the dimension that a name of an element or a literal number is. */
    private OptionalInt fixed(SourceExpr expr, Dimension dimension) {
        if (expr instanceof SourceExpr.Reference name && name.subscripts().isEmpty()) {
            return dimension.indexOf(name.name().name());
        }
        if (expr instanceof SourceExpr.Literal number) {
            return numbered(number.value(), dimension);
        }
        if (expr instanceof SourceExpr.ElementOf element) {
            boolean here = scope.symbols()
                    .dimensions()
                    .get(element.dimension().name())
                    .filter(named -> named.root().equals(dimension.root()))
                    .isPresent();
            return here ? dimension.indexOf(element.element().name()) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    /** A number is first of all the name of an element, which in a sub-range need not be its position. */
    private static OptionalInt numbered(double value, Dimension dimension) {
        if (value != Math.rint(value)) {
            return OptionalInt.empty();
        }
        OptionalInt named = dimension.indexOf(Name.of(Text.number(value)));
        boolean inside = value >= 1 && value <= dimension.size();
        return named.isPresent() || !inside ? named : OptionalInt.of((int) value - 1);
    }

    private Index single(SourceSubscript subscript, Dimension dimension, Set<Loop> used) {
        if (subscript instanceof SourceSubscript.Position position) {
            return position(position, dimension);
        }
        if (subscript instanceof SourceSubscript.Mapped mapped) {
            return mapped(mapped, dimension);
        }
        if (subscript instanceof SourceSubscript.Each each) {
            return each(each, dimension, used);
        }
        SourceExpr expr = ((SourceSubscript.Value) subscript).expr();
        OptionalInt element = fixed(expr, dimension);
        if (element.isPresent()) {
            return new Index.Fixed(root(dimension, element.getAsInt()));
        }
        if (expr instanceof SourceExpr.ElementOf other && isElement(other)) {
            String what = "'" + other.dimension().text() + "." + other.element().text() + "'";
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    expr.span(),
                    what + " is the number of an element of another dimension than '" + dimension.name() + "'");
            return new Index.Fixed(0);
        }
        if (expr instanceof SourceExpr.Literal number) {
            scope.fail(
                    Code.OUT_OF_RANGE,
                    expr.span(),
                    "'" + dimension.name() + "' has elements number 1 to " + dimension.size() + ", not "
                            + Text.number(number.value()));
            return new Index.Fixed(0);
        }
        if (expr instanceof SourceExpr.Reference name && name.subscripts().isEmpty()) {
            Optional<Index> named = named(name.name(), dimension, used);
            if (named.isPresent()) {
                return named.get();
            }
        }
        return new Index.Computed(expressions.apply(expr));
    }

    private Index mapped(SourceSubscript.Mapped subscript, Dimension dimension) {
        Loop loop = scope.loops().get(subscript.dimension());
        List<Name> targets = loop.range().elements().stream()
                .map(element -> Objects.requireNonNull(subscript.targets().get(element)))
                .toList();
        return along(loop, targets, dimension, subscript.span());
    }

    private Index each(SourceSubscript.Each subscript, Dimension dimension, Set<Loop> used) {
        Optional<Dimension> range =
                scope.symbols().dimensions().get(subscript.range().name());
        ArrayScope array = scope.array();
        if (range.isEmpty() || array == null) {
            String message = "'" + subscript.range().text() + "' stands for many elements where one number is needed";
            scope.fail(Code.DIMENSION_MISMATCH, subscript.span(), message, "put it into an array function such as SUM");
            return new Index.Fixed(0);
        }
        Loop loop = array.each(range.get(), used);
        used.add(loop);
        List<Name> targets = subscript.targets().isEmpty() ? range.get().elements() : subscript.targets();
        return along(loop, targets, dimension, subscript.span());
    }

    /** The index that takes the named element of a dimension at each turn of a loop. */
    private Index along(Loop loop, List<Name> targets, Dimension dimension, Span span) {
        List<Integer> positions = new ArrayList<>(targets.size());
        for (Name target : targets) {
            OptionalInt at = dimension.indexOf(target);
            if (at.isEmpty()) {
                String message =
                        "the array has no element '" + target + "' there: it is over '" + dimension.name() + "'";
                scope.fail(Code.DIMENSION_MISMATCH, span, message);
                return new Index.Fixed(0);
            }
            positions.add(root(dimension, at.getAsInt()));
        }
        return new Index.Loop(loop.number(), positions);
    }

    private boolean isElement(SourceExpr.ElementOf expr) {
        return scope.symbols()
                .dimensions()
                .get(expr.dimension().name())
                .flatMap(dimension -> dimension.elements().stream()
                        .filter(expr.element().name()::equals)
                        .findFirst())
                .isPresent();
    }

    private static int root(Dimension dimension, int position) {
        return dimension.parent().isEmpty()
                ? position
                : dimension.positionsInRoot().get(position);
    }

    private Index position(SourceSubscript.Position position, Dimension dimension) {
        int number = position.number() - 1;
        if (number >= scope.loops().size()) {
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    position.span(),
                    "'" + scope.variable().name() + "' has "
                            + Text.count(scope.loops().size(), "dimension") + ", so there is no @" + position.number());
            return new Index.Fixed(0);
        }
        Loop loop = scope.loops().get(number);
        Dimension own = scope.variable().over().get(number);
        List<Integer> positions = new ArrayList<>();
        for (Name element : loop.range().elements()) {
            int at = own.indexOf(element).orElseThrow();
            if (at >= dimension.size()) {
                scope.fail(
                        Code.DIMENSION_MISMATCH,
                        position.span(),
                        "'" + own.name() + "' has more elements than '" + dimension.name()
                                + "', which ends before number " + (at + 1));
                return new Index.Fixed(0);
            }
            positions.add(root(dimension, at));
        }
        return new Index.Loop(number, positions);
    }

    /** The index that the name of a dimension, or a name that is nothing at all, stands for. */
    private Optional<Index> named(SourceName name, Dimension dimension, Set<Loop> used) {
        DimensionTable dimensions = scope.symbols().dimensions();
        if (!dimensions.isDefined(name.name())) {
            if (scope.symbols().variable(name.name()) != null
                    || scope.symbols().areReserved() && Builtin.isReserved(name.name())) {
                return Optional.empty();
            }
            List<String> known = new ArrayList<>();
            dimension.elements().forEach(element -> known.add(element.text()));
            known.addAll(dimensions.names());
            scope.fail(
                    Code.UNKNOWN_NAME,
                    name.span(),
                    "'" + name.text() + "' is not an element of '" + dimension.name() + "'",
                    Suggestions.didYouMean(name.text(), known));
            return Optional.of(new Index.Fixed(0));
        }
        Optional<Dimension> range = dimensions.get(name.name());
        if (range.isEmpty()) {
            scope.fail(name.span());
            return Optional.of(new Index.Fixed(0));
        }
        return Optional.of(dimension(range.get(), name, dimension, used));
    }

    private Index dimension(Dimension range, SourceName name, Dimension dimension, Set<Loop> used) {
        if (scope.isTwice(range.name())) {
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    name.span(),
                    "'" + scope.variable().name() + "' has '" + name.text() + "' more than once",
                    "say which one is meant: @1, @2, ...");
            return new Index.Fixed(0);
        }
        OptionalInt current = scope.current(range.name());
        if (current.isPresent()) {
            Loop loop = scope.loops().get(current.getAsInt());
            return loopIndex(loop, loop.range(), dimension, name.span());
        }
        ArrayScope array = scope.array();
        if (array == null) {
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    name.span(),
                    "'" + name.text() + "' is not a dimension of '"
                            + scope.variable().name() + "'",
                    "name an element, or use an array function such as SUM");
            return new Index.Fixed(0);
        }
        Loop loop = array.named(range, used);
        used.add(loop);
        return loopIndex(loop, range, dimension, name.span());
    }

    /** The index of a loop's current element along a dimension of a referenced array. */
    Index loopIndex(Loop loop, Dimension range, Dimension dimension, Span span) {
        if (!range.root().equals(dimension.root())) {
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    span,
                    "the subscript goes over '" + range.name() + "', but the array over '" + dimension.name()
                            + "' there");
            return new Index.Fixed(0);
        }
        List<Integer> positions = new ArrayList<>(range.size());
        for (Name element : range.elements()) {
            OptionalInt at = dimension.indexOf(element);
            if (at.isEmpty()) {
                scope.fail(
                        Code.DIMENSION_MISMATCH,
                        span,
                        "the array has no element '" + element + "': it is over '" + dimension.name() + "'");
                return new Index.Fixed(0);
            }
            positions.add(root(dimension, at.getAsInt()));
        }
        return new Index.Loop(loop.number(), positions);
    }
}
