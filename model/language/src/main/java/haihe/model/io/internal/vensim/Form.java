package haihe.model.io.internal.vensim;

import haihe.model.Expr.UnaryOperator;
import haihe.model.Name;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What kind of definition a statement gives. */
enum Form {
    /** A number, a list of numbers, a table, or numbers in another file. */
    NUMBERS,
    /** The points of a lookup, written out or in another file. */
    POINTS,
    /** INTEG. */
    LEVEL,
    /** An expression. */
    EQUATION,
    /** Data over time in another file. */
    DATA,
    /** An equals sign and nothing behind it. */
    NOTHING;

    /** Data in files or databases that only Vensim reads; other files may have their values. */
    private static final Set<String> OTHER_DATA = Set.of("get_vdf_data", "get_123_data", "get_odbc_data");

    static Form of(MdlItem item) {
        if (item.definition() instanceof MdlDefinition.Lookup) {
            return POINTS;
        }
        if (!(item.definition() instanceof MdlDefinition.Equation equation)) {
            return DATA;
        }
        if (equation.rows().isEmpty()) {
            return NOTHING;
        }
        if (equation.expression().isEmpty() || isTable(equation)) {
            return NUMBERS;
        }
        MdlExpr expr = equation.expression().get();
        if (number(expr).isPresent()) {
            return NUMBERS;
        }
        Form form = function(expr).map(Form::ofCall).orElse(EQUATION);
        return form == EQUATION && DataEquations.isReread(equation) ? DATA : form;
    }

    private static Form ofCall(String function) {
        if (function.equals("integ")) {
            return LEVEL;
        }
        if (OTHER_DATA.contains(function)) {
            return DATA;
        }
        if (!isCells(function)) {
            return EQUATION;
        }
        return switch (function.substring(function.lastIndexOf('_') + 1)) {
            case "constants" -> NUMBERS;
            case "lookups" -> POINTS;
            case "data" -> DATA;
            default -> EQUATION;
        };
    }

    /** Whether a function reads the cells of a sheet. */
    static boolean isCells(Name function) {
        return isCells(function.key());
    }

    private static boolean isCells(String function) {
        return function.startsWith("get_xls_") || function.startsWith("get_direct_");
    }

    private static Optional<String> function(MdlExpr expr) {
        return expr instanceof MdlExpr.Call call
                ? Optional.of(call.function().name().key())
                : Optional.empty();
    }

    /** Whether the equation is a TABBED ARRAY. */
    static boolean isTable(MdlDefinition.Equation equation) {
        return equation.expression()
                .flatMap(Form::function)
                .filter("tabbed_array"::equals)
                .isPresent();
    }

    /** The number that an expression is, with its sign. */
    static OptionalDouble number(MdlExpr expr) {
        if (expr instanceof MdlExpr.Numeral numeral) {
            return OptionalDouble.of(numeral.value());
        }
        if (expr instanceof MdlExpr.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
            OptionalDouble operand = number(unary.operand());
            return operand.isPresent() ? OptionalDouble.of(-operand.getAsDouble()) : operand;
        }
        return OptionalDouble.empty();
    }
}
