package haihe.engine.internal.interpret;

import haihe.engine.internal.math.Builtins;
import haihe.engine.internal.program.MathFunction;

/** Which static method is which function. */
final class Functions {

    private Functions() {}

    static double invoke(MathFunction function, double[] a) {
        return switch (function) {
            case ABS -> Builtins.abs(a[0]);
            case ARCCOS -> Builtins.arccos(a[0]);
            case ARCSIN -> Builtins.arcsin(a[0]);
            case ARCTAN -> Builtins.arctan(a[0]);
            case COS -> Builtins.cos(a[0]);
            case COSH -> Builtins.cosh(a[0]);
            case EXP -> Builtins.exp(a[0]);
            case FLOOR -> Builtins.floor(a[0]);
            case TRUNCATE -> Builtins.truncate(a[0]);
            case GAMMA_LN -> Builtins.gammaLn(a[0]);
            case LN -> Builtins.ln(a[0]);
            case LOG10 -> Builtins.log10(a[0]);
            case MAX -> Builtins.max(a[0], a[1]);
            case MIN -> Builtins.min(a[0], a[1]);
            case QUANTUM -> Builtins.quantum(a[0], a[1]);
            case REMAINDER -> Builtins.remainder(a[0], a[1]);
            case SIN -> Builtins.sin(a[0]);
            case SINH -> Builtins.sinh(a[0]);
            case SQRT -> Builtins.sqrt(a[0]);
            case TAN -> Builtins.tan(a[0]);
            case TANH -> Builtins.tanh(a[0]);
            case SAFEDIV -> Builtins.safediv(a[0], a[1], a[2]);
            case XIDZ -> Builtins.xidz(a[0], a[1], a[2]);
            case STEP -> Builtins.step(a[0], a[1], a[2], a[3]);
            case STEP_AFTER -> Builtins.stepAfter(a[0], a[1], a[2]);
            case PULSE_WINDOW -> Builtins.pulseWindow(a[0], a[1], a[2], a[3]);
            case PULSE_TRAIN -> Builtins.pulseTrain(a[0], a[1], a[2], a[3], a[4], a[5]);
            case STAGES -> Builtins.stages(a[0], a[1], a[2]);
            case STEPS -> Builtins.steps(a[0], a[1]);
            case RAMP -> Builtins.ramp(a[0], a[1], a[2], a[3]);
            case HOLD -> Builtins.hold(a[0], a[1], a[2]);
            case DRAIN -> Builtins.drain(a[0], a[1], a[2], a[3]);
            case PULSE -> Builtins.pulse(a[0], a[1], a[2], a[3], a[4]);
        };
    }
}
