package haihe.engine.internal.derive;

import static haihe.engine.internal.derive.Formula.ONE;
import static haihe.engine.internal.derive.Formula.ZERO;
import static haihe.engine.internal.derive.Formula.less;
import static haihe.engine.internal.derive.Formula.minus;
import static haihe.engine.internal.derive.Formula.negative;
import static haihe.engine.internal.derive.Formula.select;

import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import java.util.List;
import java.util.Optional;

/**
 * Derivatives of test inputs. A height or slope counts, the time at which something jumps has no derivative: what a run
 * does after a moved jump is not the derivative of the equation at any time.
 */
final class TimeRules {

    private TimeRules() {}

    static Optional<Node> partial(MathFunction function, Arguments a, int argument) {
        return switch (function) {
            case STEP -> argument == 0 ? Optional.of(unit(function, a, 4)) : zeroFor(argument, 2);
            case STEP_AFTER -> argument == 0 ? Optional.of(unit(function, a, 3)) : zeroFor(argument, 2);
            case PULSE -> argument == 0 ? Optional.of(unit(function, a, 5)) : zeroFor(argument, 3);
            case PULSE_WINDOW -> zeroFor(argument, 2);
            case PULSE_TRAIN -> zeroFor(argument, 4);
            case RAMP -> Optional.of(ramp(a, argument));
            default -> throw new IllegalArgumentException(function + " is no test input");
        };
    }

    /** By the time a test input stands still but for its jumps. */
    private static Optional<Node> zeroFor(int argument, int time) {
        return argument == time ? Optional.of(ZERO) : Optional.empty();
    }

    /** The function with a height of 1. */
    private static Node unit(MathFunction function, Arguments a, int arity) {
        java.util.ArrayList<Node> arguments = new java.util.ArrayList<>(List.of(ONE));
        for (int i = 1; i < arity; i++) {
            arguments.add(a.get(i));
        }
        return new Node.Invoke(function, arguments);
    }

    /** RAMP has no jumps: it is {@code slope * (min(time, end) - start)} after the start. */
    private static Node ramp(Arguments a, int argument) {
        Node slope = a.get(0);
        Node start = a.get(1);
        Node end = a.get(2);
        Node time = a.get(3);
        Node begun = less(start, time);
        Node over = less(end, time);
        return switch (argument) {
            case 0 -> select(begun, minus(Formula.invoke(MathFunction.MIN, time, end), start), ZERO);
            case 1 -> select(begun, negative(slope), ZERO);
            case 2 -> select(begun, select(over, slope, ZERO), ZERO);
            default -> select(begun, select(over, ZERO, slope), ZERO);
        };
    }
}
