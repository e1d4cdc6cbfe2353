package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr;
import haihe.model.Loop;
import haihe.model.analysis.Phase;
import java.util.List;
import java.util.Set;

/**
 * Where an expression is lowered.
 *
 * @param work what all share
 * @param place the clause it belongs to
 * @param scope the loops around it
 * @param phase the part of the run
 * @param before receives the statements that must run before the expression is evaluated
 */
record Setting(Workspace work, Place place, Scope scope, Phase phase, List<Statement> before) {

    /** The same inside fewer loops. */
    Setting restrictedTo(Set<Integer> loops) {
        return new Setting(work, place, scope.restrictedTo(loops), phase, before);
    }

    /** The same inside loops. */
    Setting within(List<Loop> loops) {
        return new Setting(work, place, scope.within(loops), phase, before);
    }

    Node lower(Expr expr) {
        return expr.match(new ExprLowering(this));
    }

    /** Computes a value beforehand, for all turns of the loops, into cells that begin at a slot. */
    void store(int base, Node value) {
        before.add(scope.forAllTurns(new Statement.Assign(scope.cell(base), value)));
    }

    /** The current turns' cell of an expression's own cells of a role. */
    Address cell(Expr expr, Cells.Role role) {
        return scope.cell(base(expr, role));
    }

    /** The first of an expression's own cells of a role. */
    int base(Expr expr, Cells.Role role) {
        return work.cells().of(place, expr, role, () -> work.memory().reserve(scope.cells()));
    }

    /** The first of so many cells of an expression's own. */
    int reserve(Expr expr, Cells.Role role, int cells) {
        return work.cells().of(place, expr, role, () -> work.memory().reserve(cells));
    }

    /** The hidden stocks of a call. */
    HiddenStocks.Stages stages(Expr.Call call) {
        return work.hidden().of(place, call);
    }

    /** The number of a stage's first hidden stock, stages counted from 0. */
    int stock(Expr.Call call, int stage) {
        return work.memory().firstHiddenStock() + stages(call).stage(stage);
    }

    /** The content of the current turns' hidden stock of a stage. */
    Node level(Expr.Call call, int stage) {
        return new Node.Load(scope.cell(stock(call, stage)));
    }

    /** The first slot of the net flows of a stage's hidden stocks. */
    int rate(Expr.Call call, int stage) {
        return work.memory().rateOf(stock(call, stage));
    }

    /** A node of the same value that costs little to evaluate again. */
    Node cheap(Expr owner, Cells.Role role, Node node) {
        if (node instanceof Node.Literal || node instanceof Node.Load) {
            return node;
        }
        int base = base(owner, role);
        store(base, node);
        return new Node.Load(scope.cell(base));
    }
}
