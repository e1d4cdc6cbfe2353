package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.Reduction;
import haihe.model.Function;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.SourceExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resolves calls of built-in functions. */
final class Calls {

    private static final double SEEDS = 4294967296.0;
    private static final int ORDER = 2;

    private final EquationScope scope;
    private final ExpressionResolver expressions;
    private final ArrayReferences arrays;
    private final ContentCalls contents;

    Calls(EquationScope scope, ExpressionResolver expressions, ArrayReferences arrays, ContentCalls contents) {
        this.scope = scope;
        this.expressions = expressions;
        this.arrays = arrays;
        this.contents = contents;
    }

    Expr builtin(Builtin builtin, SourceExpr.Call call) {
        List<SourceExpr> arguments = call.arguments();
        if (!call.subscripts().isEmpty()) {
            String message = "the function " + builtin.name() + " takes no subscripts";
            scope.fail(Code.DIMENSION_MISMATCH, call.function().span(), message);
        }
        if (arguments.size() < builtin.min() || arguments.size() > builtin.max()) {
            arguments.forEach(argument -> inAnyCase(builtin, argument));
            return arity(builtin, call);
        }
        if (builtin.reduction().isPresent()) {
            Reduction reduction = builtin.reduction().get();
            if (builtin.isArrayFunction() || arguments.size() == 1) {
                return reduce(builtin.name(), reduction, arguments.get(0), call.span());
            }
            return extreme(builtin, reduction, call);
        }
        if (builtin.function().isEmpty()) {
            return rank(call);
        }
        return function(builtin, builtin.function().get(), call);
    }

    /** Resolves an argument of a call that is wrong anyway, for the problems inside it. */
    private void inAnyCase(Builtin builtin, SourceExpr argument) {
        if (!builtin.isArrayFunction() && builtin.reduction().isEmpty()) {
            expressions.resolve(argument);
        }
    }

    private Expr arity(Builtin builtin, SourceExpr.Call call) {
        int count = call.arguments().size();
        String wanted = builtin.max() == Integer.MAX_VALUE
                ? "an array or two numbers"
                : builtin.min() == builtin.max()
                        ? Text.count(builtin.min(), "argument")
                        : builtin.min() + " or " + Text.count(builtin.max(), "argument");
        String message = builtin.name() + " takes " + wanted + ", not " + count;
        return scope.fail(Code.WRONG_ARITY, call.span(), message, builtin.usage());
    }

    private Expr function(Builtin builtin, Function function, SourceExpr.Call call) {
        List<SourceExpr> given = call.arguments();
        boolean takesStream = builtin.optional() == Builtin.Last.STREAM;
        boolean seeded = (takesStream || builtin.optional() == Builtin.Last.SEED) && given.size() == builtin.max();
        Optional<Long> seed = Optional.empty();
        if (seeded) {
            SourceExpr last = given.get(given.size() - 1);
            seed = takesStream ? stream(last) : seed(last);
        }
        if (function == Function.SAMPLE_IF_TRUE) {
            return sample(call);
        }
        List<Expr> arguments = new ArrayList<>();
        for (SourceExpr argument : seeded ? given.subList(0, given.size() - 1) : given) {
            arguments.add(expressions.resolve(argument));
        }
        if (arguments.size() < function.arity()) {
            arguments.add(leftOut(builtin, arguments, call.span()));
        }
        if (function == Function.DELAYN || function == Function.SMTHN) {
            order(given.get(ORDER));
        } else if (function == Function.DELAY_N || function == Function.SMOOTH_N) {
            order(given.get(ORDER + 1));
        }
        return new Expr.Call(function, arguments, seed, call.span());
    }

    private Expr sample(SourceExpr.Call call) {
        List<SourceExpr> given = call.arguments();
        Expr initial = expressions.resolve(given.get(2));
        Optional<Expr> outside = scope.ownStart();
        scope.setOwnStart(Optional.of(initial));
        Expr condition = expressions.resolve(given.get(0));
        Expr input = expressions.resolve(given.get(1));
        scope.setOwnStart(outside);
        return new Expr.Call(
                Function.SAMPLE_IF_TRUE, List.of(condition, input, initial), Optional.empty(), call.span());
    }

    private static Expr leftOut(Builtin builtin, List<Expr> arguments, Span span) {
        return switch (builtin.optional()) {
            case INPUT -> arguments.get(0);
            case INFINITY -> new Expr.Call(Function.INF, List.of(), Optional.empty(), span);
            default -> new Expr.Number(0, span);
        };
    }

    private Optional<Long> seed(SourceExpr expr) {
        if (expr instanceof SourceExpr.Literal literal) {
            double value = literal.value();
            if (value == Math.rint(value) && value < SEEDS) {
                return Optional.of((long) value);
            }
        }
        scope.fail(Code.BAD_VALUE, expr.span(), "a seed is a whole number from 0 to 4294967295, written as such");
        return Optional.empty();
    }

    /** A number that is not 0 makes a stream of its own; streams need not be those of another tool. */
    private Optional<Long> stream(SourceExpr expr) {
        expressions.resolve(expr);
        return expr instanceof SourceExpr.Literal literal && literal.value() != 0
                ? Optional.of((long) literal.value())
                : Optional.empty();
    }

