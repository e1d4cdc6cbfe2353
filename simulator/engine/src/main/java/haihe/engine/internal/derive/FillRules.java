package haihe.engine.internal.derive;

import static haihe.engine.internal.derive.Formula.negative;
import static haihe.engine.internal.derive.Formula.plus;
import static haihe.engine.internal.derive.Formula.times;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.ArrayFunction;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derivatives of functions that make arrays of arrays. */
final class FillRules {

    private final Directions directions;
    private final FreshSlots slots;
    private final Rules rules;

    FillRules(Directions directions, FreshSlots slots, Rules rules) {
        this.directions = directions;
        this.slots = slots;
        this.rules = rules;
    }

    /** Whether the result changes smoothly with the arrays: numbers of elements do not. */
    static boolean isSmooth(ArrayFunction function) {
        return switch (function) {
            case VECTOR_SORT_ORDER, VECTOR_RANK, RANK_ORDER -> false;
            default -> true;
        };
    }

    /** What computes the derivatives of the result, after the result itself; empty if there is no rule. */
    Optional<Statement> derivatives(Statement.Fill fill) {
        return switch (fill.function()) {
            case INVERT_MATRIX -> Optional.of(inverse(fill));
            case VECTOR_REORDER -> Optional.of(reordered(fill));
            default -> Optional.empty();
        };
    }

    /** The derivative of the inverse B of a matrix A is {@code -B dA B}. */
    private Statement inverse(Statement.Fill fill) {
        int n = (int) Math.round(Math.sqrt(fill.sizes().get(0)));
        LoopRange row = new LoopRange(rules.freshLoops().getAsInt(), n);
        LoopRange column = new LoopRange(rules.freshLoops().getAsInt(), n);
        LoopRange middle = new LoopRange(rules.freshLoops().getAsInt(), n);
        Address matrix = fill.arrays().get(0);
        Address product = Address.at(slots.reserve(n * n));
        Node left = new Node.Load(directions.space().of(element(matrix, row, middle, n), directions.loop()));
        Node right = new Node.Load(element(fill.target(), middle, column, n));
        Statement first = each(
                row, column, new Statement.Assign(element(product, row, column, n), sum(middle, times(left, right))));
        Node inverse = new Node.Load(element(fill.target(), row, middle, n));
        Node half = new Node.Load(element(product, middle, column, n));
        Address target = directions.space().of(element(fill.target(), row, column, n), directions.loop());
        Statement second = each(row, column, new Statement.Assign(target, negative(sum(middle, times(inverse, half)))));
        int turns = directions.space().directions();
        int loop = turns == 1 ? rules.freshLoops().getAsInt() : directions.loop();
        return new Statement.ForEach(new LoopRange(loop, turns), List.of(first, second));
    }

    private static Node sum(LoopRange loop, Node body) {
        return new Node.Reduce(Reduction.SUM, List.of(loop), body);
    }

    private static Statement each(LoopRange outer, LoopRange inner, Statement body) {
        return new Statement.ForEach(outer, List.of(new Statement.ForEach(inner, List.of(body))));
    }

    private static Address element(Address matrix, LoopRange row, LoopRange column, int n) {
        List<Address.Term> terms = new ArrayList<>(matrix.terms());
        terms.add(new Address.Term(row.loop(), n));
        terms.add(new Address.Term(column.loop(), 1));
        return new Address(matrix.base(), terms);
    }

    /** Elements by numbers that count from 0, as they stand. */
    private Statement reordered(Statement.Fill fill) {
        LoopRange place =
                new LoopRange(rules.freshLoops().getAsInt(), fill.sizes().get(1));
        Node order = new Node.Load(element(fill.arrays().get(1), place));
        Node number = plus(Formula.invoke(MathFunction.TRUNCATE, order), Formula.ONE);
        int stride = directions.space().directions();
        Node value = new Node.Gather(
                directions.space().of(fill.arrays().get(0), directions.loop()),
                List.of(new Node.Gather.Subscript(number, fill.sizes().get(0), stride)));
        Address target = directions.space().of(element(fill.target(), place), directions.loop());
        return new Statement.ForEach(place, List.of(directions.forAll(new Statement.Assign(target, value))));
    }

    private static Address element(Address array, LoopRange loop) {
        List<Address.Term> terms = new ArrayList<>(array.terms());
        terms.add(new Address.Term(loop.loop(), 1));
        return new Address(array.base(), terms);
    }
}
