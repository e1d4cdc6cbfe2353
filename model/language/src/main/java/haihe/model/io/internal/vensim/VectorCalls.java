package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Translates functions that take a whole vector where its subscript on the left side stands: the last subscript of the
 * vector goes over all elements, the others keep their current element (Vensim reference manual, "VECTOR SORT ORDER",
 * "ALLOCATE AVAILABLE").
 */
final class VectorCalls {

    static final List<String> NAMES = List.of(
            "VECTOR SORT ORDER",
            "VECTOR RANK",
            "VECTOR REORDER",
            "VECTOR ELM MAP",
            "INVERT MATRIX",
            "ALLOCATE AVAILABLE",
            "ALLOCATE BY PRIORITY",
            "FIND MARKET PRICE",
            "DEMAND AT PRICE",
            "SUPPLY AT PRICE");

    /** A priority profile is four elements: type, priority, width, extra. */
    private static final int PROFILE = 4;

    private final Symbols symbols;
    private final Translator expressions;
    private final LeftScope scope;
    private final Faults faults;

    VectorCalls(Symbols symbols, Translator expressions, LeftScope scope, Faults faults) {
        this.symbols = symbols;
        this.expressions = expressions;
        this.scope = scope;
        this.faults = faults;
    }

    /** The call; empty if the function is none of these. */
    Optional<SourceExpr> translate(MdlExpr.Call call) {
        return switch (call.function().name().key()) {
            case "vector_sort_order" -> Optional.of(sorted(call, "VECTOR_SORT_ORDER", "vector, direction"));
            case "vector_rank" -> Optional.of(sorted(call, "VECTOR_RANK", "vector, direction"));
            case "vector_reorder" -> Optional.of(reorder(call));
            case "vector_elm_map" -> Optional.of(element(call));
            case "invert_matrix" -> Optional.of(inverse(call));
            case "allocate_by_priority" -> Optional.of(byPriority(call));
            case "allocate_available" -> Optional.of(available(call));
            case "find_market_price" -> Optional.of(marketPrice(call));
            case "demand_at_price" -> Optional.of(atPrice(call, "DEMAND_AT_PRICE"));
            case "supply_at_price" -> Optional.of(atPrice(call, "SUPPLY_AT_PRICE"));
            default -> Optional.empty();
        };
    }

    private SourceExpr sorted(MdlExpr.Call call, String target, String usage) {
        if (isWrong(call, 2, usage)) {
            return FunctionCalls.literal(0, call.span());
        }
        return call(target, call, vector(call, 0), value(call, 1), current(call, 0, 1));
    }

    private SourceExpr reorder(MdlExpr.Call call) {
        if (isWrong(call, 2, "vector, order")) {
            return FunctionCalls.literal(0, call.span());
        }
        return call("VECTOR_REORDER", call, vector(call, 0), vector(call, 1), current(call, 1, 1));
    }

    private SourceExpr inverse(MdlExpr.Call call) {
        if (isWrong(call, 2, "matrix, size")) {
            return FunctionCalls.literal(0, call.span());
        }
        SourceExpr row = current(call, 0, 2);
        SourceExpr column = current(call, 0, 1);
        return call("INVERT_MATRIX", call, vector(call, 0, 2), row, column);
    }

    private SourceExpr byPriority(MdlExpr.Call call) {
        if (isWrong(call, 5, "request, priority, size, width, supply")) {
            return FunctionCalls.literal(0, call.span());
        }
        return call(
                "ALLOCATE_BY_PRIORITY",
                call,
                vector(call, 0),
                vector(call, 1),
                value(call, 3),
                value(call, 4),
                current(call, 0, 1));
    }

    private SourceExpr available(MdlExpr.Call call) {
        if (isWrong(call, 3, "request, profile, available")) {
            return FunctionCalls.literal(0, call.span());
        }
        List<SourceExpr> arguments = new ArrayList<>(List.of(vector(call, 0)));
        arguments.addAll(profile(call, 1));
        arguments.add(value(call, 2));
        arguments.add(current(call, 0, 1));
        return call("ALLOCATE_AVAILABLE", call, arguments.toArray(SourceExpr[]::new));
    }

    private SourceExpr marketPrice(MdlExpr.Call call) {
        if (isWrong(call, 4, "demand, demand profile, supply, supply profile")) {
            return FunctionCalls.literal(0, call.span());
        }
        MdlExpr.Call wide = wide(call);
        List<SourceExpr> arguments = new ArrayList<>(List.of(vector(wide, 0)));
        arguments.addAll(profile(wide, 1));
        arguments.add(vector(wide, 2));
        arguments.addAll(profile(wide, 3));
        return call("FIND_MARKET_PRICE", call, arguments.toArray(SourceExpr[]::new));
    }

