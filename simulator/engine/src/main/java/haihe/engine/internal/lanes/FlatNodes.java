package haihe.engine.internal.lanes;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.BinaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Flattens expressions; what they need beforehand is appended to a list of statements. */
final class FlatNodes implements Node.Cases<FlatNodes.Flat> {

    /** Operations of one straight expression; a larger one is divided. */
    static final int LARGEST = 100;

    /** Nested operators of one straight expression. */
    static final int DEEPEST = 30;

    private final List<Statement> before;
    private final Predicate<Node> straight;
    private final Flattening.Temporaries temporaries;

    FlatNodes(List<Statement> before, Predicate<Node> straight, Flattening.Temporaries temporaries) {
        this.before = before;
        this.straight = straight;
        this.temporaries = temporaries;
    }

    /**
     * A flattened node.
     *
     * @param size the number of its operations
     * @param depth how deep they nest
     * @param call whether it must be the whole of an assignment
     */
    record Flat(Node node, int size, int depth, boolean call) {}

    /** A node that may be the whole value of an assignment. */
    Node whole(Node node) {
        return node.match(this).node();
    }

    /** A node that may be an operand of a call. */
    Node simple(Node node) {
        Flat flat = node.match(this);
        return Flattening.isSimple(flat.node()) ? flat.node() : keep(flat.node());
    }

    private Flat part(Node node) {
        Flat flat = node.match(this);
        boolean fits = !flat.call() && flat.size() < LARGEST && flat.depth() < DEEPEST;
        return fits ? flat : new Flat(keep(flat.node()), 1, 1, false);
    }

    private Node keep(Node value) {
        int slot = temporaries.next();
        before.add(new Statement.Assign(Address.at(slot), value));
        return load(slot);
    }

    private static Node load(int slot) {
        return new Node.Load(Address.at(slot));
    }

    private static Flat leaf(Node node) {
        return new Flat(node, 1, 1, false);
    }

    /** The operands as parts of a straight expression, or as simple ones of a call. */
    private List<Flat> operands(boolean inside, List<Node> nodes) {
        List<Flat> operands = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            operands.add(inside ? part(node) : leaf(simple(node)));
        }
        return operands;
    }

    private static Flat over(boolean inside, List<Flat> operands, Node node) {
        int size = 1;
        int depth = 0;
        for (Flat operand : operands) {
            size += operand.size();
            depth = Math.max(depth, operand.depth());
        }
        return new Flat(node, size, depth + 1, !inside);
    }

    @Override
    public Flat literal(Node.Literal node) {
        return leaf(node);
    }

    @Override
    public Flat load(Node.Load node) {
        return leaf(node);
    }

    @Override
    public Flat turn(Node.Turn node) {
        return leaf(node);
    }

    @Override
    public Flat unary(Node.Unary node) {
        boolean inside = straight.test(node);
        List<Flat> o = operands(inside, List.of(node.operand()));
        return over(inside, o, new Node.Unary(node.operator(), o.get(0).node()));
    }

    @Override
    public Flat binary(Node.Binary node) {
        boolean inside = straight.test(node);
        List<Flat> o = operands(inside, List.of(node.left(), node.right()));
        return over(
                inside,
                o,
                new Node.Binary(node.operator(), o.get(0).node(), o.get(1).node()));
    }

    @Override
    public Flat select(Node.Select node) {
        List<Flat> o = operands(true, List.of(node.condition(), node.consequent(), node.alternative()));
        return over(
                true,
                o,
                new Node.Select(o.get(0).node(), o.get(1).node(), o.get(2).node()));
    }

    @Override
    public Flat invoke(Node.Invoke node) {
        if (Formulas.has(node.function())) {
            return Formulas.of(
                            node.function(),
                            node.arguments().stream().map(this::simple).toList())
                    .match(this);
        }
        boolean inside = straight.test(node);
        List<Flat> o = operands(inside, node.arguments());
        return over(
                inside,
                o,
                new Node.Invoke(node.function(), o.stream().map(Flat::node).toList()));
    }

    @Override
    public Flat table(Node.Table node) {
        boolean inside = straight.test(node);
        List<Flat> o = operands(inside, List.of(node.input()));
        return over(inside, o, new Node.Table(node.table(), o.get(0).node()));
    }

    @Override
    public Flat draw(Node.Draw node) {
        List<Node> arguments = node.arguments().stream().map(this::simple).toList();
        return call(new Node.Draw(node.distribution(), node.stream(), node.ownSeed(), node.element(), arguments));
    }

    @Override
    public Flat history(Node.History node) {
        return call(new Node.History(node.history(), simple(node.delay()), simple(node.initial())));
    }

    @Override
    public Flat ask(Node.Ask node) {
        return call(new Node.Ask(node.question(), node.store(), simple(node.number())));
    }

    private static Flat call(Node node) {
        return new Flat(node, 1, 1, true);
    }

    /** One subscript for all of them; it is 0 if one of them is outside. */
    @Override
    public Flat gather(Node.Gather node) {
        Node inside = new Node.Literal(1);
        Node number = new Node.Literal(1);
        int least = 0;
        int most = 0;
        for (Node.Gather.Subscript subscript : node.subscripts()) {
            Node element = simple(new Node.Invoke(MathFunction.FLOOR, List.of(subscript.value())));
            inside = both(inside, compare(BinaryOperator.GREATER_OR_EQUAL, element, 1));
            inside = both(inside, compare(BinaryOperator.LESS_OR_EQUAL, element, subscript.size()));
            int reach = (subscript.size() - 1) * subscript.stride();
            least += Math.min(0, reach);
            most += Math.max(0, reach);
            Node steps = new Node.Binary(BinaryOperator.SUBTRACT, element, new Node.Literal(1));
            Node slots = new Node.Binary(BinaryOperator.MULTIPLY, steps, new Node.Literal(subscript.stride()));
            number = new Node.Binary(BinaryOperator.ADD, number, slots);
        }
        Node fromLeast = new Node.Binary(BinaryOperator.SUBTRACT, number, new Node.Literal(least));
        Node chosen = keep(new Node.Select(inside, fromLeast, new Node.Literal(0)));
        Address first =
                new Address(node.address().base() + least, node.address().terms());
        List<Node.Gather.Subscript> one = List.of(new Node.Gather.Subscript(chosen, most - least + 1, 1));
        return call(new Node.Gather(first, one, node.outside()));
    }

    private static Node both(Node left, Node right) {
        return new Node.Binary(BinaryOperator.AND, left, right);
    }

    private static Node compare(BinaryOperator operator, Node left, double right) {
        return new Node.Binary(operator, left, new Node.Literal(right));
    }

    @Override
    public Flat reduce(Node.Reduce node) {
        return leafOrStraight(new FlatReduction(this, node).result());
    }

    private static Flat leafOrStraight(Node result) {
        return new Flat(result, 3, 3, false);
    }

    /** A new slot that a variable of a reduction has, with this value. */
    int variable(double value) {
        int slot = temporaries.next();
        before.add(new Statement.Assign(Address.at(slot), new Node.Literal(value)));
        return slot;
    }

    /** A writer of expressions whose statements go to another list, but whose slots in between are other ones. */
    FlatNodes into(List<Statement> statements) {
        return new FlatNodes(statements, straight, temporaries);
    }

    void add(Statement statement) {
        before.add(statement);
    }
}
