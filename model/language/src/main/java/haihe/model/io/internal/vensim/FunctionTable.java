package haihe.model.io.internal.vensim;

import haihe.model.Function;
import haihe.model.Name;
import haihe.model.VectorFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Functions that are renamed, their arguments put in another order (Vensim reference manual, "Functions"). What needs
 * more than that is in {@link FunctionCalls} and {@link VectorCalls}.
 */
final class FunctionTable {

    private static final String FUNCTIONS = """
            ABS(x) = ABS(x)
            ARCCOS(x) = ARCCOS(x)
            ARCSIN(x) = ARCSIN(x)
            ARCTAN(x) = ARCTAN(x)
            COS(x) = COS(x)
            COSH(x) = COSH(x)
            EXP(x) = EXP(x)
            GAMMA LN(x) = GAMMA_LN(x)
            INTEGER(x) = INT(x)
            LN(x) = LN(x)
            MAX(a, b) = MAX(a, b)
            MIN(a, b) = MIN(a, b)
            QUANTUM(x, quantum) = QUANTUM(x, quantum)
            SIN(x) = SIN(x)
            SINH(x) = SINH(x)
            SQRT(x) = SQRT(x)
            TAN(x) = TAN(x)
            TANH(x) = TANH(x)
            XIDZ(a, b, x) = XIDZ(a, b, x)
            ZIDZ(a, b) = ZIDZ(a, b)
            SUM(array) = SUM(array)
            PROD(array) = PROD(array)
            VMAX(array) = MAX(array)
            VMIN(array) = MIN(array)
            VECTOR SELECT(selection, values, missing, action, error) = VECTOR_SELECT(selection, values, missing, action, error)
            PULSE(start, width) = PULSE_WINDOW(start, width)
            PULSE TRAIN(start, width, interval, end) = PULSE_TRAIN(start, width, interval, end)
            RAMP(slope, start, end) = RAMP(slope, start, end)
            STEP(height, start) = STEP(height, start)
            GET TIME VALUE(relative, offset, measure) = GET_TIME_VALUE(relative, offset, measure)
            SAMPLE IF TRUE(condition, input, initial) = SAMPLE_IF_TRUE(condition, input, initial)
            INITIAL(x) = INIT(x)
            ACTIVE INITIAL(active, initial) = ACTIVE_INITIAL(active, initial)
            REINITIAL(x) = REINITIAL(x)
            DELAY1(input, time) = DELAY1(input, time)
            DELAY1I(input, time, initial) = DELAY1(input, time, initial)
            DELAY3(input, time) = DELAY3(input, time)
            DELAY3I(input, time, initial) = DELAY3(input, time, initial)
            DELAY N(input, time, initial, order) = DELAY_N(input, time, initial, order)
            DELAY FIXED(input, time, initial) = DELAY_FIXED(input, time, initial)
            DELAY MATERIAL(input, time, initial, missing) = DELAY_MATERIAL(input, time, initial, missing)
            DELAY INFORMATION(input, time, initial) = DELAY_INFORMATION(input, time, initial)
            SMOOTH(input, time) = SMTH1(input, time)
            SMOOTHI(input, time, initial) = SMTH1(input, time, initial)
            SMOOTH3(input, time) = SMTH3(input, time)
            SMOOTH3I(input, time, initial) = SMTH3(input, time, initial)
            SMOOTH N(input, time, initial, order) = SMOOTH_N(input, time, initial, order)
            FORECAST(input, time, horizon) = FORECAST(input, time, horizon)
            TREND(input, time, initial) = FRACTIONAL_TREND(input, time, initial)
            DELAY CONVEYOR(input, time, leak, profile, content, start) = DELAY_CONVEYOR(input, time, leak, profile, content, start)
            NPV(stream, rate, initial, factor) = NPV(stream, rate, initial, factor)
            DEPRECIATE STRAIGHTLINE(stream, time, fisc, initial) = DEPRECIATE_STRAIGHTLINE(stream, time, fisc, initial)
            LOOKUP AREA(lookup, from, to) = LOOKUP_AREA(lookup, from, to)
            LOOKUP BACKWARD(lookup, x) = LOOKUP_BACKWARD(lookup, x)
            LOOKUP EXTRAPOLATE(lookup, x) = LOOKUP_EXTRAPOLATE(lookup, x)
            LOOKUP FORWARD(lookup, x) = LOOKUP_FORWARD(lookup, x)
            LOOKUP INVERT(lookup, y) = LOOKUP_INVERT(lookup, y)
            LOOKUP SLOPE(lookup, x, mode) = LOOKUP_SLOPE(lookup, x, mode)
            GET DATA AT TIME(data, time) = GET_DATA_AT_TIME(data, time)
            GET DATA BETWEEN TIMES(data, time, mode) = GET_DATA_BETWEEN_TIMES(data, time, mode)
            GET DATA FIRST TIME(data) = GET_DATA_FIRST_TIME(data)
            GET DATA LAST TIME(data) = GET_DATA_LAST_TIME(data)
            GET DATA MAX(data, from, to) = GET_DATA_MAX(data, from, to)
            GET DATA MEAN(data, from, to) = GET_DATA_MEAN(data, from, to)
            GET DATA MIN(data, from, to) = GET_DATA_MIN(data, from, to)
            GET DATA TOTAL POINTS(data) = GET_DATA_TOTAL_POINTS(data)
            RANDOM UNIFORM(min, max, seed) = RANDOM_UNIFORM(min, max, seed)
            RANDOM NORMAL(min, max, mean, sd, seed) = RANDOM_NORMAL(min, max, mean, sd, seed)
            RANDOM EXPONENTIAL(min, max, shift, stretch, seed) = RANDOM_EXPONENTIAL(min, max, shift, stretch, seed)
            RANDOM LOGNORMAL(min, max, mean, sd, seed) = RANDOM_LOGNORMAL(min, max, mean, sd, seed)
            RANDOM GAMMA(min, max, order, shift, stretch, seed) = RANDOM_GAMMA(min, max, order, shift, stretch, seed)
            RANDOM BETA(min, max, alpha, beta, shift, stretch, seed) = RANDOM_BETA(min, max, alpha, beta, shift, stretch, seed)
            RANDOM BINOMIAL(min, max, p, n, shift, stretch, seed) = RANDOM_BINOMIAL(min, max, p, n, shift, stretch, seed)
            RANDOM POISSON(min, max, mean, shift, stretch, seed) = RANDOM_POISSON(min, max, mean, shift, stretch, seed)
            RANDOM NEGATIVE BINOMIAL(min, max, p, n, shift, stretch, seed) = RANDOM_NEGATIVE_BINOMIAL(min, max, p, n, shift, stretch, seed)
            RANDOM PINK NOISE(mean, sd, time, seed) = RANDOM_PINK_NOISE(mean, sd, time, seed)
            RANDOM TRIANGULAR(min, max, start, peak, stop, seed) = RANDOM_TRIANGULAR(min, max, start, peak, stop, seed)
            RANDOM WEIBULL(min, max, shape, shift, stretch, seed) = RANDOM_WEIBULL(min, max, shape, shift, stretch, seed)
            """;

