package haihe.model.units;

import haihe.model.Expr;
import java.util.OptionalDouble;

/** Numbers that are written out in an equation, such as {@code -2} or {@code 1/3}. */
final class Literals {

    private Literals() {}

    static OptionalDouble valueOf(Expr expr) {
        if (expr instanceof Expr.Number number) {
            return OptionalDouble.of(number.value());
        }
        if (expr instanceof Expr.Unary unary && unary.operator() == Expr.UnaryOperator.NEGATE) {
            OptionalDouble value = valueOf(unary.operand());
            return value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
        }
        if (expr instanceof Expr.Binary binary) {
            OptionalDouble left = valueOf(binary.left());
            OptionalDouble right = left.isEmpty() ? left : valueOf(binary.right());
            return right.isEmpty() ? right : combined(binary.operator(), left.getAsDouble(), right.getAsDouble());
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble combined(Expr.BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> OptionalDouble.of(a + b);
            case SUBTRACT -> OptionalDouble.of(a - b);
            case MULTIPLY -> OptionalDouble.of(a * b);
            case DIVIDE -> OptionalDouble.of(a / b);
            default -> OptionalDouble.empty();
        };
    }
}
