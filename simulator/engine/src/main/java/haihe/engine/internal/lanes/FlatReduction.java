package haihe.engine.internal.lanes;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.BinaryOperator;
import java.util.ArrayList;
import java.util.List;

/** Writes a reduction as loops over statements that gather its value in slots, as the interpreter does in variables. */
final class FlatReduction {

    private final FlatNodes outside;
    private final Node.Reduce node;
    private final List<Statement> body = new ArrayList<>();
    private final FlatNodes inside;

    FlatReduction(FlatNodes outside, Node.Reduce node) {
        this.outside = outside;
        this.node = node;
        this.inside = outside.into(body);
    }

    /** The value after the loops, which are written. */
    Node result() {
        return switch (node.reduction()) {
            case SIZE -> turns();
            case SUM -> gathered(0, this::sum);
            case MEAN -> binary(BinaryOperator.DIVIDE, gathered(0, this::sum), turns());
            case PROD -> gathered(1, (variable, value) -> binary(BinaryOperator.MULTIPLY, variable, value));
            case MIN ->
                gathered(Double.POSITIVE_INFINITY, (variable, value) -> invoke(MathFunction.MIN, variable, value));
            case MAX ->
                gathered(Double.NEGATIVE_INFINITY, (variable, value) -> invoke(MathFunction.MAX, variable, value));
            case STDDEV -> deviation();
        };
    }

    private Node sum(Node variable, Node value) {
        return binary(BinaryOperator.ADD, variable, value);
    }

    private Node turns() {
        double turns = 1;
        for (LoopRange loop : node.loops()) {
            turns *= loop.turns();
        }
        return new Node.Literal(turns);
    }

    /** How a variable takes in another value. */
    private interface Update {
        Node of(Node variable, Node value);
    }

    private Node gathered(double start, Update update) {
        int variable = outside.variable(start);
        assign(variable, update.of(load(variable), node.body()));
        writeLoops();
        return load(variable);
    }

    /** Welford's update of mean and sum of squared deviations. */
    private Node deviation() {
        int count = outside.variable(0);
        int mean = outside.variable(0);
        int squares = outside.variable(0);
        int value = outside.variable(0);
        int deviation = outside.variable(0);
        assign(value, node.body());
        assign(count, sum(load(count), new Node.Literal(1)));
        assign(deviation, binary(BinaryOperator.SUBTRACT, load(value), load(mean)));
        assign(mean, sum(load(mean), binary(BinaryOperator.DIVIDE, load(deviation), load(count))));
        Node rest = binary(BinaryOperator.SUBTRACT, load(value), load(mean));
        assign(squares, sum(load(squares), binary(BinaryOperator.MULTIPLY, load(deviation), rest)));
        writeLoops();
        return invoke(MathFunction.SQRT, binary(BinaryOperator.DIVIDE, load(squares), load(count)));
    }

    private void assign(int slot, Node value) {
        Node flat = inside.whole(value);
        body.add(new Statement.Assign(Address.at(slot), flat));
    }

    private void writeLoops() {
        List<Statement> statements = body;
        for (int i = node.loops().size() - 1; i >= 0; i--) {
            statements = List.of(new Statement.ForEach(node.loops().get(i), statements));
        }
        statements.forEach(outside::add);
    }

    private static Node load(int slot) {
        return new Node.Load(Address.at(slot));
    }

    private static Node binary(BinaryOperator operator, Node left, Node right) {
        return new Node.Binary(operator, left, right);
    }

    private static Node invoke(MathFunction function, Node... arguments) {
        return new Node.Invoke(function, List.of(arguments));
    }
}
