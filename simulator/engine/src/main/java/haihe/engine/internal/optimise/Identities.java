package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import java.util.List;

/**
 * Operations that change no bit of one of their operands, whatever it is (IEEE 754): {@code x * 1}, {@code x / 1},
 * {@code x - 0}, {@code x + -0}, {@code x ^ 1}, {@code -(-x)}, {@code max(x, -inf)}, {@code min(x, inf)}. Not among them:
 * {@code x + 0}, which makes 0 of -0, and {@code x * 0}, which may be NaN.
 */
final class Identities {

    private Identities() {}

    /** The same node, or a smaller one of the same value. */
    static Node simplified(Node node) {
        if (node instanceof Node.Binary binary) {
            return binary(binary);
        }
        if (node instanceof Node.Unary unary) {
            return unary(unary);
        }
        return node instanceof Node.Invoke invoke ? invoke(invoke) : node;
    }

    private static boolean is(Node node, double number) {
        return node instanceof Node.Literal literal
                && Double.doubleToLongBits(literal.value()) == Double.doubleToLongBits(number);
    }

    private static Node binary(Node.Binary node) {
        Node left = node.left();
        Node right = node.right();
        return switch (node.operator()) {
            case MULTIPLY -> is(left, 1) ? right : is(left, -1) ? negated(right) : divided(node);
            case DIVIDE -> divided(node);
            case SUBTRACT -> is(right, 0.0) ? left : node;
            case ADD -> is(right, -0.0) ? left : is(left, -0.0) ? right : node;
            case POWER -> is(right, 1) ? left : node;
            default -> node;
        };
    }

    /** A product or a quotient whose right side may be 1 or -1. */
    private static Node divided(Node.Binary node) {
        return is(node.right(), 1) ? node.left() : is(node.right(), -1) ? negated(node.left()) : node;
    }

    private static Node negated(Node node) {
        return unary(new Node.Unary(UnaryOperator.NEGATE, node));
    }

    private static Node unary(Node.Unary node) {
        boolean twice = node.operator() == UnaryOperator.NEGATE
                && node.operand() instanceof Node.Unary inner
                && inner.operator() == UnaryOperator.NEGATE;
        return twice ? ((Node.Unary) node.operand()).operand() : node;
    }

    private static Node invoke(Node.Invoke node) {
        List<Node> arguments = node.arguments();
        return switch (node.function()) {
            case MAX -> neutral(node, Double.NEGATIVE_INFINITY);
            case MIN -> neutral(node, Double.POSITIVE_INFINITY);
            case SAFEDIV ->
                arguments.get(1) instanceof Node.Literal divisor ? quotient(arguments, divisor.value() == 0) : node;
            default -> node;
        };
    }

    private static Node neutral(Node.Invoke node, double number) {
        Node first = node.arguments().get(0);
        Node second = node.arguments().get(1);
        return is(second, number) ? first : is(first, number) ? second : node;
    }

    private static Node quotient(List<Node> arguments, boolean byZero) {
        return byZero
                ? arguments.get(2)
                : binary(new Node.Binary(BinaryOperator.DIVIDE, arguments.get(0), arguments.get(1)));
    }
}
