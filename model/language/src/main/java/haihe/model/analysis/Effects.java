package haihe.model.analysis;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.GraphicalFunction;
import haihe.model.Index;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sign of the effect that each variable has on the value of an equation, all else equal, by the rules of
 * differentiation on signs alone. Collects the effects of one equation, then is thrown away.
 */
final class Effects {

    private final Model model;
    private final ValueSigns values;
    private final Map<Name, Sign> found = new LinkedHashMap<>();

    private Effects(Model model, ValueSigns values) {
        this.model = model;
        this.values = values;
    }

    /** The variables that an equation mentions, in the order of mention, with the sign of their effect. */
    static Map<Name, Sign> on(Equation equation, Model model, ValueSigns values) {
        Effects effects = new Effects(model, values);
        for (Clause clause : equation.clauses()) {
            effects.visit(clause.expr(), Sign.POSITIVE);
        }
        return effects.found;
    }

    private void add(Name name, Sign sign) {
        found.merge(name, sign, Sign::plus);
    }

    /** Adds the effects of what an expression mentions, given the expression's own effect. */
    private void visit(Expr expr, Sign sign) {
        if (expr instanceof Expr.Reference reference) {
            add(reference.variable(), sign);
            visitSubscripts(reference.indices());
        } else if (expr instanceof Expr.LookupCall call) {
            lookup(call, sign);
        } else if (expr instanceof Expr.Unary unary) {
            visit(unary.operand(), unary.operator() == Expr.UnaryOperator.NEGATE ? sign.negated() : Sign.UNKNOWN);
        } else if (expr instanceof Expr.Binary binary) {
            binary(binary, sign);
        } else if (expr instanceof Expr.Conditional conditional) {
            visit(conditional.condition(), Sign.UNKNOWN);
            visit(conditional.consequent(), sign);
            visit(conditional.alternative(), sign);
        } else if (expr instanceof Expr.Call call) {
            call(call, sign);
        } else if (expr instanceof Expr.Reduce reduce) {
            visit(reduce.body(), keepsOrder(reduce.reduction()) ? sign : Sign.UNKNOWN);
        } else {
            visitAll(Operands.of(expr), Sign.UNKNOWN);
        }
    }

    private void visitAll(List<Expr> exprs, Sign sign) {
        exprs.forEach(expr -> visit(expr, sign));
    }

    private void visitSubscripts(List<Index> indices) {
        for (Index index : indices) {
            if (index instanceof Index.Computed computed) {
                visit(computed.value(), Sign.UNKNOWN);
            }
        }
    }

    private static boolean keepsOrder(Expr.Reduction reduction) {
        return switch (reduction) {
            case SUM, MEAN, MIN, MAX -> true;
            case STDDEV, SIZE, PROD -> false;
        };
    }

    private void binary(Expr.Binary binary, Sign sign) {
        Expr left = binary.left();
        Expr right = binary.right();
        switch (binary.operator()) {
            case ADD -> visitBoth(left, sign, right, sign);
            case SUBTRACT, GREATER, GREATER_OR_EQUAL -> visitBoth(left, sign, right, sign.negated());
            case LESS, LESS_OR_EQUAL -> visitBoth(left, sign.negated(), right, sign);
            case MULTIPLY -> visitBoth(left, sign.times(values.of(right)), right, sign.times(values.of(left)));
            case DIVIDE -> quotient(left, right, sign);
            case POWER -> {
                boolean positive = values.of(left) == Sign.POSITIVE;
                visitBoth(left, positive ? sign.times(values.of(right)) : Sign.UNKNOWN, right, Sign.UNKNOWN);
            }
            case AND, OR -> {
                boolean positive = values.of(left) == Sign.POSITIVE && values.of(right) == Sign.POSITIVE;
                visitBoth(left, positive ? sign : Sign.UNKNOWN, right, positive ? sign : Sign.UNKNOWN);
            }
            case MODULO, EQUAL, NOT_EQUAL -> visitBoth(left, Sign.UNKNOWN, right, Sign.UNKNOWN);
        }
    }

    private void visitBoth(Expr left, Sign leftSign, Expr right, Sign rightSign) {
        visit(left, leftSign);
        visit(right, rightSign);
    }

