package haihe.model.check;

import haihe.model.Expr.Reduction;
import haihe.model.Function;
import haihe.model.Name;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a modeler may write to call a built-in function: those of XMILE (1.0, sections 3.5 and 3.7.1), and soft ones, which
 * other tools have and which a variable of the same name hides.
 *
 * @param usage the call as the manual shows it
 * @param function the function of numbers; empty for array functions
 * @param reduction the array function; empty for functions of numbers alone. MAX and MIN are both
 * @param min least number of arguments
 * @param max greatest number of arguments
 * @param optional what the last argument is for
 * @param soft whether variables may have its name
 */
record Builtin(
        String usage,
        Optional<Function> function,
        Optional<Reduction> reduction,
        int min,
        int max,
        Last optional,
        boolean soft) {

    /** What stands for the last argument if it is left out. */
    enum Last {
        REQUIRED,
        /** A seed: an argument of another kind, see {@link haihe.model.Expr.Call#seed()}. */
        SEED,
        /** A number or equation that tells streams of random numbers apart; see {@link haihe.model.Expr.Call#seed()}. */
        STREAM,
        /** The number 0. */
        ZERO,
        /** The first argument: its value at the start. */
        INPUT,
        /** A number larger than any other. */
        INFINITY
    }

    static final String SELF = "self";

    private static final Map<String, Builtin> BY_NAME = table();

    /** The function with this name. */
    static Optional<Builtin> of(Name name) {
        return Optional.ofNullable(BY_NAME.get(name.key()));
    }

    /** Whether no variable may have this name where names of functions are taken. */
    static boolean isReserved(Name name) {
        return name.key().equals(SELF)
                || of(name).filter(builtin -> !builtin.soft()).isPresent();
    }

    /** Whether the function with this name is always called with arguments. */
    static boolean takesArguments(Name name) {
        return of(name).filter(builtin -> builtin.max() > 0).isPresent();
    }

    /** All names in capitals. */
    static Collection<String> names() {
        return BY_NAME.values().stream().map(Builtin::name).toList();
    }

    /** The function's name in capitals. */
    String name() {
        int open = usage.indexOf('(');
        return open < 0 ? usage : usage.substring(0, open);
    }

    /** Whether it reduces an array and has no form for numbers. */
    boolean isArrayFunction() {
        return function.isEmpty();
    }

    private static Map<String, Builtin> table() {
        Map<String, Builtin> table = new LinkedHashMap<>();
        add(table, Last.REQUIRED, false, """
                ABS(x); ARCCOS(x); ARCSIN(x); ARCTAN(x); COS(x); EXP(x); INT(x); LN(x); LOG10(x); SIN(x); SQRT(x); TAN(x);
                INIT(x); PREVIOUS(x, initial); STEP(height, start);
                TIME; DT; STARTTIME; STOPTIME; PI; INF""");
        add(table, Last.ZERO, false, """
                SAFEDIV(a, b[, if_zero]); TREND(input, time[, initial]); FORCST(input, time, horizon[, initial]);
                PULSE(magnitude, first[, interval])""");
        add(table, Last.INPUT, false, """
                DELAY(input, time[, initial]); DELAY1(input, time[, initial]); DELAY3(input, time[, initial]);
                DELAYN(input, time, n[, initial]);
                SMTH1(input, time[, initial]); SMTH3(input, time[, initial]); SMTHN(input, time, n[, initial])""");
        add(table, Last.SEED, false, """
                EXPRND(mean[, seed]); LOGNORMAL(mean, sd[, seed]); NORMAL(mean, sd[, seed]); POISSON(mean[, seed]);
                RANDOM(min, max[, seed])""");
        add(table, Last.INFINITY, false, "RAMP(slope, start[, end])");
        add(table, Last.REQUIRED, true, """
                COSH(x); GAMMA_LN(x); QUANTUM(x, step); SINH(x); TANH(x); XIDZ(a, b, if_zero); ZIDZ(a, b);
                ACTIVE_INITIAL(active, initial); SAMPLE_IF_TRUE(condition, input, initial); DELAY_FIXED(input, time, initial);
                DELAY_N(input, time, initial, order); SMOOTH_N(input, time, initial, order);
                FRACTIONAL_TREND(input, time, initial); FORECAST(input, time, horizon);
                NPV(stream, rate, initial, factor); DEPRECIATE_STRAIGHTLINE(stream, time, period, initial);
                PULSE_WINDOW(start, width); PULSE_TRAIN(start, width, interval, end)""");
        add(table, Last.STREAM, true, """
                RANDOM_UNIFORM(min, max[, stream]); RANDOM_NORMAL(min, max, mean, sd[, stream]);
                RANDOM_EXPONENTIAL(min, max, shift, stretch[, stream]); RANDOM_GAMMA(min, max, order, shift, stretch[, stream]);
                RANDOM_BETA(min, max, alpha, beta, shift, stretch[, stream]);
                RANDOM_BINOMIAL(min, max, p, n, shift, stretch[, stream]);
                RANDOM_NEGATIVE_BINOMIAL(min, max, p, n, shift, stretch[, stream]);
                RANDOM_POISSON(min, max, mean, shift, stretch[, stream]);
                RANDOM_TRIANGULAR(min, max, start, peak, stop[, stream]);
                RANDOM_WEIBULL(min, max, shape, shift, stretch[, stream]); RANDOM_PINK_NOISE(mean, sd, time[, stream])""");
        table.put(
                Name.of("REINITIAL").key(),
                new Builtin("REINITIAL(x)", Optional.of(Function.INIT), Optional.empty(), 1, 1, Last.REQUIRED, true));
        for (Reduction reduction : List.of(Reduction.SUM, Reduction.MEAN, Reduction.STDDEV, Reduction.SIZE)) {
            addArray(table, reduction + "(array)", Optional.empty(), Optional.of(reduction), 1, 1);
        }
        int any = Integer.MAX_VALUE;
        addArray(table, "MAX(a, b) or MAX(array)", Optional.of(Function.MAX), Optional.of(Reduction.MAX), 1, any);
        addArray(table, "MIN(a, b) or MIN(array)", Optional.of(Function.MIN), Optional.of(Reduction.MIN), 1, any);
        addArray(table, "RANK(array, k[, tie_break])", Optional.empty(), Optional.empty(), 2, 3);
        return table;
    }

    private static void add(Map<String, Builtin> table, Last last, boolean soft, String usages) {
        for (String usage : usages.split(";")) {
            add(table, usage.strip(), last, soft);
        }
    }

    private static void add(Map<String, Builtin> table, String usage, Last last, boolean soft) {
        int open = usage.indexOf('(');
        Function function = Function.valueOf(open < 0 ? usage : usage.substring(0, open));
        int arguments = function.arity() + (last == Last.SEED || last == Last.STREAM ? 1 : 0);
        int min = last == Last.REQUIRED ? arguments : arguments - 1;
        Builtin builtin = new Builtin(usage, Optional.of(function), Optional.empty(), min, arguments, last, soft);
        table.put(Name.of(builtin.name()).key(), builtin);
    }

    private static void addArray(
            Map<String, Builtin> table,
            String usage,
            Optional<Function> function,
            Optional<Reduction> reduction,
            int min,
            int max) {
        Builtin builtin = new Builtin(usage, function, reduction, min, max, Last.REQUIRED, false);
        table.put(Name.of(builtin.name()).key(), builtin);
    }
}
