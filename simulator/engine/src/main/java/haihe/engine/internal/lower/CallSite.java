package haihe.engine.internal.lower;

import haihe.model.Clause;
import haihe.model.Expr;
import haihe.model.Loop;
import haihe.model.analysis.Operands;
import haihe.model.analysis.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function call in a clause.
 *
 * @param call the call
 * @param inner the loops of the reductions around it, outermost first
 */
record CallSite(Expr.Call call, List<Loop> inner) {

    CallSite {
        inner = List.copyOf(inner);
    }

    /** The calls of a clause, each once, inner calls before the calls they are arguments of. */
    static List<CallSite> in(Clause clause) {
        Map<Expr, CallSite> seen = new IdentityHashMap<>();
        List<CallSite> sites = new ArrayList<>();
        visit(clause.expr(), List.of(), seen, sites);
        return sites;
    }

    /** The calls of a clause that are not evaluated at the start time, because a function that remembers cuts them off. */
    static List<CallSite> cutOffInitially(Clause clause) {
        Set<Expr> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        reach(clause.expr(), reached);
        return in(clause).stream()
                .filter(site -> !reached.contains(site.call()))
                .toList();
    }

    private static void reach(Expr expr, Set<Expr> reached) {
        if (reached.add(expr)) {
            Operands.of(expr, Phase.INITIAL).forEach(operand -> reach(operand, reached));
        }
    }

    private static void visit(Expr expr, List<Loop> inner, Map<Expr, CallSite> seen, List<CallSite> sites) {
        if (seen.containsKey(expr)) {
            return;
        }
        for (Expr operand : Operands.of(expr)) {
            visit(operand, around(operand, expr, inner), seen, sites);
        }
        if (expr instanceof Expr.Call call) {
            CallSite site = new CallSite(call, inner);
            seen.put(expr, site);
            sites.add(site);
        }
    }

    private static List<Loop> around(Expr operand, Expr expr, List<Loop> inner) {
        if (expr instanceof Expr.Reduce reduce) {
            return join(inner, reduce.loops());
        }
        if (expr instanceof Expr.VectorCall call) {
            for (Expr.Operand array : call.operands()) {
                if (array.bodies().stream().anyMatch(body -> body == operand)) {
                    return join(inner, array.loops());
                }
            }
        }
        return expr instanceof Expr.Rank rank && operand != rank.rank() ? join(inner, List.of(rank.loop())) : inner;
    }

    private static List<Loop> join(List<Loop> outer, List<Loop> inner) {
        List<Loop> all = new ArrayList<>(outer);
        all.addAll(inner);
        return all;
    }

    /** The scope of the call in a scope of its clause. */
    Scope within(Scope scope) {
        return scope.within(inner);
    }

    /** The number of cells that an array needs which has one for every turn of the loops around the call. */
    int cells(Clause clause) {
        int cells = 1;
        for (Loop loop : join(clause.loops(), inner)) {
            cells *= loop.range().size();
        }
        return cells;
    }
}