    /**
     * The arrays of a market, which name the first element of demanders and suppliers, with the whole range in its place
     * (Vensim reference manual, "FIND MARKET PRICE").
     */
    private MdlExpr.Call wide(MdlExpr.Call call) {
        List<MdlExpr> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            int behind = i % 2;
            MdlExpr argument = call.arguments().get(i);
            arguments.add(argument instanceof MdlExpr.Reference array ? wide(array, behind) : argument);
        }
        return new MdlExpr.Call(call.function(), call.subscripts(), arguments, call.outputs(), call.span());
    }

    private MdlExpr wide(MdlExpr.Reference array, int behind) {
        MdlVariable variable = symbols.variable(array.name());
        int at = array.subscripts().size() - 1 - behind;
        if (variable == null
                || at < 0
                || array.subscripts().size() != variable.over().size()) {
            return array;
        }
        MdlSubscript named = array.subscripts().get(at);
        MdlRange whole = variable.over().get(at);
        boolean first = whole.elements().get(0).equals(named.name().name());
        if (!first) {
            return array;
        }
        List<MdlSubscript> subscripts = new ArrayList<>(array.subscripts());
        SourceName range = new SourceName(whole.name(), named.name().span());
        subscripts.set(at, new MdlSubscript(range, false));
        return new MdlExpr.Reference(array.name(), array.each(), subscripts, array.span());
    }

    private SourceExpr atPrice(MdlExpr.Call call, String target) {
        if (isWrong(call, 3, "quantity, profile, price")) {
            return FunctionCalls.literal(0, call.span());
        }
        List<SourceExpr> arguments = new ArrayList<>(List.of(vector(call, 0)));
        arguments.addAll(profile(call, 1));
        arguments.add(value(call, 2));
        arguments.add(current(call, 0, 1));
        return call(target, call, arguments.toArray(SourceExpr[]::new));
    }

    private boolean isWrong(MdlExpr.Call call, int size, String usage) {
        if (call.arguments().size() == size) {
            return false;
        }
        String name = call.function().text();
        String message =
                name + " takes " + size + " arguments, not " + call.arguments().size();
        faults.report(Code.WRONG_ARITY, call.span(), message, "write " + name + "(" + usage + ")");
        return true;
    }

    private static SourceExpr call(String target, MdlExpr.Call call, SourceExpr... arguments) {
        SourceName name = new SourceName(Name.of(target), call.function().span());
        return new SourceExpr.Call(name, List.of(), List.of(arguments), call.span());
    }

    private SourceExpr value(MdlExpr.Call call, int argument) {
        return expressions.translate(call.arguments().get(argument));
    }

    private SourceExpr vector(MdlExpr.Call call, int argument) {
        return vector(call, argument, 1);
    }

    /** An argument whose last subscripts go over all elements. */
    private SourceExpr vector(MdlExpr.Call call, int argument, int dimensions) {
        MdlExpr expr = call.arguments().get(argument);
        if (!(expr instanceof MdlExpr.Reference array) || array.subscripts().size() < dimensions) {
            return noVector(expr);
        }
        int fixed = array.subscripts().size() - dimensions;
        List<MdlSubscript> subscripts = new ArrayList<>();
        for (int i = 0; i < array.subscripts().size(); i++) {
            MdlSubscript subscript = array.subscripts().get(i);
            boolean range = scope.ranges().range(subscript.name().name()).isPresent();
            subscripts.add(i < fixed || !range ? subscript : new MdlSubscript(subscript.name(), true));
        }
        return expressions.translate(new MdlExpr.Reference(array.name(), array.each(), subscripts, array.span()));
    }

    private SourceExpr noVector(MdlExpr expr) {
        return faults.fail(
                Code.DIMENSION_MISMATCH,
                expr.span(),
                "an array with its subscripts is needed here",
                "give the expression a variable of its own and name that");
    }

    /** The number of the current element of a vector's subscript, counted from the last one. */
    private SourceExpr current(MdlExpr.Call call, int argument, int fromLast) {
        MdlExpr expr = call.arguments().get(argument);
        if (!(expr instanceof MdlExpr.Reference array) || array.subscripts().size() < fromLast) {
            return FunctionCalls.literal(0, expr.span());
        }
        SourceName name =
                array.subscripts().get(array.subscripts().size() - fromLast).name();
        Optional<MdlRange> range = scope.ranges().range(name.name());
        Optional<SourceExpr> ordinal = range.flatMap(found -> scope.ordinal(found, found, name.span()));
        return ordinal.orElseGet(() -> faults.fail(
                Code.DIMENSION_MISMATCH,
                name.span(),
                "'" + name.text() + "' is not a subscript of the left side, so it is not clear which element is wanted",
                "use a subscript of the left side"));
    }

    /** The four arrays that a priority profile consists of: its last subscript is the first of four elements. */
    private List<SourceExpr> profile(MdlExpr.Call call, int argument) {
        MdlExpr expr = call.arguments().get(argument);
        MdlVariable variable = expr instanceof MdlExpr.Reference array ? symbols.variable(array.name()) : null;
        if (!(expr instanceof MdlExpr.Reference array)
                || variable == null
                || array.subscripts().size() < 2
                || array.subscripts().size() != variable.over().size()) {
            return List.of(noVector(expr), noVector(expr), noVector(expr), noVector(expr));
        }
        int last = array.subscripts().size() - 1;
        SourceName first = array.subscripts().get(last).name();
        MdlRange whole = variable.over().get(last);
        Optional<MdlRange> range = scope.ranges().range(first.name());
        List<Name> elements = range.orElse(whole).elements();
        int at = range.isPresent() ? 0 : elements.indexOf(first.name());
        if (at < 0 || at + PROFILE > elements.size()) {
            faults.report(
                    Code.DIMENSION_MISMATCH,
                    first.span(),
                    "a priority profile has four elements from '" + first.text() + "' on: type, priority, width, extra",
                    "name the first of the four");
            return List.of(noVector(expr), noVector(expr), noVector(expr), noVector(expr));
        }
        List<SourceExpr> arrays = new ArrayList<>();
        for (int i = 0; i < PROFILE; i++) {
            arrays.add(profile(array, new SourceName(elements.get(at + i), first.span())));
        }
        return arrays;
    }

    private SourceExpr profile(MdlExpr.Reference array, SourceName element) {
        List<MdlSubscript> subscripts = new ArrayList<>();
        int last = array.subscripts().size() - 1;
        for (int i = 0; i < last; i++) {
            MdlSubscript subscript = array.subscripts().get(i);
            boolean range = scope.ranges().range(subscript.name().name()).isPresent();
            subscripts.add(i == last - 1 && range ? new MdlSubscript(subscript.name(), true) : subscript);
        }
        subscripts.add(new MdlSubscript(element, false));
        return expressions.translate(new MdlExpr.Reference(array.name(), false, subscripts, array.span()));
    }

    /** The whole array, the number of the element that is named, counted from 0, and the offset from there. */
    private SourceExpr element(MdlExpr.Call call) {
        if (isWrong(call, 2, "array, offset")) {
            return FunctionCalls.literal(0, call.span());
        }
        MdlExpr expr = call.arguments().get(0);
        MdlVariable variable = expr instanceof MdlExpr.Reference array ? symbols.variable(array.name()) : null;
        if (!(expr instanceof MdlExpr.Reference array)
                || variable == null
                || array.subscripts().isEmpty()
                || array.subscripts().size() != variable.over().size()) {
            return noVector(expr);
        }
        List<SourceSubscript> all = new ArrayList<>();
        SourceExpr base = FunctionCalls.literal(0, expr.span());
        for (int i = 0; i < array.subscripts().size(); i++) {
            MdlRange dimension = variable.over().get(i);
            all.add(new SourceSubscript.All(array.subscripts().get(i).name().span()));
            SourceExpr scaled = binary(
                    BinaryOperator.MULTIPLY,
                    base,
                    FunctionCalls.literal(dimension.elements().size(), expr.span()));
            base = binary(
                    BinaryOperator.ADD, scaled, position(array.subscripts().get(i), dimension));
        }
        SourceExpr whole = new SourceExpr.Reference(symbols.outer(array.name()), all, array.span());
        return call("VECTOR_ELM_MAP", call, whole, base, value(call, 1));
    }

    private static SourceExpr binary(BinaryOperator operator, SourceExpr left, SourceExpr right) {
        return new SourceExpr.Binary(operator, left, right, left.span());
    }

    /** The position, counted from 0, of a subscript in the dimension of an array. */
    private SourceExpr position(MdlSubscript subscript, MdlRange dimension) {
        Span span = subscript.name().span();
        Name name = subscript.name().name();
        Optional<MdlRange> range = scope.ranges().range(name);
        if (range.isEmpty()) {
            return dimension.contains(name)
                    ? FunctionCalls.literal(dimension.number(name) - 1.0, span)
                    : faults.fail(
                            Code.UNKNOWN_NAME,
                            span,
                            "'" + name + "' is not an element of '" + dimension.name() + "'",
                            "name one of its elements");
        }
        return scope.ordinal(range.get(), dimension, span)
                .map(number -> binary(BinaryOperator.SUBTRACT, number, FunctionCalls.literal(1, span)))
                .orElseGet(() -> faults.fail(
                        Code.DIMENSION_MISMATCH,
                        span,
                        "'" + name + "' is not a subscript of the left side, so it has no current element",
                        "name an element, or a subscript of the left side"));
    }
}
