package haihe.engine.internal.lower;

import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import haihe.model.analysis.Operands;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which expressions keep one value during a run in which no constant is changed. */
final class Invariance {

    private final Model model;
    private final Map<Name, Boolean> known = new HashMap<>();

    Invariance(Model model) {
        this.model = model;
    }

    boolean of(Expr expr) {
        if (expr instanceof Expr.Reference reference && !of(reference.variable())) {
            return false;
        }
        if (expr instanceof Expr.Call call) {
            if (call.function() == Function.INIT) {
                return true;
            }
            if (varies(call.function())) {
                return false;
            }
        }
        return Operands.of(expr).stream().allMatch(this::of);
    }

    private static boolean varies(Function function) {
        return function.isDynamic()
                || function.isSampled()
                || function == Function.TIME
                || function == Function.STEP
                || function == Function.RAMP
                || function == Function.PULSE;
    }

    /** Whether a variable keeps its values. */
    boolean of(Name variable) {
        Boolean answer = known.get(variable);
        if (answer == null) {
            known.put(variable, false);
            answer = of(model.variable(variable).orElseThrow());
            known.put(variable, answer);
        }
        return answer;
    }

    private boolean of(Variable variable) {
        if (variable instanceof Variable.Auxiliary auxiliary) {
            return of(auxiliary.equation());
        }
        if (variable instanceof Variable.Flow flow) {
            return flow.outlet().isEmpty() && of(flow.equation()) && !isLimited(flow);
        }
        return variable instanceof Variable.Constant;
    }

    private boolean of(Equation equation) {
        return equation.clauses().stream().allMatch(clause -> of(clause.expr()));
    }

    private boolean isLimited(Variable.Flow flow) {
        List<Variable> variables = model.variables();
        return variables.stream()
                .anyMatch(variable -> variable instanceof Variable.Stock stock
                        && (stock.nonNegative() && stock.outflows().contains(flow.name())
                                || stock.container().isPresent()
                                        && stock.inflows().contains(flow.name())));
    }
}
