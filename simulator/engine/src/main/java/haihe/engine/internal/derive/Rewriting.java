package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Copies statements and nodes with their slots elsewhere, or their loops under other numbers. */
final class Rewriting implements Node.Cases<Node>, Statement.Cases<Statement> {

    private final UnaryOperator<Address> slots;
    private final Map<Integer, Integer> loops;

    private Rewriting(UnaryOperator<Address> slots, Map<Integer, Integer> loops) {
        this.slots = slots;
        this.loops = loops;
    }

    /** Puts every address of a slot elsewhere. */
    static Rewriting ofSlots(UnaryOperator<Address> slots) {
        return new Rewriting(slots, Map.of());
    }

    /** Gives some loops other numbers. */
    static Rewriting ofLoops(Map<Integer, Integer> loops) {
        return new Rewriting(UnaryOperator.identity(), loops);
    }

    List<Statement> all(List<Statement> statements) {
        return statements.stream().map(each -> each.match(this)).toList();
    }

    Node of(Node node) {
        return node.match(this);
    }

    private List<Node> each(List<Node> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    private int loop(int loop) {
        return loops.getOrDefault(loop, loop);
    }

    private LoopRange range(LoopRange range) {
        return new LoopRange(loop(range.loop()), range.turns());
    }

    private Address turned(Address address) {
        return new Address(
                address.base(),
                address.terms().stream()
                        .map(term -> new Address.Term(loop(term.loop()), term.stride()))
                        .toList());
    }

    private Address slot(Address address) {
        return slots.apply(turned(address));
    }

    @Override
    public Node literal(Node.Literal node) {
        return node;
    }

    @Override
    public Node load(Node.Load node) {
        return new Node.Load(slot(node.address()));
    }

    @Override
    public Node gather(Node.Gather node) {
        return new Node.Gather(
                slot(node.address()),
                node.subscripts().stream()
                        .map(each -> new Node.Gather.Subscript(of(each.value()), each.size(), each.stride()))
                        .toList(),
                node.outside());
    }

    @Override
    public Node turn(Node.Turn node) {
        return new Node.Turn(loop(node.loop()), node.offset(), node.stride());
    }

    @Override
    public Node unary(Node.Unary node) {
        return new Node.Unary(node.operator(), of(node.operand()));
    }

    @Override
    public Node binary(Node.Binary node) {
        return new Node.Binary(node.operator(), of(node.left()), of(node.right()));
    }

    @Override
    public Node select(Node.Select node) {
        return new Node.Select(of(node.condition()), of(node.consequent()), of(node.alternative()));
    }

    @Override
    public Node invoke(Node.Invoke node) {
        return new Node.Invoke(node.function(), each(node.arguments()));
    }

    @Override
    public Node table(Node.Table node) {
        return new Node.Table(turned(node.table()), of(node.input()));
    }

    @Override
    public Node reduce(Node.Reduce node) {
        return new Node.Reduce(
                node.reduction(), node.loops().stream().map(this::range).toList(), of(node.body()));
    }

    @Override
    public Node draw(Node.Draw node) {
        return new Node.Draw(
                node.distribution(), node.stream(), node.ownSeed(), turned(node.element()), each(node.arguments()));
    }

    @Override
    public Node history(Node.History node) {
        return new Node.History(turned(node.history()), of(node.delay()), of(node.initial()));
    }

    @Override
    public Node ask(Node.Ask node) {
        return new Node.Ask(node.question(), turned(node.store()), of(node.number()));
    }

    @Override
    public Statement assign(Statement.Assign statement) {
        return new Statement.Assign(slot(statement.target()), of(statement.value()));
    }

    @Override
    public Statement loop(Statement.ForEach statement) {
        return new Statement.ForEach(range(statement.loop()), all(statement.body()));
    }

    @Override
    public Statement record(Statement.Record statement) {
        return new Statement.Record(turned(statement.history()), of(statement.value()));
    }

    @Override
    public Statement operate(Statement.Operate statement) {
        return new Statement.Operate(statement.operation(), turned(statement.store()));
    }

    @Override
    public Statement fill(Statement.Fill statement) {
        return new Statement.Fill(
                statement.function(),
                slot(statement.target()),
                statement.arrays().stream().map(this::slot).toList(),
                statement.sizes(),
                each(statement.parameters()));
    }
}
