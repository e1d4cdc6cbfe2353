package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.Reading;
import haihe.model.Index;
import haihe.model.Span;
import haihe.model.source.SourceExpr;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Resolves calls of functions that are given the name of a graphical function or a series. */
final class TableCalls {

    private final EquationScope scope;
    private final ExpressionResolver expressions;
    private final BiFunction<Symbol, SourceExpr.Reference, Optional<List<Index>>> indices;

    /** @param indices finds the indices of a reference; empty, and reported, if they do not fit */
    TableCalls(
            EquationScope scope,
            ExpressionResolver expressions,
            BiFunction<Symbol, SourceExpr.Reference, Optional<List<Index>>> indices) {
        this.scope = scope;
        this.expressions = expressions;
        this.indices = indices;
    }

    Expr resolve(TableFunction function, SourceExpr.Call call) {
        List<SourceExpr> arguments = call.arguments();
        if (arguments.size() != function.arity()) {
            arguments.stream().skip(1).forEach(expressions::resolve);
            String message = function.name() + " takes " + Text.count(function.arity(), "argument") + ", not "
                    + arguments.size();
            return scope.fail(Code.WRONG_ARITY, call.span(), message, function.usage());
        }
        List<Expr> inputs = arguments.stream().skip(1).map(expressions::resolve).toList();
        Optional<Symbol> symbol = symbol(function, arguments.get(0));
        if (symbol.isEmpty()) {
            return scope.fail(call.span());
        }
        Optional<List<Index>> found = indices.apply(symbol.get(), (SourceExpr.Reference) arguments.get(0));
        if (found.isEmpty()) {
            return scope.fail(call.span());
        }
        Table table = new Table(symbol.get(), found.get(), call.span());
        return switch (function) {
            case LOOKUP_AREA -> table.area(inputs.get(0), inputs.get(1));
            case GET_DATA_BETWEEN_TIMES -> between(table, inputs.get(0), inputs.get(1));
            default -> table.read(function.reading(), inputs.isEmpty() ? table.number(0) : inputs.get(0));
        };
    }

    private Optional<Symbol> symbol(TableFunction function, SourceExpr argument) {
        String wanted = function.readsSeries() ? "series" : "lookup";
        if (!(argument instanceof SourceExpr.Reference reference)) {
            expressions.resolve(argument);
            String message = "the first argument of " + function.name() + " is the name of a " + wanted;
            scope.fail(Code.BAD_VALUE, argument.span(), message, function.usage());
            return Optional.empty();
        }
        Symbol symbol = scope.symbols().variable(reference.name().name());
        if (symbol != null && (function.readsSeries() ? symbol.isSeries() : symbol.isLookup())) {
            return Optional.of(symbol);
        }
        String kind = symbol == null ? "" : ", which is " + symbol.kind();
        String message = "the first argument of " + function.name() + " is the name of a " + wanted + ", not '"
                + reference.name().text() + "'" + kind;
        scope.fail(Code.BAD_VALUE, argument.span(), message, function.usage());
        return Optional.empty();
    }

    /** Mode 1 and more looks forward, -1 and less backward, what is between interpolates. */
    private static Expr between(Table table, Expr time, Expr mode) {
        Expr later = table.read(Reading.OBSERVED_LATER, time);
        Expr earlier = table.read(Reading.OBSERVED_EARLIER, time);
        Expr line = table.read(Reading.OBSERVED, time);
        Optional<Double> known = literal(mode);
        if (known.isPresent()) {
            return known.get() >= 1 ? later : known.get() <= -1 ? earlier : line;
        }
        Expr isLater = new Expr.Binary(BinaryOperator.GREATER_OR_EQUAL, mode, table.number(1), mode.span());
        Expr isEarlier = new Expr.Binary(BinaryOperator.LESS_OR_EQUAL, mode, table.number(-1), mode.span());
        Expr rest = new Expr.Conditional(isEarlier, earlier, line, table.span());
        return new Expr.Conditional(isLater, later, rest, table.span());
    }

    private static Optional<Double> literal(Expr expr) {
        if (expr instanceof Expr.Number number) {
            return Optional.of(number.value());
        }
        return expr instanceof Expr.Unary unary
                        && unary.operator() == Expr.UnaryOperator.NEGATE
                        && unary.operand() instanceof Expr.Number number
                ? Optional.of(-number.value())
                : Optional.empty();
    }

    /** An element of a lookup or series, as one call mentions it. */
    private record Table(Symbol symbol, List<Index> indices, Span span) {

        Expr read(Reading reading, Expr input) {
            return new Expr.LookupCall(symbol.name(), indices, input, reading, span);
        }

        Expr area(Expr from, Expr to) {
            return new Expr.Binary(BinaryOperator.SUBTRACT, read(Reading.AREA, to), read(Reading.AREA, from), span);
        }

        Expr number(double value) {
            return new Expr.Number(value, span);
        }
    }
}
