package haihe.model.check.macro;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.source.SourceExpr;
import java.util.Optional;

/** Computes expressions of numbers alone, so that a recursive macro knows when it ends. */
final class Folding {

    private Folding() {}

    /** The number that an expression is, if operators of numbers are all there is to it; otherwise the expression. */
    static SourceExpr fold(SourceExpr expr) {
        return value(expr)
                .<SourceExpr>map(value -> new SourceExpr.Literal(value, expr.span()))
                .orElse(expr);
    }

    /** The value of an expression of numbers; empty if it is not known before the run. */
    static Optional<Double> value(SourceExpr expr) {
        if (expr instanceof SourceExpr.Literal literal) {
            return Optional.of(literal.value());
        }
        if (expr instanceof SourceExpr.Unary unary) {
            return value(unary.operand())
                    .map(value -> unary.operator() == UnaryOperator.NEGATE ? -value : truth(value == 0));
        }
        if (expr instanceof SourceExpr.Binary binary) {
            Optional<Double> left = value(binary.left());
            Optional<Double> right = left.isPresent() ? value(binary.right()) : Optional.empty();
            return right.isEmpty()
                    ? right
                    : Optional.ofNullable(apply(binary.operator(), left.get(), right.get()))
                            .filter(Double::isFinite);
        }
        return Optional.empty();
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    /** POWER and MODULO are left to the engine: what they give depends on its library and on the model's semantics. */
    private static @org.jspecify.annotations.Nullable Double apply(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case LESS -> truth(left < right);
            case LESS_OR_EQUAL -> truth(left <= right);
            case GREATER -> truth(left > right);
            case GREATER_OR_EQUAL -> truth(left >= right);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case AND -> truth(left != 0 && right != 0);
            case OR -> truth(left != 0 || right != 0);
            case POWER, MODULO -> null;
        };
    }
}
