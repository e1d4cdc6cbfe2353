package haihe.model.analysis;

import haihe.model.Arithmetic;
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
        return OptionalDouble.of(Arithmetic.apply(unary.operator(), operand.getAsDouble()));
    }

    private OptionalDouble binary(Expr.Binary binary) {
        OptionalDouble left = of(binary.left());
        OptionalDouble right = left.isEmpty() ? left : of(binary.right());
        return right.isEmpty() || binary.operator() == Expr.BinaryOperator.DIVIDE
                ? OptionalDouble.empty()
                : Arithmetic.apply(binary.operator(), left.getAsDouble(), right.getAsDouble());
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
}
