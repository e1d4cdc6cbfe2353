package haihe.model.check.macro;

import haihe.model.Arithmetic;
import haihe.model.source.SourceExpr;
import java.util.OptionalDouble;

/** Computes expressions of numbers alone, so that a recursive macro knows when it ends. */
final class Folding {

    private Folding() {}

    /** The number that an expression is, if operators of numbers are all there is to it; otherwise the expression. */
    static SourceExpr fold(SourceExpr expr) {
        OptionalDouble value = value(expr);
        return value.isPresent() ? new SourceExpr.Literal(value.getAsDouble(), expr.span()) : expr;
    }

    /** The value of an expression of numbers; empty if it is not known before the run. */
    static OptionalDouble value(SourceExpr expr) {
        if (expr instanceof SourceExpr.Literal literal) {
            return OptionalDouble.of(literal.value());
        }
        if (expr instanceof SourceExpr.Unary unary) {
            OptionalDouble operand = value(unary.operand());
            return operand.isEmpty()
                    ? operand
                    : OptionalDouble.of(Arithmetic.apply(unary.operator(), operand.getAsDouble()));
        }
        if (expr instanceof SourceExpr.Binary binary) {
            OptionalDouble left = value(binary.left());
            OptionalDouble right = left.isPresent() ? value(binary.right()) : left;
            return right.isEmpty() ? right : finite(binary, left.getAsDouble(), right.getAsDouble());
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble finite(SourceExpr.Binary binary, double left, double right) {
        OptionalDouble value = Arithmetic.apply(binary.operator(), left, right);
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }
}
