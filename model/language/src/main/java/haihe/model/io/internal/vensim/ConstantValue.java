package haihe.model.io.internal.vensim;

import haihe.model.Expr.UnaryOperator;
import haihe.model.Name;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes expressions that consist of numbers and of variables without subscripts that are constant themselves. */
final class ConstantValue implements MdlExpr.Cases<@Nullable Double> {

    private final VariableTable variables;
    private final Set<Name> open = new HashSet<>();

    ConstantValue(VariableTable variables) {
        this.variables = variables;
    }

    /** The value of a variable; empty if it is not constant or not defined. */
    Optional<Double> of(Name name) {
        return Optional.ofNullable(value(name));
    }

    private @Nullable Double value(Name name) {
        MdlVariable variable = variables.variable(name);
        if (variable == null || variable.items().size() != 1 || !variable.over().isEmpty() || !open.add(name)) {
            return null;
        }
        Double value = variable.items().get(0).definition() instanceof MdlDefinition.Equation equation
                ? equation.expression().map(expr -> expr.match(this)).orElse(null)
                : null;
        open.remove(name);
        return value;
    }

    @Override
    public Double number(MdlExpr.Numeral expr) {
        return expr.value();
    }

    @Override
    public @Nullable Double text(MdlExpr.Text expr) {
        return null;
    }

    @Override
    public @Nullable Double reference(MdlExpr.Reference expr) {
        return expr.subscripts().isEmpty() && !expr.each() ? value(expr.name().name()) : null;
    }

    @Override
    public @Nullable Double call(MdlExpr.Call expr) {
        Double[] values = new Double[expr.arguments().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = expr.arguments().get(i).match(this);
        }
        String function = expr.function().name().key();
        if (values.length == 1 && values[0] != null) {
            return one(function, values[0]);
        }
        if (values.length == 2 && values[0] != null && values[1] != null) {
            return two(function, values[0], values[1]);
        }
        boolean choice = function.equals("if_then_else") && values.length == 3 && values[0] != null;
        return choice ? values[values[0] != 0 ? 1 : 2] : null;
    }

    private static @Nullable Double one(String function, double x) {
        return switch (function) {
            case "abs" -> Math.abs(x);
            case "exp" -> StrictMath.exp(x);
            case "ln" -> StrictMath.log(x);
            case "sqrt" -> Math.sqrt(x);
            case "integer" -> x < 0 ? Math.ceil(x) : Math.floor(x);
            case "initial", "game" -> x;
            default -> null;
        };
    }

    private static @Nullable Double two(String function, double a, double b) {
        return switch (function) {
            case "max" -> Math.max(a, b);
            case "min" -> Math.min(a, b);
            case "power" -> StrictMath.pow(a, b);
            case "modulo" -> a % b;
            case "zidz" -> b == 0 ? 0 : a / b;
            default -> null;
        };
    }

    @Override
    public @Nullable Double unary(MdlExpr.Unary expr) {
        Double operand = expr.operand().match(this);
        if (operand == null) {
            return null;
        }
        return expr.operator() == UnaryOperator.NEGATE ? -operand : truth(operand == 0);
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    @Override
    public @Nullable Double binary(MdlExpr.Binary expr) {
        Double left = expr.left().match(this);
        Double right = expr.right().match(this);
        if (left == null || right == null) {
            return null;
        }
        double a = left;
        double b = right;
        return switch (expr.operator()) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> StrictMath.pow(a, b);
            case LESS -> truth(a < b);
            case LESS_OR_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_OR_EQUAL -> truth(a >= b);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
            default -> null;
        };
    }

    @Override
    public @Nullable Double table(MdlExpr.Table expr) {
        return null;
    }
}
