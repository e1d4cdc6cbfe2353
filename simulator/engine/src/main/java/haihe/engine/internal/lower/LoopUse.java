package haihe.engine.internal.lower;

import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.Index;
import haihe.model.analysis.Operands;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The loops that the value of expressions depends on. */
final class LoopUse {

    private final Set<Integer> loops = new HashSet<>();
    private boolean kept;

    /** The loops of a scope that must surround expressions: those they mention, all if they keep values of their own. */
    static Set<Integer> of(List<Expr> exprs, Scope scope) {
        LoopUse use = new LoopUse();
        exprs.forEach(use::visit);
        if (use.kept) {
            scope.loops().forEach(loop -> use.loops.add(loop.number()));
        }
        return use.loops;
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.Reference reference) {
            visit(reference.indices());
        } else if (expr instanceof Expr.LookupCall call) {
            visit(call.indices());
        } else if (expr instanceof Expr.Element element) {
            visit(List.of(element.index()));
        } else if (expr instanceof Expr.Call call) {
            Function function = call.function();
            kept |= function.isDynamic() || function.isSampled() || function == Function.INIT;
        }
        Operands.of(expr).forEach(this::visit);
    }

    private void visit(List<Index> indices) {
        for (Index index : indices) {
            if (index instanceof Index.Loop loop) {
                loops.add(loop.loop());
            }
        }
    }
}
