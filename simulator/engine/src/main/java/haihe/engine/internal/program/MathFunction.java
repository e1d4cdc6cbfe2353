package haihe.engine.internal.program;

/** Pure functions of numbers that a node may invoke; implemented once, for interpreter and compiled code alike. */
public enum MathFunction {
    ABS(1),
    ARCCOS(1),
    ARCSIN(1),
    ARCTAN(1),
    COS(1),
    COSH(1),
    EXP(1),
    FLOOR(1),
    TRUNCATE(1),
    GAMMA_LN(1),
    LN(1),
    LOG10(1),
    MAX(2),
    MIN(2),
    QUANTUM(2),
    REMAINDER(2),
    SIN(1),
    SINH(1),
    SQRT(1),
    TAN(1),
    TANH(1),
    SAFEDIV(3),
    XIDZ(3),
    /** STEP(height, start, time, tolerance). */
    STEP(4),
    /** STEP_AFTER(height, start, time): from the first time after the start on. */
    STEP_AFTER(3),
    /** PULSE_WINDOW(start, width, time, dt). */
    PULSE_WINDOW(4),
    /** PULSE_TRAIN(start, width, interval, end, time, dt). */
    PULSE_TRAIN(6),
    /** STEPS(duration, dt): a duration as a whole number of steps, at least one. */
    STEPS(2),
    /** STAGES(order, duration, dt): how many stages of at least dt a duration holds, up to the order, at least one. */
    STAGES(3),
    /** RAMP(slope, start, end, time). */
    RAMP(4),
    /** PULSE(magnitude, first, interval, time, dt). */
    PULSE(5),
    /** DRAIN(net flow, inflows, stock, dt): the net flow of a non-negative stock, freed from rounding below 0. */
    DRAIN(4),
    /** HOLD(net flow, stock, dt): the net flow of a non-negative stock that stops at 0. */
    HOLD(3);

    private final int arity;

    MathFunction(int arity) {
        this.arity = arity;
    }

    /** The number of arguments. */
    public int arity() {
        return arity;
    }
}
