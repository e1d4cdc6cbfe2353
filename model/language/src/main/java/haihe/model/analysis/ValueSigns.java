package haihe.model.analysis;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.GraphicalFunction;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.TimeSeries;
import haihe.model.Variable;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which variables and expressions are never negative, or never positive, as far as simple rules tell. Stocks count as
 * never negative, constants have the sign of their default values; what depends on itself within an instant is unknown.
 */
final class ValueSigns implements Expr.Cases<Sign> {

    private final Map<Name, Sign> variables = new HashMap<>();
    private final Map<Expr, Sign> known = new IdentityHashMap<>();

    private final boolean truncated;

    private ValueSigns(boolean truncated) {
        this.truncated = truncated;
    }

    static ValueSigns of(Model model) {
        ValueSigns signs = new ValueSigns(model.semantics().modulo() == Semantics.Modulo.TRUNCATED);
        DependencyGraph graph = DependencyGraph.of(model, Phase.EVALUATION);
        for (int[] component : StrongComponents.of(graph.variables().size(), graph::dependenciesOf)) {
            for (int number : component) {
                Variable variable = graph.variables().get(number);
                signs.variables.put(variable.name(), component.length > 1 ? Sign.UNKNOWN : signs.of(variable));
            }
        }
        return signs;
    }

    Sign of(Expr expr) {
        Sign sign = known.get(expr);
        if (sign == null) {
            sign = expr.match(this);
            known.put(expr, sign);
        }
        return sign;
    }

    private Sign of(Variable variable) {
        return variable.match(new Variable.Cases<Sign>() {
            @Override
            public Sign stock(Variable.Stock stock) {
                return Sign.POSITIVE;
            }

            @Override
            public Sign flow(Variable.Flow flow) {
                return flow.nonNegative() || flow.outlet().isPresent() ? Sign.POSITIVE : of(flow.equation());
            }

            @Override
            public Sign auxiliary(Variable.Auxiliary auxiliary) {
                return of(auxiliary.equation());
            }

            @Override
            public Sign constant(Variable.Constant constant) {
                return common(constant.values().stream());
            }

            @Override
            public Sign lookup(Variable.Lookup lookup) {
                boolean straightOn = lookup.functions().stream()
                        .anyMatch(function -> function.kind() == GraphicalFunction.Kind.EXTRAPOLATE);
                return straightOn
                        ? Sign.UNKNOWN
                        : common(lookup.functions().stream().flatMap(function -> function.y().stream()));
            }

            @Override
            public Sign series(Variable.Series series) {
                boolean others = series.series().stream()
                        .anyMatch(each -> each.outside() == TimeSeries.Outside.EXTRAPOLATE
                                || each.interpolation() == TimeSeries.Interpolation.NONE);
                return others ? Sign.UNKNOWN : common(series.series().stream().flatMap(each -> each.values().stream()));
            }
        });
    }

    private Sign of(Equation equation) {
        return equation.clauses().stream()
                .map(Clause::expr)
                .map(this::of)
                .reduce(Sign::plus)
                .orElse(Sign.UNKNOWN);
    }

    private static Sign common(Stream<Double> values) {
        List<Double> other = values.filter(value -> value != 0).toList();
        return other.stream().map(Sign::of).reduce(Sign::plus).orElse(Sign.POSITIVE);
    }

    private Sign named(Name name) {
        return variables.getOrDefault(name, Sign.UNKNOWN);
    }

    @Override
    public Sign number(Expr.Number expr) {
        return Sign.of(expr.value());
    }

    @Override
    public Sign reference(Expr.Reference expr) {
        return named(expr.variable());
    }

    @Override
    public Sign element(Expr.Element expr) {
        return Sign.POSITIVE;
    }

    @Override
    public Sign unary(Expr.Unary expr) {
        return switch (expr.operator()) {
            case NEGATE -> of(expr.operand()).negated();
            case NOT -> Sign.POSITIVE;
        };
    }

    @Override
    public Sign binary(Expr.Binary expr) {
        Sign left = of(expr.left());
        Sign right = of(expr.right());
        return switch (expr.operator()) {
            case ADD -> left.plus(right);
            case SUBTRACT -> left.plus(right.negated());
            case MULTIPLY, DIVIDE -> left.times(right);
            case POWER -> left == Sign.POSITIVE ? Sign.POSITIVE : Sign.UNKNOWN;
            case MODULO -> truncated ? left : right;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> Sign.POSITIVE;
        };
    }

