package haihe.model.io.internal.vensim;

import haihe.model.Expr.UnaryOperator;
import haihe.model.io.internal.vensim.MdlDefinition.Assignment;
import haihe.model.io.internal.vensim.MdlDefinition.Reading;
import java.util.Optional;

/**
 * Data that are computed from other data ({@code :=} with an expression). Vensim computes them at the times of the data
 * and reads between those (its manual, "Data Equations"). Where everything is read along straight lines, sums and
 * multiples are the same if they are computed at every time; nothing else is.
 */
final class DerivedData {

    private final VariableTable variables;

    DerivedData(VariableTable variables) {
        this.variables = variables;
    }

    /** Whether a statement computes data in a way that gives other values when it is computed at every time. */
    boolean differs(MdlItem item) {
        return item.definition() instanceof MdlDefinition.Equation equation
                && equation.assignment() == Assignment.DATA
                && Form.of(item) == Form.EQUATION
                && !(isStraight(equation.left().reading())
                        && isStraight(equation.expression().orElseThrow()));
    }

    private static boolean isStraight(Optional<Reading> reading) {
        return reading.filter(each -> each != Reading.INTERPOLATE).isEmpty();
    }

    /** Whether an expression is a sum of multiples of data that are read along straight lines. */
    private boolean isStraight(MdlExpr expr) {
        if (isConstant(expr)) {
            return true;
        }
        if (expr instanceof MdlExpr.Reference reference) {
            MdlVariable variable = variables.variable(reference.name().name());
            return variable != null
                    && variable.items().stream()
                            .allMatch(item -> isStraight(item.left().reading()) && !differs(item));
        }
        if (expr instanceof MdlExpr.Unary unary) {
            return unary.operator() == UnaryOperator.NEGATE && isStraight(unary.operand());
        }
        return expr instanceof MdlExpr.Binary binary && isStraight(binary);
    }

    private boolean isStraight(MdlExpr.Binary binary) {
        boolean left = isStraight(binary.left());
        boolean right = isStraight(binary.right());
        return switch (binary.operator()) {
            case ADD, SUBTRACT -> left && right;
            case MULTIPLY -> (isConstant(binary.left()) && right) || (left && isConstant(binary.right()));
            case DIVIDE -> left && isConstant(binary.right());
            default -> false;
        };
    }

    private boolean isConstant(MdlExpr expr) {
        if (expr instanceof MdlExpr.Numeral) {
            return true;
        }
        if (expr instanceof MdlExpr.Unary unary) {
            return isConstant(unary.operand());
        }
        if (expr instanceof MdlExpr.Binary binary) {
            return isConstant(binary.left()) && isConstant(binary.right());
        }
        MdlVariable variable = expr instanceof MdlExpr.Reference reference
                ? variables.variable(reference.name().name())
                : null;
        return variable != null && variable.items().stream().allMatch(item -> Form.of(item) == Form.NUMBERS);
    }
}
