package haihe.model;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import java.util.OptionalDouble;

/** What operators give for numbers that are known before a run; true is 1, false is 0. */
public final class Arithmetic {

    private Arithmetic() {}

    /** The value of an operator with one operand. */
    public static double apply(UnaryOperator operator, double operand) {
        return switch (operator) {
            case NEGATE -> -operand;
            case NOT -> truth(operand == 0);
        };
    }

    /**
     * The value of an operator with two operands; empty for POWER and MODULO, whose values are the engine's and the
     * model's {@link Semantics} matter.
     */
    public static OptionalDouble apply(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> OptionalDouble.of(left + right);
            case SUBTRACT -> OptionalDouble.of(left - right);
            case MULTIPLY -> OptionalDouble.of(left * right);
            case DIVIDE -> OptionalDouble.of(left / right);
            case LESS -> OptionalDouble.of(truth(left < right));
            case LESS_OR_EQUAL -> OptionalDouble.of(truth(left <= right));
            case GREATER -> OptionalDouble.of(truth(left > right));
            case GREATER_OR_EQUAL -> OptionalDouble.of(truth(left >= right));
            case EQUAL -> OptionalDouble.of(truth(left == right));
            case NOT_EQUAL -> OptionalDouble.of(truth(left != right));
            case AND -> OptionalDouble.of(truth(left != 0 && right != 0));
            case OR -> OptionalDouble.of(truth(left != 0 || right != 0));
            case POWER, MODULO -> OptionalDouble.empty();
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
