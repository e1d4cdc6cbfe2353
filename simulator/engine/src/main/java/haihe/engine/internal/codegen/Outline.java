package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Decides which nodes become methods of their own: reductions, whose loops want an empty operand stack, and operands of
 * nodes that would otherwise grow too large or too deep.
 *
 * <p>Works without recursion, so that the depth of an expression is no matter. Nodes count by identity.
 */
final class Outline {

    /** Bytecode of one expression in one method. */
    static final int EXPRESSION_BYTES = 2000;

    /** Nested operators in one method, which bounds both the operand stack and the generator's own recursion. */
    static final int NESTING = 50;

    private final Sizes sizes = new Sizes();
    private final Map<Node, Facts> facts = new IdentityHashMap<>(1 << 12);

    /** Facts of a node; those of its operands are known from then on. */
    Facts of(Node root) {
        Facts known = facts.get(root);
        if (known == null) {
            analyse(root);
            known = Objects.requireNonNull(facts.get(root));
        }
        return known;
    }

    private void analyse(Node root) {
        List<Node> parentsFirst = new ArrayList<>();
        List<Parts> parts = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            Parts ofNode = Parts.of(node);
            parentsFirst.add(node);
            parts.add(ofNode);
            for (Node operand : ofNode.operands()) {
                open.push(operand);
            }
        }
        for (int i = parentsFirst.size() - 1; i >= 0; i--) {
            Node node = parentsFirst.get(i);
            if (!facts.containsKey(node)) {
                facts.put(node, weigh(node, parts.get(i)));
            }
        }
    }

    private Facts weigh(Node node, Parts parts) {
        int bytes = node.match(sizes);
        int nesting = 0;
        int reductions = node instanceof Node.Reduce ? 1 : 0;
        List<Integer> loops = parts.uses();
        for (Node operand : parts.operands()) {
            Facts operandFacts = of(operand);
            if (operandFacts.nestingInPlace() >= NESTING) {
                operandFacts = outline(operand);
            }
            bytes += operandFacts.bytesInPlace();
            nesting = Math.max(nesting, operandFacts.nestingInPlace());
            loops = Loops.union(loops, operandFacts.loops());
            reductions += operandFacts.reductions();
        }
        if (bytes > EXPRESSION_BYTES && outlineLargest(parts)) {
            return weigh(node, parts);
        }
        return new Facts(
                bytes, 1 + nesting, Loops.without(loops, parts.runs()), reductions, node instanceof Node.Reduce);
    }

    private Facts outline(Node node) {
        Facts outlined = of(node).outline();
        facts.put(node, outlined);
        return outlined;
    }

    /** Outlines the operand that saves most; false if none saves anything. */
    private boolean outlineLargest(Parts parts) {
        Node largest = null;
        int saved = 0;
        for (Node operand : parts.operands()) {
            Facts now = of(operand);
            int saves = now.bytesInPlace() - now.outline().bytesInPlace();
            if (saves > saved) {
                largest = operand;
                saved = saves;
            }
        }
        if (largest == null) {
            return false;
        }
        outline(largest);
        return true;
    }
}
