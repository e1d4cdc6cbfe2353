package haihe.model.units;

import haihe.model.Function;
import java.util.ArrayList;
import java.util.List;

/**
 * What units a built-in function takes and gives.
 *
 * @param result the unit it gives
 * @param parameters one for each argument
 */
record Signature(Result result, List<Parameter> parameters) {

    Signature {
        parameters = List.copyOf(parameters);
    }

    /** The unit of a function's value. */
    enum Result {
        PURE,
        /** What the {@link Want#COMMON} arguments have. */
        COMMON,
        COMMON_PER_TIME,
        COMMON_TIMES_TIME,
        /** The half power of the argument. */
        ROOT,
        /** The first argument by the second. */
        QUOTIENT,
        TIME,
        PER_TIME,
        /** Fits wherever it stands. */
        ANY
    }

    /** What an argument must have. */
    enum Want {
        PURE,
        TIME,
        PER_TIME,
        /** One unit for all arguments of this kind, whichever it is. */
        COMMON,
        /** The unit of the function's value. */
        RESULT,
        ANY
    }

    /**
     * @param name what a message calls the argument
     * @param want the unit it must have
     */
    record Parameter(String name, Want want) {}

    static Signature of(Function function) {
        return switch (function) {
            case ARCCOS, ARCSIN, ARCTAN, COS, COSH, EXP, GAMMA_LN, LN, LOG10, SIN, SINH, TAN, TANH ->
                new Signature(Result.PURE, List.of(new Parameter("argument", Want.PURE)));
            case ABS, INT, INIT -> common("argument");
            case QUANTUM -> common("argument", "step");
            case MAX, MIN -> common("first argument", "second argument");
            case SQRT -> new Signature(Result.ROOT, List.of(new Parameter("argument", Want.ANY)));
            case SAFEDIV, XIDZ -> safeDivision();
            case ZIDZ ->
                new Signature(Result.QUOTIENT, safeDivision().parameters().subList(0, 2));
            case EXPRND, POISSON -> common("mean");
            case LOGNORMAL, NORMAL -> common("mean", "standard deviation");
            case RANDOM, RANDOM_UNIFORM -> common("minimum", "maximum");
            case RANDOM_NORMAL -> common("minimum", "maximum", "mean", "standard deviation");
            case RANDOM_EXPONENTIAL -> bounded();
            case RANDOM_GAMMA -> bounded("order");
            case RANDOM_BETA -> bounded("alpha", "beta");
            case RANDOM_BINOMIAL -> bounded("chance", "number of trials");
            case RANDOM_NEGATIVE_BINOMIAL -> bounded("chance", "number of successes");
            case RANDOM_POISSON -> bounded("mean");
            case RANDOM_WEIBULL -> bounded("shape");
            case RANDOM_TRIANGULAR -> common("minimum", "maximum", "start", "peak", "stop");
            case RANDOM_PINK_NOISE ->
                new Signature(
                        Result.COMMON,
                        List.of(
                                new Parameter("mean", Want.COMMON),
                                new Parameter("standard deviation", Want.COMMON),
                                new Parameter("correlation time", Want.TIME)));
            case DELAY, DELAY_FIXED, DELAY1, DELAY3 -> remembering("delay time", false);
            case DELAYN -> remembering("delay time", true);
            case SMTH1, SMTH3 -> remembering("averaging time", false);
            case SMTHN -> remembering("averaging time", true);
            case DELAY_N -> stepwise("delay time");
            case SMOOTH_N -> stepwise("averaging time");
            case NPV -> presentValue();
            case DEPRECIATE_STRAIGHTLINE -> depreciation();
            case TREND, FRACTIONAL_TREND, FORCST -> growth(function == Function.FORCST);
            case FORECAST ->
                new Signature(Result.COMMON, growth(true).parameters().subList(0, 3));
            case PREVIOUS -> common("input", "initial value");
            case ACTIVE_INITIAL -> common("active value", "initial value");
            case SAMPLE_IF_TRUE ->
                new Signature(
                        Result.COMMON,
                        List.of(
                                new Parameter("condition", Want.PURE),
                                new Parameter("input", Want.COMMON),
                                new Parameter("initial value", Want.COMMON)));
            case CONTENT_SIZE -> new Signature(Result.PURE, List.of(new Parameter("container", Want.ANY)));
            case CONTENT_MIN, CONTENT_MAX, CONTENT_MEAN, CONTENT_STDDEV -> common("container");
            case CONTENT_PART ->
                new Signature(
                        Result.COMMON,
                        List.of(new Parameter("container", Want.COMMON), new Parameter("number", Want.PURE)));
            case PULSE -> pulse();
            case PULSE_WINDOW -> times("start time", "width");
            case PULSE_TRAIN -> times("start time", "width", "interval", "end time");
            case RAMP -> ramp();
            case STEP -> timed(Result.COMMON, "height");
            case TIME, DT, STARTTIME, STOPTIME -> new Signature(Result.TIME, List.of());
            case PI -> new Signature(Result.PURE, List.of());
            case INF -> new Signature(Result.ANY, List.of());
        };
    }

