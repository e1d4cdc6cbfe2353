package haihe.engine.internal.derive;

import static haihe.engine.internal.derive.Formula.ONE;
import static haihe.engine.internal.derive.Formula.ZERO;
import static haihe.engine.internal.derive.Formula.equal;
import static haihe.engine.internal.derive.Formula.invoke;
import static haihe.engine.internal.derive.Formula.less;
import static haihe.engine.internal.derive.Formula.minus;
import static haihe.engine.internal.derive.Formula.negative;
import static haihe.engine.internal.derive.Formula.number;
import static haihe.engine.internal.derive.Formula.over;
import static haihe.engine.internal.derive.Formula.plus;
import static haihe.engine.internal.derive.Formula.select;
import static haihe.engine.internal.derive.Formula.times;

import haihe.engine.internal.math.Builtins;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import java.util.Optional;

/**
 * Derivatives of functions by one argument. At kinks: of two equal arguments of MAX and MIN the first counts, and ABS has
 * the derivative 0 at 0. Functions that jump have the derivative of the piece that the argument is in.
 */
final class FunctionRules {

    private static final double LN_10 = Math.log(10);

    private FunctionRules() {}

    /** Whether a derivative may be infinite where the function itself is finite. */
    static boolean isSteep(MathFunction function) {
        return switch (function) {
            case SQRT, ARCCOS, ARCSIN -> true;
            default -> false;
        };
    }

    /**
     * The derivative by an argument, counted from 0; empty if there is none.
     *
     * @param a the arguments
     */
    static Optional<Node> partial(MathFunction function, Arguments a, int argument) {
        return switch (function) {
            case MAX, MIN, QUANTUM, REMAINDER, SAFEDIV, XIDZ -> Optional.of(ofSeveral(function, a, argument));
            case STEP, STEP_AFTER, PULSE_WINDOW, PULSE_TRAIN, PULSE, RAMP -> TimeRules.partial(function, a, argument);
            case STEPS -> Optional.empty();
            case HOLD, DRAIN -> Optional.of(atZero(function, a, argument));
            default -> Optional.of(ofOne(function, a));
        };
    }

    private static Node ofOne(MathFunction function, Arguments a) {
        Node x = a.get(0);
        return switch (function) {
            case ABS -> select(less(x, ZERO), number(-1), select(less(ZERO, x), ONE, ZERO));
            case ARCCOS -> over(number(-1), invoke(MathFunction.SQRT, minus(ONE, times(x, x))));
            case ARCSIN -> over(ONE, invoke(MathFunction.SQRT, minus(ONE, times(x, x))));
            case ARCTAN -> over(ONE, plus(ONE, times(x, x)));
            case COS -> negative(invoke(MathFunction.SIN, x));
            case COSH -> invoke(MathFunction.SINH, x);
            case EXP -> a.value();
            case GAMMA_LN -> digamma(a);
            case LN -> over(ONE, x);
            case LOG10 -> over(number(1 / LN_10), x);
            case SIN -> invoke(MathFunction.COS, x);
            case SINH -> invoke(MathFunction.COSH, x);
            case SQRT -> over(number(0.5), a.value());
            case TAN -> plus(ONE, times(a.value(), a.value()));
            case TANH -> minus(ONE, times(a.value(), a.value()));
            case FLOOR, TRUNCATE, STAGES -> ZERO;
            default -> throw new IllegalArgumentException(function + " has several arguments");
        };
    }

    private static Node ofSeveral(MathFunction function, Arguments a, int argument) {
        Node x = a.get(0);
        Node y = a.get(1);
        return switch (function) {
            case MAX -> firstOr(Formula.binary(BinaryOperator.GREATER_OR_EQUAL, x, y), argument);
            case MIN -> firstOr(Formula.binary(BinaryOperator.LESS_OR_EQUAL, x, y), argument);
            case QUANTUM -> quantum(x, y, argument);
            case REMAINDER -> argument == 0 ? ONE : negative(invoke(MathFunction.TRUNCATE, over(x, y)));
            case SAFEDIV -> quotient(equal(y, ZERO), a, argument);
            case XIDZ -> quotient(less(invoke(MathFunction.ABS, y), number(Builtins.SMALLEST_DIVISOR)), a, argument);
            default -> throw new IllegalArgumentException(function + " has a rule elsewhere");
        };
    }

    private static Node firstOr(Node first, int argument) {
        return argument == 0 ? select(first, ONE, ZERO) : select(first, ZERO, ONE);
    }

    private static Node quantum(Node x, Node step, int argument) {
        Node positive = less(ZERO, step);
        Node count = invoke(MathFunction.TRUNCATE, over(x, step));
        return argument == 0 ? select(positive, ZERO, ONE) : select(positive, count, ZERO);
    }

    private static Node quotient(Node otherwise, Arguments a, int argument) {
        Node divisor = a.get(1);
        return switch (argument) {
            case 0 -> select(otherwise, ZERO, over(ONE, divisor));
            case 1 -> select(otherwise, ZERO, over(negative(a.value()), divisor));
            default -> select(otherwise, ONE, ZERO);
        };
    }

    /** A net flow that is left alone, or is as large as takes the stock to 0. */
    private static Node atZero(MathFunction function, Arguments a, int argument) {
        Node alone = equal(a.value(), a.get(0));
        int stock = function == MathFunction.HOLD ? 1 : 2;
        if (argument == 0) {
            return select(alone, ONE, ZERO);
        }
        return argument == stock ? select(alone, ZERO, over(number(-1), a.get(stock + 1))) : ZERO;
    }

    /**
     * The derivative of the logarithm of the gamma function: moved by recurrence to arguments above 10, where six terms of
     * the asymptotic series are exact to 1e-14 (M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 6.3.6 and
     * 6.3.18).
     */
    private static Node digamma(Arguments a) {
        Node x = a.get(0);
        Node sum = ZERO;
        for (int k = 0; k < 10; k++) {
            sum = plus(sum, over(ONE, plus(x, number(k))));
        }
        Node y = a.share(plus(x, number(10)));
        Node inverse = a.share(over(ONE, times(y, y)));
        double[] coefficients = {-1 / 12.0, 1 / 120.0, -1 / 252.0, 1 / 240.0, -1 / 132.0, 691 / 32760.0};
        Node series = ZERO;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            series = times(inverse, plus(number(coefficients[i]), series));
        }
        Node asymptotic = plus(minus(invoke(MathFunction.LN, y), over(number(0.5), y)), series);
        return minus(asymptotic, sum);
    }
}
