package haihe.engine.internal.derive;

import static haihe.engine.internal.derive.Formula.ZERO;
import static haihe.engine.internal.derive.Formula.binary;
import static haihe.engine.internal.derive.Formula.equal;
import static haihe.engine.internal.derive.Formula.invoke;
import static haihe.engine.internal.derive.Formula.minus;
import static haihe.engine.internal.derive.Formula.negative;
import static haihe.engine.internal.derive.Formula.number;
import static haihe.engine.internal.derive.Formula.over;
import static haihe.engine.internal.derive.Formula.select;
import static haihe.engine.internal.derive.Formula.times;

import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;

/** Derivatives of powers and remainders. */
final class OperatorRules {

    private OperatorRules() {}

    /** {@code y * x^(y-1)}; 0 for y = 0 whatever x is. */
    static Node powerByBase(Node.Binary power, Bindings bindings) {
        Node base = bindings.share(power.left());
        if (power.right() instanceof Node.Literal exponent) {
            double less = exponent.value() - 1;
            Node rest = less == 1 ? base : binary(BinaryOperator.POWER, base, number(less));
            return less == 0 ? exponent : times(exponent, rest);
        }
        Node exponent = bindings.share(power.right());
        Node slope = times(exponent, binary(BinaryOperator.POWER, base, minus(exponent, number(1))));
        return select(equal(exponent, ZERO), ZERO, slope);
    }

    /** Whether the derivative by the base may be infinite at 0. */
    static boolean isSteep(Node.Binary power) {
        return !(power.right() instanceof Node.Literal exponent)
                || exponent.value() < 1
                || exponent.value() != Math.rint(exponent.value());
    }

    /** {@code x^y * ln(x)}; 0 where both are 0 at a base of 0. */
    static Node powerByExponent(Node.Binary power, Bindings bindings) {
        Node base = bindings.share(power.left());
        Node value = bindings.share(power);
        Node slope = times(value, invoke(MathFunction.LN, base));
        Node nothing = binary(BinaryOperator.AND, equal(base, ZERO), equal(value, ZERO));
        return select(nothing, ZERO, slope);
    }

    /** Minus the whole number of times that the divisor goes into the dividend, rounded down. */
    static Node moduloByDivisor(Node dividend, Node divisor, Bindings bindings) {
        Node quotient = over(bindings.share(dividend), bindings.share(divisor));
        return negative(invoke(MathFunction.FLOOR, quotient));
    }
}
