package haihe.model.check;

import haihe.model.Arithmetic;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceValues;
import haihe.model.source.SourceVariable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The values of single variables at the start of a run, as far as numbers, constants, initial values, the time and
 * arithmetic on them decide them. For settings that must be known before anything else is.
 */
final class ControlValues implements SourceExpr.Cases<OptionalDouble> {

    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    private final Map<Name, SourceVariable> variables = new HashMap<>();
    private final Set<Name> underWay = new HashSet<>();
    private final double time;
    private final Semantics semantics;

    /** @param time the start time */
    ControlValues(SourceModel model, double time) {
        this.semantics = model.semantics();
        model.variables().forEach(each -> this.variables.put(each.name().name(), each));
        this.time = time;
    }

    /** The value; empty if it is not known or the variable is an array. */
    OptionalDouble of(Name name) {
        SourceVariable variable = variables.get(name);
        if (variable == null || !variable.over().isEmpty() || !underWay.add(name)) {
            return UNKNOWN;
        }
        OptionalDouble value = of(variable.definition());
        underWay.remove(name);
        return value;
    }

    private OptionalDouble of(SourceDefinition definition) {
        if (definition instanceof SourceDefinition.Constant constant) {
            return constant.values().map(ControlValues::of).orElse(UNKNOWN);
        }
        if (definition instanceof SourceDefinition.Auxiliary auxiliary) {
            return auxiliary.lookup().isPresent() ? UNKNOWN : of(auxiliary.equation());
        }
        if (definition instanceof SourceDefinition.Flow flow) {
            return of(flow.equation());
        }
        return definition instanceof SourceDefinition.Stock stock ? of(stock.initial()) : UNKNOWN;
    }

    private static OptionalDouble of(SourceValues values) {
        if (!(values instanceof SourceValues.ByKey byKey) || byKey.parts().size() != 1) {
            return UNKNOWN;
        }
        SourceNumber number = byKey.parts().get(0).value();
        return OptionalDouble.of(number.value());
    }

    private OptionalDouble of(Optional<SourceEquation> equation) {
        List<Keyed<Optional<SourceExpr>>> parts =
                equation.map(SourceEquation::parts).orElse(List.of());
        return parts.size() == 1 ? parts.get(0).value().map(this::of).orElse(UNKNOWN) : UNKNOWN;
    }

    private OptionalDouble of(SourceExpr expr) {
        return expr.match(this);
    }

    @Override
    public OptionalDouble literal(SourceExpr.Literal expr) {
        return OptionalDouble.of(expr.value());
    }

    @Override
    public OptionalDouble reference(SourceExpr.Reference expr) {
        return expr.subscripts().isEmpty() ? of(expr.name().name()) : UNKNOWN;
    }

    @Override
    public OptionalDouble element(SourceExpr.ElementOf expr) {
        return UNKNOWN;
    }

    @Override
    public OptionalDouble call(SourceExpr.Call expr) {
        String function = expr.function().name().key();
        List<SourceExpr> arguments = expr.arguments();
        if (arguments.isEmpty()) {
            return function.equals("time") ? OptionalDouble.of(time) : UNKNOWN;
        }
        OptionalDouble first = of(arguments.get(0));
        if (first.isEmpty()) {
            return UNKNOWN;
        }
        double a = first.getAsDouble();
        if (arguments.size() == 2) {
            OptionalDouble second = of(arguments.get(1));
            return second.isEmpty() ? UNKNOWN : call(function, a, second.getAsDouble());
        }
        return switch (function) {
            case "abs" -> OptionalDouble.of(Math.abs(a));
            case "int" ->
                OptionalDouble.of(
                        a < 0 && semantics.integerPart() == Semantics.IntegerPart.TRUNCATE
                                ? Math.ceil(a)
                                : Math.floor(a));
            case "init" -> OptionalDouble.of(a);
            default -> UNKNOWN;
        };
    }

    private static OptionalDouble call(String function, double a, double b) {
        return switch (function) {
            case "max" -> OptionalDouble.of(Math.max(a, b));
            case "min" -> OptionalDouble.of(Math.min(a, b));
            case "active_initial" -> OptionalDouble.of(b);
            default -> UNKNOWN;
        };
    }

    @Override
    public OptionalDouble unary(SourceExpr.Unary expr) {
        OptionalDouble operand = of(expr.operand());
        if (operand.isEmpty()) {
            return UNKNOWN;
        }
        return OptionalDouble.of(Arithmetic.apply(expr.operator(), operand.getAsDouble()));
    }

    @Override
    public OptionalDouble binary(SourceExpr.Binary expr) {
        OptionalDouble left = of(expr.left());
        OptionalDouble right = of(expr.right());
        return left.isEmpty() || right.isEmpty()
                ? UNKNOWN
                : OptionalDouble.of(binary(expr.operator(), left.getAsDouble(), right.getAsDouble()));
    }

    private double binary(BinaryOperator operator, double a, double b) {
        return Arithmetic.apply(operator, a, b)
                .orElseGet(() -> operator == BinaryOperator.POWER ? Math.pow(a, b) : modulo(a, b));
    }

    private double modulo(double a, double b) {
        double remainder = a % b;
        boolean otherSide = remainder != 0 && remainder < 0 != b < 0;
        return otherSide && semantics.modulo() == Semantics.Modulo.FLOORED ? remainder + b : remainder;
    }

    @Override
    public OptionalDouble conditional(SourceExpr.Conditional expr) {
        OptionalDouble condition = of(expr.condition());
        if (condition.isEmpty()) {
            return UNKNOWN;
        }
        return of(condition.getAsDouble() != 0 ? expr.consequent() : expr.alternative());
    }

    @Override
    public OptionalDouble transposed(SourceExpr.Transposed expr) {
        return UNKNOWN;
    }

    @Override
    public OptionalDouble ordinal(SourceExpr.Ordinal expr) {
        return UNKNOWN;
    }
}
