package haihe.engine.internal.lower;

import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;

/** The four operations on nodes. */
final class Arithmetic {

    private Arithmetic() {}

    static Node plus(Node left, Node right) {
        return new Node.Binary(BinaryOperator.ADD, left, right);
    }

    static Node minus(Node left, Node right) {
        return new Node.Binary(BinaryOperator.SUBTRACT, left, right);
    }

    static Node times(Node left, Node right) {
        return new Node.Binary(BinaryOperator.MULTIPLY, left, right);
    }

    static Node over(Node left, Node right) {
        return new Node.Binary(BinaryOperator.DIVIDE, left, right);
    }
}
