package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Expr.BinaryOperator;
import haihe.model.GraphicalFunction;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceLookup;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates calls of functions, macros and lookups. */
final class FunctionCalls {

    private static final List<String> SPECIAL = List.of(
            "IF THEN ELSE",
            "LOG",
            "MODULO",
            "POWER",
            "GAME",
            "ELMCOUNT",
            "RANDOM 0 1",
            "TIME BASE",
            "WITH LOOKUP",
            "INTEG");

    private final Symbols symbols;
    private final Translator expressions;
    private final LeftScope scope;
    private final Faults faults;
    private final VectorCalls vectors;

    FunctionCalls(Symbols symbols, Translator expressions, LeftScope scope, Faults faults) {
        this.symbols = symbols;
        this.expressions = expressions;
        this.scope = scope;
        this.faults = faults;
        this.vectors = new VectorCalls(symbols, expressions, scope, faults);
    }

    /** The names of all functions, as Vensim has them. */
    static List<String> names() {
        List<String> names = new ArrayList<>(FunctionTable.names());
        names.addAll(SPECIAL);
        names.addAll(VectorCalls.NAMES);
        return names;
    }

    SourceExpr translate(MdlExpr.Call call) {
        Name name = call.function().name();
        MdlVariable variable = symbols.variable(call.function());
        if ((variable != null && variable.isCallable()) || symbols.isLocal(name)) {
            return lookup(variable, call);
        }
        if (symbols.isMacro(name)) {
            return macro(call);
        }
        Optional<FunctionTable.Rule> rule = FunctionTable.rule(name);
        if (rule.isPresent()) {
            return renamed(rule.get(), call);
        }
        Optional<SourceExpr> vector = vectors.translate(call);
        return vector.orElseGet(() -> special(call));
    }

    private SourceExpr lookup(@Nullable MdlVariable variable, MdlExpr.Call call) {
        return new SourceExpr.Call(
                symbols.outer(call.function()),
                expressions.subscripts(variable, call.function(), call.subscripts(), call.span()),
                all(call),
                call.span());
    }

    private SourceExpr macro(MdlExpr.Call call) {
        List<SourceExpr> arguments = new ArrayList<>(all(call));
        for (SourceName output : call.outputs()) {
            arguments.add(new SourceExpr.Reference(output, List.of(), output.span()));
        }
        return new SourceExpr.Call(MacroHead.callable(call.function()), List.of(), arguments, call.span());
    }

    private List<SourceExpr> all(MdlExpr.Call call) {
        return call.arguments().stream().map(expressions::translate).toList();
    }

    private SourceExpr renamed(FunctionTable.Rule rule, MdlExpr.Call call) {
        if (call.arguments().size() != rule.size()) {
            return arity(call, rule.size(), rule.usage());
        }
        List<SourceExpr> given = all(call);
        List<SourceExpr> arguments = rule.order().stream().map(given::get).toList();
        return call(rule.target(), arguments, call);
    }

    private static SourceExpr call(Name target, List<SourceExpr> arguments, MdlExpr.Call call) {
        SourceName name = new SourceName(target, call.function().span());
        return new SourceExpr.Call(name, List.of(), arguments, call.span());
    }

    private SourceExpr arity(MdlExpr.Call call, int size, String usage) {
        call.arguments().forEach(expressions::translate);
        String message = call.function().text() + " takes " + size + (size == 1 ? " argument" : " arguments") + ", not "
                + call.arguments().size();
        return faults.fail(Code.WRONG_ARITY, call.span(), message, "write " + usage);
    }

    private SourceExpr special(MdlExpr.Call call) {
        return switch (call.function().name().key()) {
            case "if_then_else" ->
                fixed(
                        call,
                        3,
                        "IF THEN ELSE(condition, then, else)",
                        parts -> new SourceExpr.Conditional(parts.get(0), parts.get(1), parts.get(2), call.span()));
            case "modulo" -> fixed(call, 2, "MODULO(a, b)", parts -> binary(BinaryOperator.MODULO, parts, call));
            case "power" -> fixed(call, 2, "POWER(base, exponent)", parts -> binary(BinaryOperator.POWER, parts, call));
            case "log" ->
                fixed(call, 2, "LOG(x, base)", parts -> binary(BinaryOperator.DIVIDE, logarithms(parts, call), call));
            case "game" -> fixed(call, 1, "GAME(x)", parts -> parts.get(0));
            case "random_0_1" ->
                fixed(
                        call,
                        0,
                        "RANDOM 0 1()",
                        parts -> call(
                                Name.of("RANDOM"), List.of(literal(0, call.span()), literal(1, call.span())), call));
            case "time_base" -> fixed(call, 2, "TIME BASE(start, slope)", parts -> timeBase(parts, call));
            case "elmcount" -> elements(call);
            case "with_lookup" -> inline(call);
            case "integ" ->
                faults.fail(
                        Code.UNSUPPORTED,
                        call.span(),
                        "INTEG stands inside an expression",
                        "give it a variable of its own: level = INTEG(rate, initial)");
            default -> unknown(call);
        };
    }