    private static final Map<String, Rule> RULES = rules();
    private static final Set<String> TARGETS = targets();

    private FunctionTable() {}

    /**
     * How a call is rewritten.
     *
     * @param usage the call as Vensim has it
     * @param target the name here
     * @param size how many arguments Vensim's function takes
     * @param order for each argument here which of Vensim's it is, counted from 0
     */
    record Rule(String usage, Name target, int size, List<Integer> order) {
        Rule {
            order = List.copyOf(order);
        }
    }

    static Optional<Rule> rule(Name function) {
        return Optional.ofNullable(RULES.get(function.key()));
    }

    /** Whether a name means a function in translated equations, so that nothing else can be called by it. */
    static boolean isTarget(Name name) {
        return TARGETS.contains(name.key());
    }

    /** The names of all functions in the table, as Vensim has them. */
    static List<String> names() {
        return RULES.values().stream()
                .map(rule -> rule.usage().substring(0, rule.usage().indexOf('(')))
                .toList();
    }

    private static Set<String> targets() {
        return Stream.of(
                        RULES.values().stream().map(Rule::target),
                        Arrays.stream(Function.values()).map(each -> Name.of(each.name())),
                        Arrays.stream(VectorFunction.values()).map(each -> Name.of(each.name())))
                .flatMap(names -> names)
                .map(Name::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        FUNCTIONS.lines().forEach(line -> {
            String[] sides = line.split(" = ");
            String name = sides[0].substring(0, sides[0].indexOf('('));
            List<String> from = arguments(sides[0]);
            List<Integer> order = new ArrayList<>();
            arguments(sides[1]).forEach(argument -> order.add(from.indexOf(argument)));
            Name target = Name.of(sides[1].substring(0, sides[1].indexOf('(')));
            rules.put(Name.of(name).key(), new Rule(sides[0], target, from.size(), order));
        });
        return rules;
    }

    private static List<String> arguments(String call) {
        String inside = call.substring(call.indexOf('(') + 1, call.indexOf(')'));
        return List.of(inside.split(", "));
    }
}
