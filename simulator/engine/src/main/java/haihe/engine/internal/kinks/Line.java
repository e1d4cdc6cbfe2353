package haihe.engine.internal.kinks;

import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;

/**
 * A value that is linear in time: {@code slope * time + intercept}, both of which stand still during a run.
 *
 * @param slope the literal 0 if the value does not depend on time
 */
record Line(Node slope, Node intercept) {

    private static final Node ZERO = new Node.Literal(0);
    private static final Node ONE = new Node.Literal(1);

    /** The time itself. */
    static final Line TIME = new Line(ONE, ZERO);

    /** A value that stands still. */
    static Line level(Node value) {
        return new Line(ZERO, value);
    }

    boolean isLevel() {
        return slope.equals(ZERO);
    }

    Line negated() {
        return new Line(negated(slope), negated(intercept));
    }

    private static Node negated(Node node) {
        return node instanceof Node.Literal literal
                ? new Node.Literal(-literal.value() + 0.0)
                : new Node.Unary(UnaryOperator.NEGATE, node);
    }

    Line plus(Line other) {
        return new Line(sum(slope, other.slope), sum(intercept, other.intercept));
    }

    Line minus(Line other) {
        return plus(other.negated());
    }

    private static Node sum(Node left, Node right) {
        if (left.equals(ZERO)) {
            return right;
        }
        return right.equals(ZERO) ? left : new Node.Binary(BinaryOperator.ADD, left, right);
    }

    /** Times or over a factor that stands still. */
    Line scaled(BinaryOperator operator, Node factor) {
        return new Line(scaled(slope, operator, factor), scaled(intercept, operator, factor));
    }

    private static Node scaled(Node node, BinaryOperator operator, Node factor) {
        return node.equals(ZERO) ? ZERO : new Node.Binary(operator, node, factor);
    }
}
