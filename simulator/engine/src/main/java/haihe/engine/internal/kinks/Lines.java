package haihe.engine.internal.kinks;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.model.Expr.UnaryOperator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which values are linear in time, as far as statements have been looked at in order. */
final class Lines {

    /** Expressions that are deeper are not looked through. */
    private static final int DEEPEST = 100;

    private final BitSet varying;
    private final Map<Integer, Integer> turns;
    private final Map<Integer, Line> known = new HashMap<>();

    /**
     * @param varying the slots that do not stand still during a run
     * @param turns the turns of the loops in progress
     */
    Lines(BitSet varying, Map<Integer, Integer> turns) {
        this.varying = varying;
        this.turns = turns;
    }

    /** Takes note of an assignment. */
    void define(Address target, Node value) {
        int slot = slotOf(target);
        Optional<Line> line = of(value);
        if (line.isPresent()) {
            known.put(slot, line.get());
        } else {
            known.remove(slot);
        }
    }

    /** The line that a value follows; empty if it follows none, or nobody knows. */
    Optional<Line> of(Node node) {
        return of(node, 0);
    }

    private Optional<Line> of(Node node, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (node instanceof Node.Literal) {
            return Optional.of(Line.level(node));
        }
        if (node instanceof Node.Turn turn) {
            return Optional.of(
                    Line.level(new Node.Literal(turn.offset() + turn.stride() * turns.getOrDefault(turn.loop(), 0))));
        }
        if (node instanceof Node.Load load) {
            return loaded(slotOf(load.address()));
        }
        if (node instanceof Node.Unary || node instanceof Node.Binary) {
            return computed(node, depth);
        }
        boolean pure = node instanceof Node.Select || node instanceof Node.Invoke;
        return pure ? level(node, depth) : Optional.empty();
    }

    private Optional<Line> loaded(int slot) {
        if (slot == Layout.TIME) {
            return Optional.of(Line.TIME);
        }
        return varying.get(slot)
                ? Optional.ofNullable(known.get(slot))
                : Optional.of(Line.level(new Node.Load(Address.at(slot))));
    }

    private Optional<Line> computed(Node node, int depth) {
        if (node instanceof Node.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
            return of(unary.operand(), depth + 1).map(Line::negated);
        }
        return node instanceof Node.Binary binary ? computed(binary, depth) : level(node, depth);
    }

    private Optional<Line> computed(Node.Binary node, int depth) {
        Optional<Line> left = of(node.left(), depth + 1);
        Optional<Line> right = of(node.right(), depth + 1);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get().isLevel() && right.get().isLevel()) {
            Node value = new Node.Binary(
                    node.operator(), left.get().intercept(), right.get().intercept());
            return Optional.of(Line.level(value));
        }
        return switch (node.operator()) {
            case ADD -> Optional.of(left.get().plus(right.get()));
            case SUBTRACT -> Optional.of(left.get().minus(right.get()));
            case MULTIPLY ->
                right.get().isLevel() ? scaled(node, left.get(), right.get()) : scaled(node, right.get(), left.get());
            case DIVIDE -> scaled(node, left.get(), right.get());
            default -> Optional.empty();
        };
    }

    private static Optional<Line> scaled(Node.Binary node, Line line, Line factor) {
        return factor.isLevel() ? Optional.of(line.scaled(node.operator(), factor.intercept())) : Optional.empty();
    }

    /** A function of values that all stand still. */
    private Optional<Line> level(Node node, int depth) {
        List<Node> operands = new ArrayList<>();
        for (Node operand : Operands.of(node)) {
            Optional<Line> line = of(operand, depth + 1);
            if (line.isEmpty() || !line.get().isLevel()) {
                return Optional.empty();
            }
            operands.add(line.get().intercept());
        }
        return Optional.of(Line.level(Operands.replace(node, operands)));
    }

    private int slotOf(Address address) {
        int slot = address.base();
        for (Address.Term term : address.terms()) {
            slot += term.stride() * turns.getOrDefault(term.loop(), 0);
        }
        return slot;
    }
}