    /** A distribution of pure numbers that is stretched and shifted and then bounded. */
    private static Signature bounded(String... pure) {
        List<Parameter> parameters =
                new ArrayList<>(common("minimum", "maximum").parameters());
        for (String name : pure) {
            parameters.add(new Parameter(name, Want.PURE));
        }
        parameters.addAll(common("shift", "stretch").parameters());
        return new Signature(Result.COMMON, parameters);
    }

    private static Signature common(String... names) {
        return new Signature(
                Result.COMMON,
                java.util.Arrays.stream(names)
                        .map(name -> new Parameter(name, Want.COMMON))
                        .toList());
    }

    private static Signature times(String... names) {
        return new Signature(
                Result.PURE,
                java.util.Arrays.stream(names)
                        .map(name -> new Parameter(name, Want.TIME))
                        .toList());
    }

    private static Signature ramp() {
        return new Signature(
                Result.COMMON_TIMES_TIME,
                List.of(
                        new Parameter("slope", Want.COMMON),
                        new Parameter("start time", Want.TIME),
                        new Parameter("end time", Want.TIME)));
    }

    private static Signature safeDivision() {
        return new Signature(
                Result.QUOTIENT,
                List.of(
                        new Parameter("numerator", Want.ANY),
                        new Parameter("denominator", Want.ANY),
                        new Parameter("value for a denominator of 0", Want.RESULT)));
    }

    private static Signature remembering(String time, boolean withOrder) {
        Parameter input = new Parameter("input", Want.COMMON);
        Parameter constant = new Parameter(time, Want.TIME);
        Parameter initial = new Parameter("initial value", Want.COMMON);
        return new Signature(
                Result.COMMON,
                withOrder
                        ? List.of(input, constant, new Parameter("order", Want.PURE), initial)
                        : List.of(input, constant, initial));
    }

    private static Signature stepwise(String time) {
        return new Signature(
                Result.COMMON,
                List.of(
                        new Parameter("input", Want.COMMON),
                        new Parameter(time, Want.TIME),
                        new Parameter("initial value", Want.COMMON),
                        new Parameter("order", Want.PURE)));
    }

    /** The initial value is a sum of the stream over time, which no kind of argument says; it is not checked. */
    private static Signature presentValue() {
        return new Signature(
                Result.COMMON_TIMES_TIME,
                List.of(
                        new Parameter("stream", Want.COMMON),
                        new Parameter("discount rate", Want.PER_TIME),
                        new Parameter("initial value", Want.ANY),
                        new Parameter("factor", Want.PURE)));
    }

    private static Signature depreciation() {
        return new Signature(
                Result.COMMON,
                List.of(
                        new Parameter("stream", Want.COMMON),
                        new Parameter("lifetime", Want.TIME),
                        new Parameter("fiscal period", Want.TIME),
                        new Parameter("initial stream", Want.COMMON)));
    }

    private static Signature growth(boolean forecast) {
        Parameter input = new Parameter("input", Want.COMMON);
        Parameter time = new Parameter("averaging time", Want.TIME);
        Parameter initial = new Parameter("initial trend", Want.PER_TIME);
        return forecast
                ? new Signature(Result.COMMON, List.of(input, time, new Parameter("horizon", Want.TIME), initial))
                : new Signature(Result.PER_TIME, List.of(input, time, initial));
    }

    private static Signature pulse() {
        return new Signature(
                Result.COMMON_PER_TIME,
                List.of(
                        new Parameter("magnitude", Want.COMMON),
                        new Parameter("first time", Want.TIME),
                        new Parameter("interval", Want.TIME)));
    }

    private static Signature timed(Result result, String first) {
        return new Signature(
                result, List.of(new Parameter(first, Want.COMMON), new Parameter("start time", Want.TIME)));
    }
}
