package haihe.model.analysis;

import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Semantics;
import java.util.OptionalDouble;

/**
 * The value of an expression that depends on nothing but where its loops stand, such as {@code age - 1}: what makes
 * {@code cohort[age - 1]} a known element.
 */
final class StaticValue {

    private final Turns turns;
    private final Semantics semantics;

    StaticValue(Turns turns, Semantics semantics) {
        this.turns = turns;
        this.semantics = semantics;
    }

    /** The value; empty if it may differ between runs, or if it is not plain arithmetic. */
    OptionalDouble of(Expr expr) {
        if (expr instanceof Expr.Number number) {
            return OptionalDouble.of(number.value());
        }
        if (expr instanceof Expr.Element element) {
            return position(element.index());
        }
        if (expr instanceof Expr.Unary unary) {
            return unary(unary);
        }
        if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        }
        return expr instanceof Expr.Call call ? call(call) : OptionalDouble.empty();
    }

    private OptionalDouble position(Index index) {
        if (index instanceof Index.Fixed fixed) {
            return OptionalDouble.of(fixed.position() + 1.0);
        }
        return index instanceof Index.Loop loop
                ? OptionalDouble.of(turns.positionOf(loop) + 1.0)
                : OptionalDouble.empty();
    }

    private OptionalDouble unary(Expr.Unary unary) {
        OptionalDouble operand = of(unary.operand());
        if (operand.isEmpty()) {
            return operand;
        }
        double value = operand.getAsDouble();
        return OptionalDouble.of(
                switch (unary.operator()) {
                    case NEGATE -> -value;
                    case NOT -> truth(value == 0);
                });
    }

    private OptionalDouble binary(Expr.Binary binary) {
        OptionalDouble left = of(binary.left());
        OptionalDouble right = left.isEmpty() ? left : of(binary.right());
        return right.isEmpty() ? right : binary(binary.operator(), left.getAsDouble(), right.getAsDouble());
    }

    private static OptionalDouble binary(Expr.BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> OptionalDouble.of(a + b);
            case SUBTRACT -> OptionalDouble.of(a - b);
            case MULTIPLY -> OptionalDouble.of(a * b);
            case LESS -> OptionalDouble.of(truth(a < b));
            case LESS_OR_EQUAL -> OptionalDouble.of(truth(a <= b));
            case GREATER -> OptionalDouble.of(truth(a > b));
            case GREATER_OR_EQUAL -> OptionalDouble.of(truth(a >= b));
            case EQUAL -> OptionalDouble.of(truth(a == b));
            case NOT_EQUAL -> OptionalDouble.of(truth(a != b));
            case AND -> OptionalDouble.of(truth(a != 0 && b != 0));
            case OR -> OptionalDouble.of(truth(a != 0 || b != 0));
            case DIVIDE, POWER, MODULO -> OptionalDouble.empty();
        };
    }

    private OptionalDouble call(Expr.Call call) {
        double[] values = new double[call.arguments().size()];
        for (int i = 0; i < values.length; i++) {
            OptionalDouble value = of(call.arguments().get(i));
            if (value.isEmpty()) {
                return value;
            }
            values[i] = value.getAsDouble();
        }
        return switch (call.function()) {
            case ABS -> OptionalDouble.of(Math.abs(values[0]));
            case MIN -> OptionalDouble.of(Math.min(values[0], values[1]));
            case MAX -> OptionalDouble.of(Math.max(values[0], values[1]));
            case INT -> OptionalDouble.of(integerPart(values[0]));
            default -> OptionalDouble.empty();
        };
    }

    private double integerPart(double value) {
        return switch (semantics.integerPart()) {
            case FLOOR -> Math.floor(value);
            case TRUNCATE -> value < 0 ? Math.ceil(value) : Math.floor(value);
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }
}