    @Override
    public Sign conditional(Expr.Conditional expr) {
        return of(expr.consequent()).plus(of(expr.alternative()));
    }

    @Override
    public Sign call(Expr.Call expr) {
        List<Sign> signs = expr.arguments().stream().map(this::of).toList();
        return call(expr.function(), signs);
    }

    private static Sign call(Function function, List<Sign> signs) {
        return switch (function) {
            case CONTENT_SIZE, CONTENT_PART, CONTENT_MIN, CONTENT_MAX, CONTENT_MEAN, CONTENT_STDDEV -> Sign.POSITIVE;
            case ABS, ARCCOS, COSH, EXP, SQRT, EXPRND, LOGNORMAL, POISSON, PULSE_WINDOW, PULSE_TRAIN, DT, PI, INF ->
                Sign.POSITIVE;
            case ARCSIN, ARCTAN, INT, INIT, QUANTUM, SINH, TANH, PULSE, RAMP, STEP -> signs.get(0);
            case MAX ->
                signs.contains(Sign.POSITIVE) ? Sign.POSITIVE : signs.get(0).plus(signs.get(1));
            case MIN ->
                signs.contains(Sign.NEGATIVE) ? Sign.NEGATIVE : signs.get(0).plus(signs.get(1));
            case RANDOM, RANDOM_UNIFORM, PREVIOUS, ACTIVE_INITIAL ->
                signs.get(0).plus(signs.get(1));
            case DELAY_N, SMOOTH_N -> signs.get(0).plus(signs.get(2));
            case DEPRECIATE_STRAIGHTLINE -> signs.get(0).plus(signs.get(3));
            case SAMPLE_IF_TRUE -> signs.get(1).plus(signs.get(2));
            case ZIDZ -> signs.get(0).times(signs.get(1));
            case SAFEDIV, XIDZ -> signs.get(0).times(signs.get(1)).plus(signs.get(2));
            case DELAY, DELAY_FIXED, DELAY1, DELAY3, DELAYN, SMTH1, SMTH3, SMTHN ->
                signs.get(0).plus(signs.get(signs.size() - 1));
            case RANDOM_NORMAL,
                    RANDOM_EXPONENTIAL,
                    RANDOM_GAMMA,
                    RANDOM_BETA,
                    RANDOM_BINOMIAL,
                    RANDOM_NEGATIVE_BINOMIAL,
                    RANDOM_POISSON,
                    RANDOM_TRIANGULAR,
                    RANDOM_WEIBULL,
                    RANDOM_PINK_NOISE,
                    COS,
                    GAMMA_LN,
                    LN,
                    LOG10,
                    SIN,
                    TAN,
                    NORMAL,
                    TREND,
                    FORCST,
                    FRACTIONAL_TREND,
                    FORECAST,
                    NPV,
                    TIME,
                    STARTTIME,
                    STOPTIME -> Sign.UNKNOWN;
        };
    }

    @Override
    public Sign lookup(Expr.LookupCall expr) {
        return switch (expr.reading()) {
            case DEFINED, FORWARD, BACKWARD -> named(expr.lookup());
            case POINTS -> Sign.POSITIVE;
            default -> Sign.UNKNOWN;
        };
    }

    @Override
    public Sign reduce(Expr.Reduce expr) {
        return switch (expr.reduction()) {
            case SUM, MEAN, MIN, MAX -> of(expr.body());
            case PROD -> of(expr.body()) == Sign.POSITIVE ? Sign.POSITIVE : Sign.UNKNOWN;
            case STDDEV, SIZE -> Sign.POSITIVE;
        };
    }

    @Override
    public Sign rank(Expr.Rank expr) {
        return Sign.POSITIVE;
    }

    @Override
    public Sign vector(Expr.VectorCall expr) {
        return switch (expr.function()) {
            case VECTOR_SORT_ORDER, VECTOR_RANK -> Sign.POSITIVE;
            case VECTOR_REORDER, ALLOCATE_AVAILABLE, ALLOCATE_BY_PRIORITY, DEMAND_AT_PRICE, SUPPLY_AT_PRICE ->
                of(expr.operands().get(0).bodies().get(0));
            case VECTOR_SELECT, VECTOR_ELM_MAP, INVERT_MATRIX, FIND_MARKET_PRICE -> Sign.UNKNOWN;
        };
    }
}
