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
 * What a modeler may write to call a built-in function (XMILE 1.0, sections 3.5 and 3.7.1).
 *
 * @param usage the call as the manual shows it
 * @param function the function of numbers; empty for array functions
 * @param reduction the array function; empty for functions of numbers alone. MAX and MIN are both
 * @param min least number of arguments
 * @param max greatest number of arguments
 * @param optional what the last argument is for
 */
record Builtin(
        String usage, Optional<Function> function, Optional<Reduction> reduction, int min, int max, Last optional) {

    /** What stands for the last argument if it is left out. */
    enum Last {
        REQUIRED,
        /** A seed: an argument of another kind, see {@link haihe.model.Expr.Call#seed()}. */
        SEED,
        /** The number 0. */
        ZERO,
        /** The first argument: its value at the start. */
        INPUT
    }

    static final String SELF = "self";

    private static final Map<String, Builtin> BY_NAME = table();

    /** The function with this name. */
    static Optional<Builtin> of(Name name) {
        return Optional.ofNullable(BY_NAME.get(name.key()));
    }

    /** Whether no variable may have this name. */
    static boolean isReserved(Name name) {
        return BY_NAME.containsKey(name.key()) || name.key().equals(SELF);
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
        add(table, Last.REQUIRED, """
                ABS(x); ARCCOS(x); ARCSIN(x); ARCTAN(x); COS(x); EXP(x); INT(x); LN(x); LOG10(x); SIN(x); SQRT(x); TAN(x);
                INIT(x); PREVIOUS(x, initial); RAMP(slope, start); STEP(height, start);
                TIME; DT; STARTTIME; STOPTIME; PI; INF""");
        add(table, Last.ZERO, """
                SAFEDIV(a, b[, if_zero]); TREND(input, time[, initial]); FORCST(input, time, horizon[, initial]);
                PULSE(magnitude, first[, interval])""");
        add(table, Last.INPUT, """
                DELAY(input, time[, initial]); DELAY1(input, time[, initial]); DELAY3(input, time[, initial]);
                DELAYN(input, time, n[, initial]);
                SMTH1(input, time[, initial]); SMTH3(input, time[, initial]); SMTHN(input, time, n[, initial])""");
        add(table, Last.SEED, """
                EXPRND(mean[, seed]); LOGNORMAL(mean, sd[, seed]); NORMAL(mean, sd[, seed]); POISSON(mean[, seed]);
                RANDOM(min, max[, seed])""");
        for (Reduction reduction : List.of(Reduction.SUM, Reduction.MEAN, Reduction.STDDEV, Reduction.SIZE)) {
            addArray(table, reduction + "(array)", Optional.empty(), Optional.of(reduction), 1, 1);
        }
        int any = Integer.MAX_VALUE;
        addArray(table, "MAX(a, b) or MAX(array)", Optional.of(Function.MAX), Optional.of(Reduction.MAX), 1, any);
        addArray(table, "MIN(a, b) or MIN(array)", Optional.of(Function.MIN), Optional.of(Reduction.MIN), 1, any);
        addArray(table, "RANK(array, k[, tie_break])", Optional.empty(), Optional.empty(), 2, 3);
        return table;
    }

    private static void add(Map<String, Builtin> table, Last last, String usages) {
        for (String usage : usages.split(";")) {
            add(table, usage.strip(), last);
        }
    }

    private static void add(Map<String, Builtin> table, String usage, Last last) {
        int open = usage.indexOf('(');
        Function function = Function.valueOf(open < 0 ? usage : usage.substring(0, open));
        int arguments = function.arity() + (last == Last.SEED ? 1 : 0);
        int min = last == Last.REQUIRED ? arguments : arguments - 1;
        Builtin builtin = new Builtin(usage, Optional.of(function), Optional.empty(), min, arguments, last);
        table.put(Name.of(builtin.name()).key(), builtin);
    }

    private static void addArray(
            Map<String, Builtin> table,
            String usage,
            Optional<Function> function,
            Optional<Reduction> reduction,
            int min,
            int max) {
        Builtin builtin = new Builtin(usage, function, reduction, min, max, Last.REQUIRED);
        table.put(Name.of(builtin.name()).key(), builtin);
    }
}
