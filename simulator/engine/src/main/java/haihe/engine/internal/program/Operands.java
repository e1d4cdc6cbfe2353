package haihe.engine.internal.program;

import java.util.ArrayList;
import java.util.List;

/** The nodes that a node computes with: its operands in order, and the same node with other ones. */
public final class Operands {

    private static final Node.Cases<List<Node>> OF = new Reading();

    private Operands() {}

    /** The operands of a node; a node without any is a leaf. */
    public static List<Node> of(Node node) {
        return node.match(OF);
    }

    /**
     * The same node with other operands.
     *
     * @param operands as many as {@link #of} gives
     */
    public static Node replace(Node node, List<Node> operands) {
        return node.match(new Replacing(operands));
    }

    private static final class Reading implements Node.Cases<List<Node>> {
        @Override
        public List<Node> literal(Node.Literal node) {
            return List.of();
        }

        @Override
        public List<Node> load(Node.Load node) {
            return List.of();
        }

        @Override
        public List<Node> gather(Node.Gather node) {
            return node.subscripts().stream().map(Node.Gather.Subscript::value).toList();
        }

        @Override
        public List<Node> turn(Node.Turn node) {
            return List.of();
        }

        @Override
        public List<Node> unary(Node.Unary node) {
            return List.of(node.operand());
        }

        @Override
        public List<Node> binary(Node.Binary node) {
            return List.of(node.left(), node.right());
        }

        @Override
        public List<Node> select(Node.Select node) {
            return List.of(node.condition(), node.consequent(), node.alternative());
        }

        @Override
        public List<Node> invoke(Node.Invoke node) {
            return node.arguments();
        }

        @Override
        public List<Node> table(Node.Table node) {
            return List.of(node.input());
        }

        @Override
        public List<Node> reduce(Node.Reduce node) {
            return List.of(node.body());
        }

        @Override
        public List<Node> draw(Node.Draw node) {
            return node.arguments();
        }

        @Override
        public List<Node> history(Node.History node) {
            return List.of(node.delay(), node.initial());
        }

        @Override
        public List<Node> ask(Node.Ask node) {
            return List.of(node.number());
        }
    }

    private record Replacing(List<Node> operands) implements Node.Cases<Node> {

        private Node operand(int number) {
            return operands.get(number);
        }

        @Override
        public Node literal(Node.Literal node) {
            return node;
        }

        @Override
        public Node load(Node.Load node) {
            return node;
        }

        @Override
        public Node gather(Node.Gather node) {
            List<Node.Gather.Subscript> subscripts = new ArrayList<>();
            for (int i = 0; i < operands.size(); i++) {
                Node.Gather.Subscript old = node.subscripts().get(i);
                subscripts.add(new Node.Gather.Subscript(operand(i), old.size(), old.stride()));
            }
            return new Node.Gather(node.address(), subscripts, node.outside());
        }

        @Override
        public Node turn(Node.Turn node) {
            return node;
        }

        @Override
        public Node unary(Node.Unary node) {
            return new Node.Unary(node.operator(), operand(0));
        }

        @Override
        public Node binary(Node.Binary node) {
            return new Node.Binary(node.operator(), operand(0), operand(1));
        }

        @Override
        public Node select(Node.Select node) {
            return new Node.Select(operand(0), operand(1), operand(2));
        }

        @Override
        public Node invoke(Node.Invoke node) {
            return new Node.Invoke(node.function(), operands);
        }

        @Override
        public Node table(Node.Table node) {
            return new Node.Table(node.table(), operand(0));
        }

        @Override
        public Node reduce(Node.Reduce node) {
            return new Node.Reduce(node.reduction(), node.loops(), operand(0));
        }

        @Override
        public Node draw(Node.Draw node) {
            return new Node.Draw(node.distribution(), node.stream(), node.ownSeed(), node.element(), operands);
        }

        @Override
        public Node history(Node.History node) {
            return new Node.History(node.history(), operand(0), operand(1));
        }

        @Override
        public Node ask(Node.Ask node) {
            return new Node.Ask(node.question(), node.store(), operand(0));
        }
    }
}
