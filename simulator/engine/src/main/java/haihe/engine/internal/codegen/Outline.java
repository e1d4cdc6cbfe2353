package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which nodes become methods of their own: reductions, whose loops want an empty operand stack, and
 * operands of nodes that would otherwise grow too large or too deep.
 *
 * <p>Works without recursion, so that the depth of an expression is no matter. Nodes count by identity.
 */
final class Outline {

    /** Bytecode of one expression in one method. */
    static final int EXPRESSION_BYTES = 2000;

    /** Nested operators in one method, which bounds both the operand stack and the generator's own recursion. */
    static final int NESTING = 50;

    private final Sizes sizes;
    private final Map<Node, Facts> facts = new IdentityHashMap<>();
    private final Set<Node> outlined = Collections.newSetFromMap(new IdentityHashMap<>());

    Outline(Sizes sizes) {
        this.sizes = sizes;
    }

    /** Whether a node has its own method. */
    boolean isOutlined(Node node) {
        return outlined.contains(node);
    }

    /** Facts of the node written in place. */
    Facts of(Node root) {
        Facts known = facts.get(root);
        if (known == null) {
            analyse(root);
            known = Objects.requireNonNull(facts.get(root));
        }
        return known;
    }

    /** Facts of an operand: of the call if it has its own method. */
    Facts ofOperand(Node node) {
        Facts inPlace = of(node);
        return isOutlined(node) ? inPlace.asCall() : inPlace;
    }

    private void analyse(Node root) {
        List<Node> parentsFirst = new ArrayList<>();
        List<Parts> parts = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            parentsFirst.add(node);
            parts.add(Parts.of(node));
            parts.get(parts.size() - 1).operands().forEach(open::push);
        }
        for (int i = parentsFirst.size() - 1; i >= 0; i--) {
            Node node = parentsFirst.get(i);
            if (!facts.containsKey(node)) {
                facts.put(node, weigh(node, parts.get(i)));
            }
        }
    }

    private Facts weigh(Node node, Parts parts) {
        for (Node operand : parts.operands()) {
            if (of(operand).nesting() >= NESTING) {
                outlined.add(operand);
            }
        }
        int own = node.match(sizes);
        int bytes = own + operandBytes(parts);
        while (bytes > EXPRESSION_BYTES && outlineLargest(parts)) {
            bytes = own + operandBytes(parts);
        }
        if (node instanceof Node.Reduce) {
            outlined.add(node);
        }
        return new Facts(bytes, 1 + nesting(parts), loops(parts));
    }

    private int operandBytes(Parts parts) {
        int bytes = 0;
        for (Node operand : parts.operands()) {
            bytes += ofOperand(operand).bytes();
        }
        return bytes;
    }

    private int nesting(Parts parts) {
        int nesting = 0;
        for (Node operand : parts.operands()) {
            nesting = Math.max(nesting, ofOperand(operand).nesting());
        }
        return nesting;
    }

    /** Outlines the operand that saves most; false if none saves anything. */
    private boolean outlineLargest(Parts parts) {
        Node largest = null;
        int saved = 0;
        for (Node operand : parts.operands()) {
            int saves = ofOperand(operand).bytes() - of(operand).asCall().bytes();
            if (saves > saved) {
                largest = operand;
                saved = saves;
            }
        }
        return largest != null && outlined.add(largest);
    }

    private List<Integer> loops(Parts parts) {
        List<Integer> loops = parts.uses();
        for (Node operand : parts.operands()) {
            loops = union(loops, of(operand).loops());
        }
        return loops.stream().anyMatch(parts.runs()::contains)
                ? loops.stream().filter(loop -> !parts.runs().contains(loop)).toList()
                : loops;
    }

    private static List<Integer> union(List<Integer> some, List<Integer> others) {
        if (others.isEmpty() || some.equals(others)) {
            return some;
        }
        Set<Integer> all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