    private void quotient(Expr numerator, Expr denominator, Sign sign) {
        visitBoth(
                numerator,
                sign.times(values.of(denominator)),
                denominator,
                sign.times(values.of(numerator)).negated());
    }

    private void call(Expr.Call call, Sign sign) {
        List<Expr> arguments = call.arguments();
        switch (call.function()) {
            case ARCSIN,
                    ARCTAN,
                    EXP,
                    INT,
                    LN,
                    LOG10,
                    SINH,
                    SQRT,
                    TANH,
                    EXPRND,
                    POISSON,
                    INIT,
                    MAX,
                    MIN,
                    RANDOM,
                    RANDOM_UNIFORM,
                    PREVIOUS,
                    ACTIVE_INITIAL -> visitAll(arguments, sign);
            case ARCCOS -> visitAll(arguments, sign.negated());
            case ABS -> visitAll(arguments, sign.times(values.of(arguments.get(0))));
            case SAFEDIV, XIDZ, ZIDZ -> {
                quotient(arguments.get(0), arguments.get(1), sign);
                visitAll(arguments.subList(2, arguments.size()), sign);
            }
            case DELAY, DELAY_FIXED, DELAY1, DELAY3, DELAYN, SMTH1, SMTH3, SMTHN -> {
                visit(arguments.get(0), sign);
                visitAll(arguments.subList(1, arguments.size() - 1), Sign.UNKNOWN);
                visit(arguments.get(arguments.size() - 1), sign);
            }
            case DELAY_N, SMOOTH_N -> {
                visit(arguments.get(0), sign);
                visit(arguments.get(1), Sign.UNKNOWN);
                visit(arguments.get(2), sign);
                visit(arguments.get(3), Sign.UNKNOWN);
            }
            case DEPRECIATE_STRAIGHTLINE -> {
                visit(arguments.get(0), sign);
                visitAll(arguments.subList(1, 3), Sign.UNKNOWN);
                visit(arguments.get(3), sign);
            }
            case RAMP -> {
                visit(arguments.get(0), sign);
                Sign slope = sign.times(values.of(arguments.get(0)));
                visit(arguments.get(1), slope.negated());
                visit(arguments.get(2), slope);
            }
            case SAMPLE_IF_TRUE -> {
                visit(arguments.get(0), Sign.UNKNOWN);
                visitAll(arguments.subList(1, 3), sign);
            }
            case QUANTUM -> {
                visit(arguments.get(0), sign);
                visit(arguments.get(1), Sign.UNKNOWN);
            }
            case STEP -> {
                visit(arguments.get(0), sign);
                visit(arguments.get(1), sign.times(values.of(arguments.get(0))).negated());
            }
            case PULSE, NORMAL, LOGNORMAL -> {
                visit(arguments.get(0), sign);
                visitAll(arguments.subList(1, arguments.size()), Sign.UNKNOWN);
            }
            default -> visitAll(arguments, Sign.UNKNOWN);
        }
    }

    private void lookup(Expr.LookupCall call, Sign sign) {
        add(call.lookup(), Sign.UNKNOWN);
        visitSubscripts(call.indices());
        boolean rises = switch (call.reading()) {
            case DEFINED, FORWARD, BACKWARD, INVERSE -> true;
            default -> false;
        };
        Sign slope = model.variable(call.lookup())
                .map(variable -> rises && variable instanceof Variable.Lookup lookup ? slope(lookup) : Sign.UNKNOWN)
                .orElse(Sign.UNKNOWN);
        visit(call.input(), sign.times(slope));
    }

    private static Sign slope(Variable.Lookup lookup) {
        return lookup.functions().stream()
                .map(Effects::slope)
                .reduce(Sign::plus)
                .orElse(Sign.UNKNOWN);
    }

    private static Sign slope(GraphicalFunction function) {
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < function.y().size(); i++) {
            rises |= function.y().get(i) > function.y().get(i - 1);
            falls |= function.y().get(i) < function.y().get(i - 1);
        }
        if (rises && falls) {
            return Sign.UNKNOWN;
        }
        return falls ? Sign.NEGATIVE : Sign.POSITIVE;
    }
}