    private SourceExpr fixed(
            MdlExpr.Call call, int size, String usage, java.util.function.Function<List<SourceExpr>, SourceExpr> rule) {
        return call.arguments().size() == size ? rule.apply(all(call)) : arity(call, size, usage);
    }

    private static SourceExpr binary(BinaryOperator operator, List<SourceExpr> parts, MdlExpr.Call call) {
        return new SourceExpr.Binary(operator, parts.get(0), parts.get(1), call.span());
    }

    /** Another scale of time (Vensim reference manual, "TIME BASE"). */
    private static SourceExpr timeBase(List<SourceExpr> parts, MdlExpr.Call call) {
        SourceExpr elapsed =
                binary(BinaryOperator.MULTIPLY, List.of(call(Name.of("TIME"), List.of(), call), parts.get(1)), call);
        return binary(BinaryOperator.ADD, List.of(parts.get(0), elapsed), call);
    }

    private static List<SourceExpr> logarithms(List<SourceExpr> parts, MdlExpr.Call call) {
        return parts.stream()
                .map(part -> call(Name.of("LN"), List.of(part), call))
                .toList();
    }

    static SourceExpr literal(double value, Span span) {
        return new SourceExpr.Literal(value, span);
    }

    private SourceExpr elements(MdlExpr.Call call) {
        if (call.arguments().size() == 1 && call.arguments().get(0) instanceof MdlExpr.Reference range) {
            Optional<MdlRange> found = scope.ranges().range(range.name().name());
            if (found.isPresent()) {
                return literal(found.get().elements().size(), call.span());
            }
        }
        return faults.fail(
                Code.BAD_VALUE, call.span(), "ELMCOUNT takes the name of a subscript range", "write ELMCOUNT(range)");
    }

    private SourceExpr inline(MdlExpr.Call call) {
        MdlPoints points = ((MdlExpr.Table) call.arguments().get(1)).points().inOrder(faults.problems());
        Name name = symbols.fresh("lookup at line " + call.span().line());
        SourceName source = new SourceName(name, call.function().span());
        symbols.add(new SourceVariable(
                source,
                List.of(),
                Optional.empty(),
                "",
                "",
                "",
                true,
                lookup(points, new SourceKey.Whole(points.span()))));
        SourceExpr input = expressions.translate(call.arguments().get(0));
        return new SourceExpr.Call(source, List.of(), List.of(input), call.span());
    }

    private static SourceDefinition.Lookup lookup(MdlPoints points, SourceKey key) {
        return lookup(List.of(new Keyed<>(key, points.x())), List.of(new Keyed<>(key, points.y())), points.span());
    }

    /** A lookup with straight lines between its points, flat outside (Vensim reference manual, "Lookups"). */
    static SourceDefinition.Lookup lookup(
            List<Keyed<List<SourceNumber>>> x, List<Keyed<List<SourceNumber>>> y, Span span) {
        SourceLookup lookup = new SourceLookup(GraphicalFunction.Kind.CONTINUOUS, x, List.of(), y, span);
        return new SourceDefinition.Lookup(Optional.of(lookup), Optional.empty());
    }

    private SourceExpr unknown(MdlExpr.Call call) {
        SourceName name = call.function();
        Name key = name.name();
        if (key.key().equals("a_function_of")) {
            return faults.fail(
                    Code.MISSING_EQUATION,
                    call.span(),
                    "the equation is not written yet: it only says what it depends on",
                    "write the equation");
        }
        Optional<SourceExpr> unavailable =
                symbols.variable(name) == null ? Unavailable.report(call, faults) : Optional.empty();
        if (unavailable.isPresent()) {
            return unavailable.get();
        }
        call.arguments().forEach(expressions::translate);
        boolean variable = symbols.variable(name) != null;
        String message = variable
                ? "'" + name.text() + "' is no lookup and takes no arguments"
                : "there is no function, macro or lookup called '" + name.text() + "'";
        Optional<String> hint = variable ? Optional.of("write * for a product") : symbols.nearestFunction(name.text());
        faults.report(Code.UNKNOWN_NAME, name.span(), message, hint.or(() -> Optional.of("check its spelling")));
        return literal(0, call.span());
    }
}
