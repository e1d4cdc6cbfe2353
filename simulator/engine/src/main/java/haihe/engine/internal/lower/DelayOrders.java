package haihe.engine.internal.lower;

import haihe.model.Diagnostic;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The orders of delays and smooths. They shape the program, so they must be known before a run: numbers, constants at
 * their default values (which scenarios can then no longer change), and arithmetic on them.
 */
final class DelayOrders {

    private static final int LARGEST = 1000;

    private final Model model;
    private final Set<Name> constants = new LinkedHashSet<>();

    DelayOrders(Model model) {
        this.model = model;
    }

    /** The constants whose defaults decided an order. */
    Set<Name> constants() {
        return constants;
    }

    /** The number of stages of a call with stages. */
    int of(Expr.Call call) {
        return switch (call.function()) {
            case DELAY3, SMTH3 -> 3;
            case DELAYN, SMTHN -> whole(call.arguments().get(2));
            case DELAY_N, SMOOTH_N -> whole(call.arguments().get(3));
            case NPV -> 2;
            default -> 1;
        };
    }

    private int whole(Expr order) {
        OptionalDouble value = valueOf(order);
        if (value.isEmpty()) {
            throw refused(
                    order,
                    "the order of a delay must be known before the run: a number, a constant, or arithmetic "
                            + "on these");
        }
        double number = value.getAsDouble();
        if (number != Math.rint(number) || number < 1 || number > LARGEST) {
            throw refused(
                    order, "the order of a delay must be a whole number from 1 to " + LARGEST + ", not " + number);
        }
        return (int) number;
    }

    private static ModelException refused(Expr expr, String message) {
        return new ModelException(List.of(Diagnostic.error(Diagnostic.Code.BAD_VALUE, expr.span(), message)));
    }

    /** The value of an expression; empty if it is not known before a run. */
    OptionalDouble valueOf(Expr expr) {
        if (expr instanceof Expr.Number number) {
            return OptionalDouble.of(number.value());
        }
        if (expr instanceof Expr.Reference reference) {
            return valueOf(reference);
        }
        return expr instanceof Expr.Binary binary ? valueOf(binary) : OptionalDouble.empty();
    }

    private OptionalDouble valueOf(Expr.Binary binary) {
        OptionalDouble left = valueOf(binary.left());
        OptionalDouble right = valueOf(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalDouble.empty();
        }
        double a = left.getAsDouble();
        double b = right.getAsDouble();
        return switch (binary.operator()) {
            case ADD -> OptionalDouble.of(a + b);
            case SUBTRACT -> OptionalDouble.of(a - b);
            case MULTIPLY -> OptionalDouble.of(a * b);
            case DIVIDE -> OptionalDouble.of(a / b);
            default -> OptionalDouble.empty();
        };
    }

    private OptionalDouble valueOf(Expr.Reference reference) {
        Variable variable = model.variable(reference.variable()).orElseThrow();
        if (variable instanceof Variable.Constant constant) {
            constants.add(constant.name());
            return elementOf(constant, reference.indices());
        }
        Optional<Equation> equation = variable instanceof Variable.Auxiliary auxiliary
                        && variable.over().isEmpty()
                ? Optional.of(auxiliary.equation())
                : Optional.empty();
        return equation.map(found -> valueOf(found.clauses().get(0).expr())).orElse(OptionalDouble.empty());
    }

    /** An element at fixed subscripts; for others the value that all elements have in common. */
    private static OptionalDouble elementOf(Variable.Constant constant, List<Index> indices) {
        int element = 0;
        for (int d = 0; d < indices.size(); d++) {
            if (!(indices.get(d) instanceof Index.Fixed fixed)) {
                return constant.values().stream().distinct().count() == 1
                        ? OptionalDouble.of(constant.values().get(0))
                        : OptionalDouble.empty();
            }
            int ordinal = Ordinals.of(constant.over().get(d), fixed.position());
            element = element * constant.over().get(d).size() + ordinal;
        }
        return OptionalDouble.of(constant.values().get(element));
    }
}
