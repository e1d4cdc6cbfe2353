package haihe.model;

/**
 * The built-in functions that a call in a resolved expression may name, with XMILE's meaning and order of arguments
 * (XMILE 1.0, section 3.5), and those that only Vensim has, with the meaning its reference manual gives. Optional arguments have been filled in by the checker, so that every call carries exactly
 * {@link #arity()} arguments. MIN and MAX of two numbers are here; array functions are {@link Expr.Reduce} and
 * {@link Expr.Rank}.
 */
public enum Function {
    ABS(1),
    ARCCOS(1),
    ARCSIN(1),
    ARCTAN(1),
    COS(1),
    COSH(1),
    EXP(1),
    /** GAMMA_LN(x): natural logarithm of the gamma function of a positive number. */
    GAMMA_LN(1),
    /** Rounded as {@link Semantics#integerPart()} says. */
    INT(1),
    LN(1),
    LOG10(1),
    MAX(2),
    MIN(2),
    /** QUANTUM(x, step): the multiple of a positive step next to x on the side of 0; x itself if the step is not positive. */
    QUANTUM(2),
    SIN(1),
    SINH(1),
    SQRT(1),
    TAN(1),
    TANH(1),
    /** SAFEDIV(numerator, denominator, value if the denominator is 0). */
    SAFEDIV(3),
    /** XIDZ(numerator, denominator, value if the denominator is nearer to 0 than 1e-6). */
    XIDZ(3),
    /** ZIDZ(numerator, denominator): XIDZ with the value 0. */
    ZIDZ(2),

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

    /** RANDOM_UNIFORM(min, max). */
    RANDOM_UNIFORM(2),
    /** RANDOM_NORMAL(min, max, mean, standard deviation); this and the following are drawn anew until within the bounds. */
    RANDOM_NORMAL(4),
    /** RANDOM_EXPONENTIAL(min, max, shift, stretch): of mean 1, then stretched and shifted, as are the following. */
    RANDOM_EXPONENTIAL(4),
    /** RANDOM_GAMMA(min, max, order, shift, stretch): order and mean are the same and at least 1. */
    RANDOM_GAMMA(5),
    /** RANDOM_BETA(min, max, alpha, beta, shift, stretch). */
    RANDOM_BETA(6),
    /** RANDOM_BINOMIAL(min, max, chance, trials, shift, stretch). */
    RANDOM_BINOMIAL(6),
    /** RANDOM_NEGATIVE_BINOMIAL(min, max, chance, successes, shift, stretch): trials up to the last success. */
    RANDOM_NEGATIVE_BINOMIAL(6),
    /** RANDOM_POISSON(min, max, mean, shift, stretch). */
    RANDOM_POISSON(5),
    /** RANDOM_TRIANGULAR(min, max, start, peak, stop). */
    RANDOM_TRIANGULAR(5),
    /** RANDOM_WEIBULL(min, max, shape, shift, stretch): of mean 1. */
    RANDOM_WEIBULL(5),
    /** RANDOM_PINK_NOISE(mean, standard deviation, correlation time): normal noise of this autocorrelation. */
    RANDOM_PINK_NOISE(3),

    /** DELAY(input, delay time, initial value): fixed delay, from the recorded history of the input. */
    DELAY(3),
    /**
     * DELAY_FIXED(input, delay time, initial): the input as it was a whole number of steps ago; the delay time is that at
     * the start, at least one step.
     */
    DELAY_FIXED(3),
    /** DELAY1(input, delay time, initial). */
    DELAY1(3),
    /** DELAY3(input, delay time, initial). */
    DELAY3(3),
    /** DELAYN(input, delay time, order, initial); the order is a run-invariant whole number of at least 1. */
    DELAYN(4),
    /**
     * DELAY_N(input, delay time, initial, order): DELAYN by steps. The output changes at points of the DT grid only and
     * follows the delay time one step later; the order is lowered until no stage is shorter than DT.
     */
    DELAY_N(4),
    /** SMTH1(input, averaging time, initial). */
    SMTH1(3),
    /** SMTH3(input, averaging time, initial). */
    SMTH3(3),
    /** SMTHN(input, averaging time, order, initial); order as for DELAYN. */
    SMTHN(4),
    /** SMOOTH_N(input, averaging time, initial, order): SMTHN by steps, as DELAY_N is DELAYN by steps. */
    SMOOTH_N(4),
    /** NPV(stream, discount rate, initial, factor): net present value up to now, today's stream included. */
    NPV(4),
    /**
     * DEPRECIATE_STRAIGHTLINE(stream, lifetime, fiscal period, initial stream): what each fiscal period takes in is
     * written off in equal parts over the lifetime, beginning with that period.
     */
    DEPRECIATE_STRAIGHTLINE(4),
    /** TREND(input, averaging time, initial trend). */
    TREND(3),
    /** FRACTIONAL_TREND(input, averaging time, initial trend): TREND by the size of the average, 0 if that is below 1e-6. */
    FRACTIONAL_TREND(3),
    /** FORECAST(input, averaging time, horizon): FORCST with a trend of 0 at first, and while the average is near 0. */
    FORECAST(3),
    /** FORCST(input, averaging time, horizon, initial trend). */
    FORCST(4),
    /** INIT(input): the value of the input at the start time. */
    INIT(1),
    /** PREVIOUS(input, initial): the value of the input one step DT earlier. */
    PREVIOUS(2),
    /** ACTIVE_INITIAL(active, initial): the first, but where initial values of others are computed the second. */
    ACTIVE_INITIAL(2),
    /**
     * SAMPLE_IF_TRUE(condition, input, initial): the input while the condition holds, else the last value; changes at
     * points of the DT grid only.
     */
    SAMPLE_IF_TRUE(3),

