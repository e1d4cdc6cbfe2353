package haihe.model.io.internal.writing;

import haihe.model.Expr.BinaryOperator;

/** Signs and precedence of the operators with two operands (XMILE 1.0, section 3.3.1). */
final class Operators {

    private Operators() {}

    static String sign(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case POWER -> "^";
            case MODULO -> "MOD";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case AND -> "AND";
            case OR -> "OR";
        };
    }

    static int level(BinaryOperator operator) {
        return switch (operator) {
            case OR -> Piece.OR;
            case AND -> Piece.AND;
            case EQUAL, NOT_EQUAL -> Piece.EQUALITY;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Piece.COMPARISON;
            case ADD, SUBTRACT -> Piece.SUM;
            case MULTIPLY, DIVIDE, MODULO -> Piece.PRODUCT;
            case POWER -> Piece.POWER;
        };
    }
}
