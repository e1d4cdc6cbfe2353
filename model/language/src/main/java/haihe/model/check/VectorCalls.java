package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Expr;
import haihe.model.Expr.Reduction;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.VectorFunction;
import haihe.model.source.SourceExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Resolves calls of functions of whole arrays that are not XMILE's: a variable of the same name hides them. */
final class VectorCalls {

    private static final Name PRODUCT = Name.of("PROD");

    private final EquationScope scope;
    private final ExpressionResolver expressions;
    private final Calls calls;

    VectorCalls(EquationScope scope, ExpressionResolver expressions, Calls calls) {
        this.scope = scope;
        this.expressions = expressions;
        this.calls = calls;
    }

    static boolean isArrayFunction(Name name) {
        return name.equals(PRODUCT) || VectorFunction.of(name).isPresent();
    }

    Expr resolve(SourceExpr.Call call) {
        Name name = call.function().name();
        if (!call.subscripts().isEmpty()) {
            String message = "the function " + call.function().text() + " takes no subscripts";
            scope.fail(Code.DIMENSION_MISMATCH, call.function().span(), message);
        }
        return name.equals(PRODUCT)
                ? product(call)
                : vector(VectorFunction.of(name).orElseThrow(), call);
    }

    private Expr product(SourceExpr.Call call) {
        return call.arguments().size() == 1
                ? calls.reduce("PROD", Reduction.PROD, call.arguments().get(0), call.span())
                : arity(call, "PROD(array)", 1);
    }

    private Expr arity(SourceExpr.Call call, String usage, int wanted) {
        String message = call.function().text().toUpperCase(Locale.ROOT) + " takes " + Text.count(wanted, "argument")
                + ", not " + call.arguments().size();
        return scope.fail(Code.WRONG_ARITY, call.span(), message, usage);
    }

    private Expr vector(VectorFunction function, SourceExpr.Call call) {
        List<SourceExpr> arguments = call.arguments();
        int wanted = function.arrays() + function.scalars() + function.selectors();
        if (arguments.size() != wanted) {
            return arity(call, function.usage(), wanted);
        }
        int before = scope.failures();
        List<Expr.Operand> operands = new ArrayList<>();
        int next = 0;
        for (int arrays : function.operands()) {
            operands.add(operand(function, arguments.subList(next, next + arrays), call));
            next += arrays;
        }
        List<Expr> scalars = new ArrayList<>();
        for (SourceExpr scalar : arguments.subList(next, arguments.size())) {
            scalars.add(expressions.resolve(scalar));
        }
        return scope.failures() > before
                ? new Expr.Number(0, call.span())
                : new Expr.VectorCall(function, operands, scalars, call.span());
    }

    /** Arrays that are gone over together. */
    private Expr.Operand operand(VectorFunction function, List<SourceExpr> arguments, SourceExpr.Call call) {
        int before = scope.failures();
        ArrayScope outer = scope.array();
        ArrayScope inner = scope.enter();
        List<Expr> bodies = new ArrayList<>();
        for (SourceExpr argument : arguments) {
            bodies.add(expressions.resolveArray(argument));
        }
        scope.leave(outer);
        if (scope.failures() == before) {
            calls.check(inner, function.name(), arguments.get(0), call.span());
        }
        if (scope.failures() == before) {
            checkShape(function, inner.loops(), arguments.get(0));
        }
        return new Expr.Operand(inner.loops(), bodies);
    }

    private void checkShape(VectorFunction function, List<Loop> loops, SourceExpr argument) {
        int wanted = function.dimensions();
        if (wanted > 0 && loops.size() != wanted) {
            List<String> over =
                    loops.stream().map(loop -> loop.range().name().text()).toList();
            String message = function + " goes over " + Text.count(wanted, "dimension") + ", not over "
                    + String.join(", ", over);
            scope.fail(Code.DIMENSION_MISMATCH, argument.span(), message, function.usage());
        } else if (function == VectorFunction.INVERT_MATRIX
                && loops.get(0).range().size() != loops.get(1).range().size()) {
            String message = "only a square matrix has an inverse, not one of "
                    + loops.get(0).range().size() + " by "
                    + loops.get(1).range().size();
            scope.fail(Code.DIMENSION_MISMATCH, argument.span(), message, function.usage());
        }
    }
}
