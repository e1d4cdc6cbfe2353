package haihe.engine.internal.derive;

import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import java.util.function.IntSupplier;

/** What the derivatives of all statements of a program have in common. */
final class Rules {

    private final Activity activity;
    private final SlopeTables slopes;
    private final Refusals refusals;
    private int loops;

    /** @param loops a number above those of all loops of the program */
    Rules(Activity activity, SlopeTables slopes, Refusals refusals, int loops) {
        this.activity = activity;
        this.slopes = slopes;
        this.refusals = refusals;
        this.loops = loops;
    }

    Activity activity() {
        return activity;
    }

    SlopeTables slopes() {
        return slopes;
    }

    Refusals refusals() {
        return refusals;
    }

    void refuse(String reason) {
        refusals.add(reason);
    }

    IntSupplier freshLoops() {
        return () -> loops++;
    }

    /** Takes note of a condition that depends on what derivatives are taken by, unless it holds at single points only. */
    void noteBranch(Node condition) {
        if (decidedBy(condition)) {
            refusals.branch();
        }
    }

    private boolean decidedBy(Node condition) {
        if (condition instanceof Node.Binary binary) {
            if (binary.operator() == BinaryOperator.EQUAL || binary.operator() == BinaryOperator.NOT_EQUAL) {
                return false;
            }
            return decidedBy(binary.left()) || decidedBy(binary.right());
        }
        return condition instanceof Node.Unary unary ? decidedBy(unary.operand()) : activity.of(condition);
    }
}
