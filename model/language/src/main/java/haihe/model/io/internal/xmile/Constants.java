package haihe.model.io.internal.xmile;

import haihe.model.Expr.UnaryOperator;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds equations that are numbers as written: constants, which scenarios may set. */
final class Constants {

    private Constants() {}

    /** The constant that an equation is; empty if any part of it is more than a number. */
    static Optional<SourceDefinition> of(Optional<SourceEquation> equation) {
        if (equation.isEmpty()) {
            return Optional.empty();
        }
        List<Keyed<SourceNumber>> numbers = new ArrayList<>();
        for (Keyed<Optional<SourceExpr>> part : equation.get().parts()) {
            Optional<SourceNumber> number = part.value().flatMap(Constants::number);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(new Keyed<>(part.key(), number.get()));
        }
        SourceValues values = new SourceValues.ByKey(numbers, equation.get().span());
        return Optional.of(new SourceDefinition.Constant(Optional.of(values), Optional.empty(), Optional.empty(), ""));
    }

    private static Optional<SourceNumber> number(SourceExpr expr) {
        if (expr instanceof SourceExpr.Literal literal) {
            return Optional.of(new SourceNumber(literal.value(), literal.span()));
        }
        boolean negative = expr instanceof SourceExpr.Unary unary
                && unary.operator() == UnaryOperator.NEGATE
                && unary.operand() instanceof SourceExpr.Literal;
        if (!negative) {
            return Optional.empty();
        }
        SourceExpr.Literal operand = (SourceExpr.Literal) ((SourceExpr.Unary) expr).operand();
        return Optional.of(new SourceNumber(-operand.value(), expr.span()));
    }
}
