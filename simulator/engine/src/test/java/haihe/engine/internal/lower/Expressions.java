package haihe.engine.internal.lower;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Function;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.VectorFunction;
import java.util.List;
import java.util.Optional;

/** Resolved expressions in few words, for models that tests build. */
public final class Expressions {

    private Expressions() {}

    public static Expr number(double value) {
        return new Expr.Number(value, Span.NONE);
    }

    public static Expr ref(String variable, Index... indices) {
        return new Expr.Reference(Name.of(variable), List.of(indices), Span.NONE);
    }

    public static Index fixed(int position) {
        return new Index.Fixed(position);
    }

    /** The element that a loop over a whole dimension or sub-range is at. */
    public static Index at(int loop, Dimension range) {
        return new Index.Loop(loop, range.positionsInRoot());
    }

    public static Index at(int loop, Integer... positions) {
        return new Index.Loop(loop, List.of(positions));
    }

    public static Index computed(Expr value) {
        return new Index.Computed(value);
    }

    public static Expr element(Index index) {
        return new Expr.Element(index, Span.NONE);
    }

    public static Expr binary(BinaryOperator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, Span.NONE);
    }

    public static Expr add(Expr left, Expr right) {
        return binary(BinaryOperator.ADD, left, right);
    }

    public static Expr subtract(Expr left, Expr right) {
        return binary(BinaryOperator.SUBTRACT, left, right);
    }

    public static Expr multiply(Expr left, Expr right) {
        return binary(BinaryOperator.MULTIPLY, left, right);
    }

    public static Expr divide(Expr left, Expr right) {
        return binary(BinaryOperator.DIVIDE, left, right);
    }

    public static Expr unary(UnaryOperator operator, Expr operand) {
        return new Expr.Unary(operator, operand, Span.NONE);
    }

    public static Expr when(Expr condition, Expr consequent, Expr alternative) {
        return new Expr.Conditional(condition, consequent, alternative, Span.NONE);
    }

    public static Expr call(Function function, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments), Optional.empty(), Span.NONE);
    }

    public static Expr seeded(Function function, long seed, Expr... arguments) {
        return new Expr.Call(function, List.of(arguments), Optional.of(seed), Span.NONE);
    }

    public static Expr time() {
        return call(Function.TIME);
    }

    public static Expr lookup(String lookup, Expr input, Index... indices) {
        return new Expr.LookupCall(Name.of(lookup), List.of(indices), input, Span.NONE);
    }

    public static Expr reduce(Reduction reduction, Expr body, Loop... loops) {
        return new Expr.Reduce(reduction, List.of(loops), body, Span.NONE);
    }

    /** A function of arrays over one loop each, with its numbers. */
    public static Expr vector(VectorFunction function, List<Expr.Operand> operands, Expr... scalars) {
        return new Expr.VectorCall(function, operands, List.of(scalars), Span.NONE);
    }

    /** Arrays over the same loops. */
    public static Expr.Operand operand(List<Loop> loops, Expr... bodies) {
        return new Expr.Operand(loops, List.of(bodies));
    }

    public static Expr rank(Loop loop, Expr body, Expr rank) {
        return new Expr.Rank(loop, body, rank, Optional.empty(), Span.NONE);
    }

    public static Expr rank(Loop loop, Expr body, Expr rank, Expr tieBreak) {
        return new Expr.Rank(loop, body, rank, Optional.of(tieBreak), Span.NONE);
    }
}
