package haihe.engine.internal.program;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reduction;
import haihe.model.Expr.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Nodes and addresses at random; see {@link RandomPrograms}. */
final class RandomNodes {

    private static final double[] EDGES = {
        0, -0.0, 1, -1, 2, 0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, Double.MIN_VALUE
    };

    private final SplittableRandom random;
    private final int slots;
    private final int tables;
    private final int histories;
    private final Supplier<LoopRange> newLoop;

    RandomNodes(SplittableRandom random, int slots, int tables, int histories, Supplier<LoopRange> newLoop) {
        this.random = random;
        this.slots = slots;
        this.tables = tables;
        this.histories = histories;
        this.newLoop = newLoop;
    }

    /** Mostly moderate numbers, of which many are whole and so meet each other and the points of tables. */
    static double number(SplittableRandom random) {
        int kind = random.nextInt(12);
        if (kind == 0) {
            return EDGES[random.nextInt(EDGES.length)];
        }
        return kind < 6 ? random.nextInt(13) - 4 : random.nextDouble() * 20 - 8;
    }

    /** An address that stays in {@code from} (included) to {@code to} (excluded) at every turn of the open loops. */
    Address address(List<LoopRange> open, int from, int to) {
        List<Address.Term> terms = new ArrayList<>();
        int low = 0;
        int high = 0;
        for (LoopRange loop : open) {
            int stride = random.nextInt(6) - 2;
            int reach = stride * (loop.turns() - 1);
            if (stride != 0 && high - low + Math.abs(reach) < to - from) {
                terms.add(new Address.Term(loop.loop(), stride));
                low += Math.min(reach, 0);
                high += Math.max(reach, 0);
            }
        }
        return new Address(from - low + random.nextInt(to - from - (high - low)), terms);
    }

    Node node(List<LoopRange> open, int depth) {
        if (depth == 0) {
            return leaf(open);
        }
        return switch (random.nextInt(15)) {
            case 0 -> leaf(open);
            case 1 -> new Node.Unary(anyOf(UnaryOperator.values()), node(open, depth - 1));
            case 2, 3, 4, 5 -> binary(open, depth);
            case 6, 7 -> select(open, depth);
            case 8, 9 -> invoke(open, depth);
            case 10 -> new Node.Table(address(open, 0, tables), node(open, depth - 1));
            case 11 -> reduce(open, depth);
            case 12 -> random.nextBoolean() ? gather(open, depth) : rank(open, depth);
            case 13 -> draw(open, depth);
            default -> new Node.History(address(open, 0, histories), node(open, depth - 1), node(open, depth - 1));
        };
    }

    private <T> T anyOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private List<Node> nodes(List<LoopRange> open, int depth, int count) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(node(open, depth));
        }
        return nodes;
    }

    private Node leaf(List<LoopRange> open) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return new Node.Literal(number(random));
        }
        if (kind == 1 && !open.isEmpty()) {
            int loop = open.get(random.nextInt(open.size())).loop();
            return new Node.Turn(loop, number(random), number(random));
        }
        return new Node.Load(address(open, 0, slots));
    }

    private Node binary(List<LoopRange> open, int depth) {
        return new Node.Binary(anyOf(BinaryOperator.values()), node(open, depth - 1), node(open, depth - 1));
    }

    private Node select(List<LoopRange> open, int depth) {
        return new Node.Select(node(open, depth - 1), node(open, depth - 1), node(open, depth - 1));
    }

    private Node invoke(List<LoopRange> open, int depth) {
        MathFunction function = anyOf(MathFunction.values());
        return new Node.Invoke(function, nodes(open, depth - 1, function.arity()));
    }

    private Node reduce(List<LoopRange> open, int depth) {
        List<LoopRange> loops = new ArrayList<>(List.of(newLoop.get()));
        if (random.nextInt(3) == 0) {
            loops.add(newLoop.get());
        }
        List<LoopRange> inner = new ArrayList<>(open);
        inner.addAll(loops);
        return new Node.Reduce(anyOf(Reduction.values()), loops, node(inner, depth - 1));
    }

    private Node gather(List<LoopRange> open, int depth) {
        int size = 1 + random.nextInt(4);
        List<Node.Gather.Subscript> subscripts = new ArrayList<>();
        subscripts.add(new Node.Gather.Subscript(node(open, depth - 1), size, 1));
        if (random.nextBoolean()) {
            subscripts.add(new Node.Gather.Subscript(node(open, depth - 1), 2, size));
        }
        return new Node.Gather(address(open, 0, slots - 2 * size), subscripts);
    }

    private Node rank(List<LoopRange> open, int depth) {
        int size = 1 + random.nextInt(4);
        Optional<Address> ties = random.nextBoolean() ? Optional.of(address(open, 0, slots - size)) : Optional.empty();
        return new Node.Rank(address(open, 0, slots - size), size, node(open, depth - 1), ties);
    }

    private Node draw(List<LoopRange> open, int depth) {
        Distribution distribution = anyOf(Distribution.values());
        int arity = distribution == Distribution.EXPONENTIAL || distribution == Distribution.POISSON ? 1 : 2;
        Optional<Long> ownSeed = random.nextBoolean() ? Optional.of(random.nextLong()) : Optional.empty();
        Address element = address(open, 0, 100);
        return new Node.Draw(distribution, random.nextInt(9), ownSeed, element, nodes(open, depth - 1, arity));
    }
}
