package haihe.model;

/**
 * The built-in functions that a call in a resolved expression may name, with XMILE's meaning and order of arguments
 * (XMILE 1.0, section 3.5). Optional arguments have been filled in by the checker, so that every call carries exactly
 * {@link #arity()} arguments. MIN and MAX of two numbers are here; array functions are {@link Expr.Reduce} and
 * {@link Expr.Rank}.
 */
public enum Function {
    ABS(1),
    ARCCOS(1),
    ARCSIN(1),
    ARCTAN(1),
    COS(1),
    EXP(1),
    /** Rounded as {@link Semantics#integerPart()} says. */
    INT(1),
    LN(1),
    LOG10(1),
    MAX(2),
    MIN(2),
    SIN(1),
    SQRT(1),
    TAN(1),
    /** SAFEDIV(numerator, denominator, value if the denominator is 0). */
    SAFEDIV(3),

    /** EXPRND(mean). */
    EXPRND(1),
    /** LOGNORMAL(mean, standard deviation), both of the log-normal variate itself. */
    LOGNORMAL(2),
    /** NORMAL(mean, standard deviation). */
    NORMAL(2),
    /** POISSON(mean). */
    POISSON(1),
    /** RANDOM(min, max), uniform. */
    RANDOM(2),

    /** DELAY(input, delay time, initial value): fixed delay, from the recorded history of the input. */
    DELAY(3),
    /** DELAY1(input, delay time, initial). */
    DELAY1(3),
    /** DELAY3(input, delay time, initial). */
    DELAY3(3),
    /** DELAYN(input, delay time, order, initial); the order is a run-invariant whole number of at least 1. */
    DELAYN(4),
    /** SMTH1(input, averaging time, initial). */
    SMTH1(3),
    /** SMTH3(input, averaging time, initial). */
    SMTH3(3),
    /** SMTHN(input, averaging time, order, initial); order as for DELAYN. */
    SMTHN(4),
    /** TREND(input, averaging time, initial trend). */
    TREND(3),
    /** FORCST(input, averaging time, horizon, initial trend). */
    FORCST(4),
    /** INIT(input): the value of the input at the start time. */
    INIT(1),
    /** PREVIOUS(input, initial): the value of the input one step DT earlier. */
    PREVIOUS(2),

    /** PULSE(magnitude, first time, interval); interval 0 means once: magnitude/DT for one step (XMILE 3.5.4). */
    PULSE(3),
    /** RAMP(slope, start time). */
    RAMP(2),
    /** STEP(height, start time). */
    STEP(2),

    TIME(0),
    DT(0),
    STARTTIME(0),
    STOPTIME(0),
    PI(0),
    INF(0);

    private final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    /** The number of arguments of a resolved call. */
    public int arity() {
        return arity;
    }

    /** Whether a call draws a random number, once per step DT. */
    public boolean isRandom() {
        return switch (this) {
            case EXPRND, LOGNORMAL, NORMAL, POISSON, RANDOM -> true;
            default -> false;
        };
    }

    /** Whether a call carries state of its own, which lowering turns into hidden stocks. */
    public boolean isDynamic() {
        return switch (this) {
            case DELAY1, DELAY3, DELAYN, SMTH1, SMTH3, SMTHN, TREND, FORCST -> true;
            default -> false;
        };
    }

    /** Whether a call changes only at the points of the DT grid, whatever the method of integration. */
    public boolean isSampled() {
        return isRandom() || this == DELAY || this == PREVIOUS;
    }
}
