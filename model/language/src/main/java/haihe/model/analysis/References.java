package haihe.model.analysis;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Name;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The variables that equations mention. */
final class References {

    private References() {}

    /** The variables and lookups that an equation mentions anywhere, in the order of mention. */
    static Set<Name> in(Equation equation) {
        return in(equation, Operands::of);
    }

    /** The variables and lookups that an equation needs within one instant of a phase, in the order of mention. */
    static Set<Name> in(Equation equation, Phase phase) {
        return in(equation, expr -> Operands.of(expr, phase));
    }

    /** What must have a value at the start before an equation can look into containers. */
    static Set<Name> neededToLook(Equation equation, ContainerLinks containers) {
        Set<Name> names = new LinkedHashSet<>();
        in(equation, expr -> {
            if (expr instanceof Expr.Call call) {
                names.addAll(containers.neededToLook(call));
            }
            return Operands.of(expr, Phase.INITIAL);
        });
        return names;
    }

    private static Set<Name> in(Equation equation, Function<Expr, List<Expr>> operands) {
        Set<Name> names = new LinkedHashSet<>();
        Deque<Expr> open = new ArrayDeque<>();
        for (Clause clause : equation.clauses()) {
            open.push(clause.expr());
            while (!open.isEmpty()) {
                Expr expr = open.pop();
                if (expr instanceof Expr.Reference reference) {
                    names.add(reference.variable());
                } else if (expr instanceof Expr.LookupCall call) {
                    names.add(call.lookup());
                }
                List<Expr> next = operands.apply(expr);
                for (int i = next.size() - 1; i >= 0; i--) {
                    open.push(next.get(i));
                }
            }
        }
        return names;
    }
}
