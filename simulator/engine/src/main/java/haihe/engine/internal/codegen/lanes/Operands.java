package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.program.Node;
import java.util.List;

/** What a flattened node computes with. */
final class Operands implements Node.Cases<List<Node>> {

    private static final Operands CASES = new Operands();

    private Operands() {}

    static List<Node> of(Node node) {
        return node.match(CASES);
    }

    @Override
    public List<Node> literal(Node.Literal node) {
        return List.of();
    }

    @Override
    public List<Node> load(Node.Load node) {
        return List.of();
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
    public List<Node> gather(Node.Gather node) {
        return node.subscripts().stream().map(Node.Gather.Subscript::value).toList();
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
