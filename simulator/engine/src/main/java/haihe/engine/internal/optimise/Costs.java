package haihe.engine.internal.optimise;

import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;

/** About how many additions the evaluation of a node is worth, without its operands; loading a slot is for nothing. */
final class Costs {

    private static final int DIVISION = 4;
    private static final int SEARCH = 8;
    private static final int FUNCTION = 16;
    private static final int DRAW = 40;

    private Costs() {}

    static int of(Node node) {
        if (node instanceof Node.Literal || node instanceof Node.Load) {
            return 0;
        }
        if (node instanceof Node.Binary binary) {
            return of(binary);
        }
        if (node instanceof Node.Invoke invoke) {
            return of(invoke.function());
        }
        if (node instanceof Node.Draw) {
            return DRAW;
        }
        boolean searches = node instanceof Node.Table || node instanceof Node.History || node instanceof Node.Ask;
        return searches ? SEARCH : node instanceof Node.Gather ? DIVISION : 1;
    }

    private static int of(Node.Binary node) {
        return switch (node.operator()) {
            case DIVIDE -> DIVISION;
            case MODULO -> SEARCH;
            case POWER -> node.right() instanceof Node.Literal exponent && exponent.value() == 2 ? 1 : FUNCTION;
            default -> 1;
        };
    }

    private static int of(MathFunction function) {
        return switch (function) {
            case ABS, MAX, MIN, STEP_AFTER, STEP -> 1;
            case FLOOR, TRUNCATE, RAMP, HOLD, PULSE_WINDOW -> 2;
            case SAFEDIV, XIDZ, SQRT, DRAIN, STEPS, STAGES -> DIVISION;
            case QUANTUM, REMAINDER, PULSE, PULSE_TRAIN -> SEARCH;
            case ARCCOS, ARCSIN, ARCTAN, COS, COSH, EXP, GAMMA_LN, LN, LOG10, SIN, SINH, TAN, TANH -> FUNCTION;
        };
    }
}