    private void order(SourceExpr expr) {
        boolean negative = expr instanceof SourceExpr.Unary unary && unary.operand() instanceof SourceExpr.Literal;
        boolean wrong = expr instanceof SourceExpr.Literal literal
                && (literal.value() < 1 || literal.value() != Math.rint(literal.value()));
        if (negative || wrong) {
            scope.fail(Code.BAD_VALUE, expr.span(), "the order of a delay is a whole number of at least 1");
        }
    }

    /** MAX or MIN of two numbers, or of arrays and numbers. */
    private Expr extreme(Builtin builtin, Reduction reduction, SourceExpr.Call call) {
        List<SourceExpr> arguments = call.arguments();
        boolean anyArray = arguments.stream().anyMatch(this::isArray);
        if (anyArray && scope.array() != null) {
            return scope.fail(
                    Code.DIMENSION_MISMATCH,
                    call.span(),
                    "inside an array function it is not clear what " + builtin.name() + " goes over",
                    "give it a variable of its own, or name the dimensions instead of *");
        }
        if (!anyArray && arguments.size() != 2) {
            arguments.forEach(expressions::resolve);
            return arity(builtin, call);
        }
        Function function = builtin.function().orElseThrow();
        Expr result = null;
        for (SourceExpr argument : arguments) {
            Expr next = isArray(argument)
                    ? reduce(builtin.name(), reduction, argument, argument.span())
                    : expressions.resolve(argument);
            result = result == null
                    ? next
                    : new Expr.Call(function, List.of(result, next), Optional.empty(), call.span());
        }
        return java.util.Objects.requireNonNull(result);
    }

    /** Whether an argument of MAX or MIN has elements that the variable being defined does not loop over. */
    private boolean isArray(SourceExpr expr) {
        return expr.match(new ArrayForm(scope, arrays));
    }

    /** An array function of one array, which gives a number. */
    Expr reduce(String function, Reduction reduction, SourceExpr argument, Span span) {
        if (reduction == Reduction.SIZE && argument instanceof SourceExpr.Reference name) {
            Optional<Dimension> dimension = sizeOf(name);
            if (dimension.isPresent()) {
                return new Expr.Number(dimension.get().size(), span);
            }
        }
        Optional<Expr> content = contents.reduce(reduction, argument, span);
        if (content.isPresent()) {
            return content.get();
        }
        int before = scope.failures();
        ArrayScope outer = scope.array();
        ArrayScope inner = scope.enter();
        Expr body = expressions.resolveArray(argument);
        scope.leave(outer);
        if (scope.failures() == before) {
            check(inner, function, argument, span);
        }
        return inner.loops().isEmpty() ? body : new Expr.Reduce(reduction, inner.loops(), body, span);
    }

    private Optional<Dimension> sizeOf(SourceExpr.Reference name) {
        return name.subscripts().isEmpty()
                ? scope.symbols().dimensions().get(name.name().name())
                : Optional.empty();
    }

    /** Reports an array function that has nothing to go over, or whose loops are not clear. */
    void check(ArrayScope array, String function, SourceExpr argument, Span span) {
        if (array.loops().isEmpty()) {
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    argument.span(),
                    function + " has a single number here and nothing to go over",
                    "write [*] for all elements of an array");
        }
        List<Name> twice = array.namedTwice();
        if (!twice.isEmpty()) {
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    span,
                    "two array functions, one inside the other, go over '" + twice.get(0) + "'",
                    "give the inner one a variable of its own, or write * in it for all elements");
        }
        for (Span unclear : array.unclear()) {
            scope.fail(
                    Code.DIMENSION_MISMATCH,
                    unclear,
                    "it is not clear which elements this * is matched with",
                    "write the names of the dimensions instead of *");
        }
    }

    private Expr rank(SourceExpr.Call call) {
        int before = scope.failures();
        ArrayScope outer = scope.array();
        ArrayScope inner = scope.enter();
        Expr body = expressions.resolveArray(call.arguments().get(0));
        Optional<Expr> tieBreak = call.arguments().size() > 2
                ? Optional.of(expressions.resolveArray(call.arguments().get(2)))
                : Optional.empty();
        scope.leave(outer);
        Expr rank = expressions.resolve(call.arguments().get(1));
        if (scope.failures() > before) {
            return body;
        }
        check(inner, "RANK", call.arguments().get(0), call.span());
        Loop only = inner.loops().size() == 1 ? inner.loops().get(0) : null;
        return only == null ? notOneDimension(inner, call.span()) : ranked(only, body, rank, tieBreak, call.span());
    }

    private Expr notOneDimension(ArrayScope inner, Span span) {
        if (inner.loops().isEmpty()) {
            return scope.fail(span);
        }
        String over =
                inner.loops().stream().map(loop -> loop.range().name().text()).collect(Collectors.joining(", "));
        return scope.fail(
                Code.DIMENSION_MISMATCH, span, "RANK goes over one dimension, not over " + over, "fix the others");
    }

    private static Expr ranked(Loop loop, Expr body, Expr rank, Optional<Expr> tieBreak, Span span) {
        return new Expr.Rank(loop, body, rank, tieBreak, span);
    }
}
