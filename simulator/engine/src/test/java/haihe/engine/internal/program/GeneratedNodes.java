package haihe.engine.internal.program;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.Expr.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Generates nodes of every kind at random; all addresses are valid. */
final class GeneratedNodes {

    private static final double[] LITERALS = {
        0, -0.0, 1, -1, 2, 0.5, 3, 10, 1e-3, -7.25, 1e300, Double.POSITIVE_INFINITY, Double.NaN
    };

    private final Choices choices;
    private final Layout layout;
    private final int tables;
    private final int histories;
    private int nextLoop;
    private int nextStream;

    GeneratedNodes(Choices choices, Layout layout, int tables, int histories) {
        this.choices = choices;
        this.layout = layout;
        this.tables = tables;
        this.histories = histories;
    }

    /** A loop with a number that no other loop has. */
    LoopRange loop() {
        return new LoopRange(nextLoop++, 1 + choices.below(4));
    }

    /** An address whose slots all lie in a range, whatever the turns of the loops. */
    Address address(int from, int to, List<LoopRange> loops) {
        List<Address.Term> terms = new ArrayList<>();
        int low = 0;
        int high = 0;
        for (LoopRange loop : loops) {
            int reach = (choices.below(7) - 3) * (loop.turns() - 1);
            boolean fits = Math.max(high, high + reach) - Math.min(low, low + reach) < to - from;
            int stride = loop.turns() == 1 ? 1 : reach / (loop.turns() - 1);
            if (fits && stride != 0 && choices.chance(0.7)) {
                terms.add(new Address.Term(loop.loop(), stride));
                low = Math.min(low, low + reach);
                high = Math.max(high, high + reach);
            }
        }
        return new Address(from - low + choices.below(to - from - (high - low)), terms);
    }

    Node node(int depth, List<LoopRange> loops) {
        if (depth == 0 || choices.chance(0.1)) {
            return leaf(loops);
        }
        return switch (choices.below(12)) {
            case 0 -> new Node.Unary(choices.oneOf(UnaryOperator.values()), node(depth - 1, loops));
            case 1, 2, 3 ->
                new Node.Binary(choices.oneOf(BinaryOperator.values()), node(depth - 1, loops), node(depth - 1, loops));
            case 4 -> new Node.Select(node(depth - 1, loops), node(depth - 1, loops), node(depth - 1, loops));
            case 5, 6 -> invoke(depth, loops);
            case 7 -> new Node.Table(address(0, tables, loops), node(depth - 1, loops));
            case 8 -> reduce(depth, loops);
            case 9 -> gather(depth, loops);
            case 10 -> draw(depth, loops);
            default -> rare(depth, loops);
        };
    }

    private Node leaf(List<LoopRange> loops) {
        if (!loops.isEmpty() && choices.chance(0.2)) {
            return new Node.Turn(choices.oneOf(loops).loop(), choices.below(5) - 2, choices.oneOf(1.0, 2.0, -0.5));
        }
        if (choices.chance(0.3)) {
            return new Node.Literal(LITERALS[choices.below(LITERALS.length)]);
        }
        return new Node.Load(address(0, layout.size(), loops));
    }

    private Node invoke(int depth, List<LoopRange> loops) {
        MathFunction function = choices.oneOf(MathFunction.values());
        return new Node.Invoke(function, nodes(function.arity(), depth, loops));
    }

    private List<Node> nodes(int count, int depth, List<LoopRange> loops) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(node(depth - 1, loops));
        }
        return nodes;
    }

    private Node reduce(int depth, List<LoopRange> loops) {
        List<LoopRange> own = choices.chance(0.7) ? List.of(loop()) : List.of(loop(), loop());
        return new Node.Reduce(choices.oneOf(Reduction.values()), own, node(depth - 1, join(loops, own)));
    }

    static List<LoopRange> join(List<LoopRange> outer, List<LoopRange> inner) {
        List<LoopRange> all = new ArrayList<>(outer);
        all.addAll(inner);
        return all;
    }

    private Node gather(int depth, List<LoopRange> loops) {
        List<Node.Gather.Subscript> subscripts = new ArrayList<>();
        int reach = 0;
        for (int i = choices.below(2); i >= 0; i--) {
            int size = 1 + choices.below(3);
            int stride = 1 + choices.below(2);
            subscripts.add(new Node.Gather.Subscript(node(depth - 1, loops), size, stride));
            reach += (size - 1) * stride;
        }
        double outside = choices.oneOf(0.0, 7.5, Double.NaN);
        return new Node.Gather(address(0, layout.size() - reach, loops), subscripts, outside);
    }

    private Node draw(int depth, List<LoopRange> loops) {
        Distribution distribution = choices.oneOf(Distribution.values());
        int parameters = distribution.parameters();
        boolean bounded = distribution.name().startsWith("BOUNDED");
        List<Node> arguments = new ArrayList<>();
        for (Node argument : nodes(parameters, depth, loops)) {
            // Small parameters keep the search for a variate short.
            Node most = new Node.Literal(bounded ? 20 : 1000);
            arguments.add(new Node.Invoke(MathFunction.MIN, List.of(argument, most)));
        }
        if (bounded) {
            arguments.set(0, new Node.Literal(-1));
            arguments.set(1, new Node.Literal(30));
        }
        Optional<Long> seed = choices.chance(0.3) ? Optional.of((long) choices.below(100)) : Optional.empty();
        return new Node.Draw(distribution, nextStream++, seed, address(0, 100, loops), arguments);
    }

    private Node rare(int depth, List<LoopRange> loops) {
        return new Node.History(address(0, histories, loops), node(depth - 1, loops), node(depth - 1, loops));
    }
}
