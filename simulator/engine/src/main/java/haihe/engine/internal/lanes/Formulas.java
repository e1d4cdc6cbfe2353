package haihe.engine.internal.lanes;

import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import java.util.List;

/** Functions as straight expressions that compute the bits of {@code haihe.engine.internal.math.Builtins}. */
final class Formulas {

    /** As in {@code Builtins.xidz}. */
    private static final double SMALLEST_DIVISOR = 1e-6;

    private Formulas() {}

    /** Whether a function is one of them. */
    static boolean has(MathFunction function) {
        return switch (function) {
            case SAFEDIV, XIDZ, STEP, STEP_AFTER, PULSE_WINDOW, RAMP -> true;
            default -> false;
        };
    }

    /** @param a arguments that may stand more than once */
    static Node of(MathFunction function, List<Node> a) {
        Node zero = number(0);
        return switch (function) {
            case SAFEDIV -> select(is(a.get(1), BinaryOperator.EQUAL, zero), a.get(2), divide(a));
            case XIDZ -> {
                Node size = new Node.Invoke(MathFunction.ABS, List.of(a.get(1)));
                yield select(is(size, BinaryOperator.LESS, number(SMALLEST_DIVISOR)), a.get(2), divide(a));
            }
            case STEP -> {
                Node from = is(a.get(1), BinaryOperator.SUBTRACT, a.get(3));
                yield select(is(a.get(2), BinaryOperator.GREATER_OR_EQUAL, from), a.get(0), zero);
            }
            case STEP_AFTER -> select(is(a.get(2), BinaryOperator.GREATER, a.get(1)), a.get(0), zero);
            case PULSE_WINDOW -> window(a);
            case RAMP -> ramp(a);
            default -> throw new IllegalArgumentException("no formula of " + function);
        };
    }

    private static Node window(List<Node> a) {
        Node width = select(is(a.get(1), BinaryOperator.EQUAL, number(0)), a.get(3), a.get(1));
        Node after = is(a.get(2), BinaryOperator.GREATER, a.get(0));
        Node before = is(a.get(2), BinaryOperator.LESS, is(a.get(0), BinaryOperator.ADD, width));
        return select(is(after, BinaryOperator.AND, before), number(1), number(0));
    }

    private static Node ramp(List<Node> a) {
        Node until = new Node.Invoke(MathFunction.MIN, List.of(a.get(3), a.get(2)));
        Node passed = is(until, BinaryOperator.SUBTRACT, a.get(1));
        Node height = is(a.get(0), BinaryOperator.MULTIPLY, passed);
        return select(is(a.get(3), BinaryOperator.GREATER, a.get(1)), height, number(0));
    }

    private static Node divide(List<Node> a) {
        return is(a.get(0), BinaryOperator.DIVIDE, a.get(1));
    }

    private static Node is(Node left, BinaryOperator operator, Node right) {
        return new Node.Binary(operator, left, right);
    }

    private static Node select(Node condition, Node consequent, Node alternative) {
        return new Node.Select(condition, consequent, alternative);
    }

    private static Node number(double value) {
        return new Node.Literal(value);
    }
}