    /** The number of parts of a container, a {@link Variable.Stock} without dimensions: slats or batches. */
    CONTENT_SIZE(1),
    /** The amount in a part of a container, counted from 1 at the end that leaves first; 0 if there is no such part. */
    CONTENT_PART(2),
    /** The smallest amount in a part of a container. */
    CONTENT_MIN(1),
    /** The largest amount in a part of a container. */
    CONTENT_MAX(1),
    /** The mean amount in a part of a container. */
    CONTENT_MEAN(1),
    /** The standard deviation of the amounts in the parts of a container. */
    CONTENT_STDDEV(1),
    /** PULSE(magnitude, first time, interval); interval 0 means once: magnitude/DT for one step (XMILE 3.5.4). */
    PULSE(3),
    /** PULSE_WINDOW(start, width): 1 from the start on for the width, a width of 0 meaning one step. */
    PULSE_WINDOW(2),
    /** PULSE_TRAIN(start, width, interval, end): 1 for the width from every multiple of the interval after the start. */
    PULSE_TRAIN(4),
    /** RAMP(slope, start time, end time). */
    RAMP(3),
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
            case EXPRND,
                    LOGNORMAL,
                    NORMAL,
                    POISSON,
                    RANDOM,
                    RANDOM_UNIFORM,
                    RANDOM_NORMAL,
                    RANDOM_EXPONENTIAL,
                    RANDOM_GAMMA,
                    RANDOM_BETA,
                    RANDOM_BINOMIAL,
                    RANDOM_NEGATIVE_BINOMIAL,
                    RANDOM_POISSON,
                    RANDOM_TRIANGULAR,
                    RANDOM_WEIBULL,
                    RANDOM_PINK_NOISE -> true;
            default -> false;
        };
    }

    /** Whether a call carries state of its own, which lowering turns into hidden stocks. */
    public boolean isDynamic() {
        return switch (this) {
            case DELAY1,
                    DELAY3,
                    DELAYN,
                    DELAY_N,
                    SMTH1,
                    SMTH3,
                    SMTHN,
                    SMOOTH_N,
                    TREND,
                    FORCST,
                    FRACTIONAL_TREND,
                    FORECAST,
                    NPV,
                    RANDOM_PINK_NOISE -> true;
            default -> false;
        };
    }

    /** Whether a call looks into a container, which is its first argument. */
    public boolean isContent() {
        return switch (this) {
            case CONTENT_SIZE, CONTENT_PART, CONTENT_MIN, CONTENT_MAX, CONTENT_MEAN, CONTENT_STDDEV -> true;
            default -> false;
        };
    }

    /** Whether a call remembers a number of steps, which means something only if all steps are equally long. */
    public boolean countsSteps() {
        return this == DELAY_FIXED || this == DELAY_N || this == SMOOTH_N || this == DEPRECIATE_STRAIGHTLINE;
    }

    /** Whether a call is a test input of XMILE, which moves as {@link Semantics#testInputs()} says. */
    public boolean isTestInput() {
        return this == PULSE || this == RAMP || this == STEP;
    }

    /** Whether a call changes only at the points of the DT grid, whatever the method of integration. */
    public boolean isSampled() {
        return isRandom()
                || switch (this) {
                    case DELAY,
                            DELAY_FIXED,
                            DELAY_N,
                            SMOOTH_N,
                            DEPRECIATE_STRAIGHTLINE,
                            PREVIOUS,
                            SAMPLE_IF_TRUE,
                            PULSE_WINDOW,
                            PULSE_TRAIN -> true;
                    default -> false;
                };
    }
}
