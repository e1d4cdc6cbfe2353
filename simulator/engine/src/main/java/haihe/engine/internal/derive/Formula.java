package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import java.util.List;

/** Nodes for derivatives, without factors of 1 and terms of 0. */
final class Formula {

    static final Node ZERO = new Node.Literal(0);
    static final Node ONE = new Node.Literal(1);

    private Formula() {}

    static Node number(double value) {
        return new Node.Literal(value);
    }

    static Node load(int slot) {
        return new Node.Load(Address.at(slot));
    }

    static boolean isZero(Node node) {
        return node instanceof Node.Literal literal && literal.value() == 0;
    }

    static boolean isOne(Node node) {
        return node instanceof Node.Literal literal && literal.value() == 1;
    }

    static Node plus(Node left, Node right) {
        if (isZero(left)) {
            return right;
        }
        return isZero(right) ? left : binary(BinaryOperator.ADD, left, right);
    }

    static Node minus(Node left, Node right) {
        if (isZero(right)) {
            return left;
        }
        return isZero(left) ? negative(right) : binary(BinaryOperator.SUBTRACT, left, right);
    }

    static Node times(Node left, Node right) {
        if (isZero(left) || isZero(right)) {
            return ZERO;
        }
        if (isOne(left)) {
            return right;
        }
        return isOne(right) ? left : binary(BinaryOperator.MULTIPLY, left, right);
    }

    static Node over(Node left, Node right) {
        return isZero(left) || isOne(right) ? left : binary(BinaryOperator.DIVIDE, left, right);
    }

    static Node negative(Node node) {
        return node instanceof Node.Literal literal
                ? number(-literal.value())
                : new Node.Unary(UnaryOperator.NEGATE, node);
    }

    static Node less(Node left, Node right) {
        return binary(BinaryOperator.LESS, left, right);
    }

    static Node equal(Node left, Node right) {
        return binary(BinaryOperator.EQUAL, left, right);
    }

    static Node binary(BinaryOperator operator, Node left, Node right) {
        return new Node.Binary(operator, left, right);
    }

    static Node select(Node condition, Node consequent, Node alternative) {
        return consequent.equals(alternative) ? consequent : new Node.Select(condition, consequent, alternative);
    }

    static Node invoke(MathFunction function, Node... arguments) {
        return new Node.Invoke(function, List.of(arguments));
    }
}
