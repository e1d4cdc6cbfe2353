package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Function;
import haihe.model.Name;
import haihe.model.source.SourceExpr;
import java.util.List;
import java.util.Optional;

/**
 * Resolves GET_TIME_VALUE(relative to, offset, measure) (Vensim Reference Manual, GET TIME VALUE): the time (relative to
 * 0) or the start time (1), so much later, in units of the model's time (measure 0). The other measures are dates, and a
 * model does not say which date its time 0 is; relative to 2 is the clock of the computer.
 */
final class CalendarCalls {

    private static final String NAME = "GET_TIME_VALUE";
    private static final String USAGE = "GET_TIME_VALUE(relative_to, offset, measure)";

    private final EquationScope scope;
    private final ExpressionResolver expressions;

    CalendarCalls(EquationScope scope, ExpressionResolver expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    static boolean isCalled(Name function) {
        return function.key().equals("get_time_value");
    }

    Expr resolve(SourceExpr.Call call) {
        List<SourceExpr> arguments = call.arguments();
        if (arguments.size() != 3) {
            arguments.forEach(expressions::resolve);
            return scope.fail(
                    Code.WRONG_ARITY, call.span(), NAME + " takes 3 arguments, not " + arguments.size(), USAGE);
        }
        Expr offset = expressions.resolve(arguments.get(1));
        Optional<Double> relative = number(arguments.get(0));
        Optional<Double> measure = number(arguments.get(2));
        if (!relative.filter(each -> each == 0 || each == 1).isPresent()) {
            String message = "the first argument of " + NAME + " must be 0 (the time) or 1 (the start time)";
            return scope.fail(
                    Code.UNSUPPORTED, arguments.get(0).span(), message, "the clock of the computer is not read");
        }
        if (!measure.filter(each -> each == 0).isPresent()) {
            String message = "the third argument of " + NAME + " must be 0: a model's time is no date";
            return scope.fail(
                    Code.UNSUPPORTED,
                    arguments.get(2).span(),
                    message,
                    "compute the date from the time in an equation");
        }
        Function from = relative.get() == 0 ? Function.TIME : Function.STARTTIME;
        Expr time = new Expr.Call(from, List.of(), Optional.empty(), call.span());
        return new Expr.Binary(BinaryOperator.ADD, time, offset, call.span());
    }

    private static Optional<Double> number(SourceExpr expr) {
        return expr instanceof SourceExpr.Literal literal ? Optional.of(literal.value()) : Optional.empty();
    }
}
