package haihe.model.io.internal.writing;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Function;
import haihe.model.Model;
import haihe.model.Span;
import haihe.model.Variable;
import haihe.model.VectorFunction;
import haihe.model.analysis.Operands;
import haihe.model.analysis.Phase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a model first uses functions and operators whose meaning other tools may not share. */
final class Uses {

    private final Map<Function, Span> functions = new EnumMap<>(Function.class);
    private final Map<VectorFunction, Span> vectors = new EnumMap<>(VectorFunction.class);
    private @Nullable Span modulo;

    Uses(Model model) {
        for (Variable variable : model.variables()) {
            Phase.INITIAL.equationOf(variable).ifPresent(this::equation);
        }
    }

    private void equation(Equation equation) {
        for (Clause clause : equation.clauses()) {
            visit(clause.expr());
        }
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.Call call) {
            functions.putIfAbsent(call.function(), call.span());
        } else if (expr instanceof Expr.Binary binary && binary.operator() == BinaryOperator.MODULO && modulo == null) {
            modulo = binary.span();
        }
        if (expr instanceof Expr.VectorCall call) {
            vectors.putIfAbsent(call.function(), call.span());
        }
        Operands.of(expr).forEach(this::visit);
    }

    Map<Function, Span> functions() {
        return functions;
    }

    Map<VectorFunction, Span> vectors() {
        return vectors;
    }

    Optional<Span> modulo() {
        return Optional.ofNullable(modulo);
    }
}
