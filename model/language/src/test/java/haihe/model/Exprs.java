package haihe.model;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes resolved expressions in tests. */
public final class Exprs {

    private Exprs() {}

    public static Expr number(double value) {
        return new Expr.Number(value, Span.NONE);
    }

    public static Expr ref(String variable, Index... indices) {
        return new Expr.Reference(Name.of(variable), List.of(indices), Span.NONE);
    }

    /** A reference at a column of line 1 of the file {@code m.conf}, as long as the name. */
    public static Expr refAt(int column, String variable) {
        return new Expr.Reference(Name.of(variable), List.of(), at(column, variable.length()));
    }

    public static Span at(int column, int length) {
        return new Span("m.conf", 1, column, length);
    }

    public static Index fixed(int position) {
        return new Index.Fixed(position);
    }

    /** The current element of a loop over a whole dimension. */
    public static Index loop(int number, Dimension dimension) {
        return new Index.Loop(number, dimension.positionsInRoot());
    }

    public static Index computed(Expr value) {
        return new Index.Computed(value);
    }

    public static Expr element(int loop, Dimension dimension) {
        return new Expr.Element(loop(loop, dimension), Span.NONE);
    }

    public static Expr binary(BinaryOperator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, Span.NONE);
    }

    public static Expr add(Expr... terms) {
        return Arrays.stream(terms)
                .reduce((a, b) -> binary(BinaryOperator.ADD, a, b))
                .orElseThrow();
    }

    public static Expr subtract(Expr left, Expr right) {
        return binary(BinaryOperator.SUBTRACT, left, right);
    }

    public static Expr times(Expr left, Expr right) {
        return binary(BinaryOperator.MULTIPLY, left, right);
    }

    public static Expr over(Expr left, Expr right) {
        return binary(BinaryOperator.DIVIDE, left, right);
    }

    public static Expr when(Expr condition, Expr consequent, Expr alternative) {
        return new Expr.Conditional(condition, consequent, alternative, Span.NONE);
    }

    public static Expr call(Function function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments), Optional.empty(), Span.NONE);
    }

    public static Expr lookup(String name, Expr input) {
        return new Expr.LookupCall(Name.of(name), List.of(), input, Span.NONE);
    }

    public static Expr reduce(Reduction reduction, Loop loop, Expr body) {
        return new Expr.Reduce(reduction, List.of(loop), body, Span.NONE);
    }

    /** A dimension with elements named by the first letters of its name and numbers from 1. */
    public static Dimension dimension(String name, int size) {
        List<Name> elements = IntStream.rangeClosed(1, size)
                .mapToObj(i -> Name.of(name.substring(0, 1) + i))
                .toList();
        return new Dimension(Name.of(name), elements, Optional.empty(), "", Span.NONE);
    }

    public static Dimension dimension(String name, String... elements) {
        List<Name> names = Arrays.stream(elements).map(Name::of).toList();
        return new Dimension(Name.of(name), names, Optional.empty(), "", Span.NONE);
    }

    /** A part of a dimension. */
    public static Dimension part(Dimension root, int... positions) {
        List<Name> names =
                Arrays.stream(positions).mapToObj(root.elements()::get).toList();
        return new Dimension(Name.of("part of " + root.name()), names, Optional.of(root), "", Span.NONE);
    }

    /** A clause for all elements of dimensions, with loops 0, 1, ... */
    public static Clause clause(Expr expr, Dimension... ranges) {
        List<Loop> loops = IntStream.range(0, ranges.length)
                .mapToObj(i -> new Loop(i, ranges[i]))
                .toList();
        return new Clause(loops, expr);
    }

    public static Equation equation(Clause... clauses) {
        return new Equation(List.of(clauses), "");
    }
}
