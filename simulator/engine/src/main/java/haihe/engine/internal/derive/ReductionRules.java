package haihe.engine.internal.derive;

import static haihe.engine.internal.derive.Formula.ONE;
import static haihe.engine.internal.derive.Formula.ZERO;
import static haihe.engine.internal.derive.Formula.equal;
import static haihe.engine.internal.derive.Formula.invoke;
import static haihe.engine.internal.derive.Formula.minus;
import static haihe.engine.internal.derive.Formula.number;
import static haihe.engine.internal.derive.Formula.over;
import static haihe.engine.internal.derive.Formula.select;
import static haihe.engine.internal.derive.Formula.times;

import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * The derivative of a reduction by the value of one turn. Of several turns that have the least or greatest value each
 * counts the same part; a standard deviation of 0 has the derivative 0.
 */
final class ReductionRules {

    private final Node.Reduce node;
    private final double count;
    private final Node value;
    private final Node reference;

    /** @param bindings computes what is the same for all turns */
    ReductionRules(Node.Reduce node, Bindings bindings) {
        this.node = node;
        this.count = node.loops().stream().mapToDouble(LoopRange::turns).reduce(1, (a, b) -> a * b);
        boolean linear = node.reduction() == Reduction.SUM || node.reduction() == Reduction.MEAN;
        this.value = linear ? ZERO : bindings.share(node);
        this.reference = switch (node.reduction()) {
            case MIN, MAX ->
                bindings.share(over(ONE, new Node.Reduce(Reduction.SUM, node.loops(), equal(node.body(), value))));
            case STDDEV -> bindings.share(new Node.Reduce(Reduction.MEAN, node.loops(), node.body()));
            default -> ZERO;
        };
    }

    /**
     * The derivative by the value of a turn.
     *
     * @param inner bindings for every turn
     * @param freshLoops gives numbers of loops that nothing uses
     */
    Node byElement(Bindings inner, IntSupplier freshLoops) {
        return switch (node.reduction()) {
            case SUM -> ONE;
            case MEAN -> number(1 / count);
            case MIN, MAX -> inner.share(select(equal(inner.share(node.body()), value), reference, ZERO));
            case STDDEV -> {
                Node deviation = minus(inner.share(node.body()), reference);
                yield inner.share(invoke(MathFunction.SAFEDIV, deviation, times(number(count), value), ZERO));
            }
            case PROD -> {
                Node element = inner.share(node.body());
                yield inner.share(select(equal(element, ZERO), others(freshLoops), over(value, element)));
            }
            case SIZE -> ZERO;
        };
    }

    /** The product over all other turns. */
    private Node others(IntSupplier freshLoops) {
        Map<Integer, Integer> renamed = new HashMap<>();
        List<LoopRange> loops = new ArrayList<>();
        Node same = ONE;
        for (LoopRange loop : node.loops()) {
            int fresh = freshLoops.getAsInt();
            renamed.put(loop.loop(), fresh);
            loops.add(new LoopRange(fresh, loop.turns()));
            Node here = equal(new Node.Turn(loop.loop(), 0, 1), new Node.Turn(fresh, 0, 1));
            same = Formula.isOne(same) ? here : Formula.binary(BinaryOperator.AND, same, here);
        }
        Node other = Rewriting.ofLoops(renamed).of(node.body());
        return new Node.Reduce(Reduction.PROD, loops, select(same, ONE, other));
    }
}
