package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Writes conditions as jumps instead of numbers. A condition holds when it is not 0; NaN is not 0. Nodes have no side
 * effects, so a side of AND or OR that cannot change the outcome is skipped.
 */
final class Jumps {

    private final MethodCode code;
    private final Nodes nodes;

    Jumps(MethodCode code, Nodes nodes) {
        this.code = code;
        this.nodes = nodes;
    }

    /** Jumps to the target if the condition is (or is not) as wanted, else falls through. */
    void jumpIf(boolean wanted, Node condition, Label target) {
        if (nodes.isOutlined(condition)) {
            jumpIfNumber(wanted, condition, target);
        } else {
            jumpIfInPlace(wanted, condition, target);
        }
    }

    /** Does so without a call even if the condition has a method of its own. */
    void jumpIfInPlace(boolean wanted, Node condition, Label target) {
        if (condition instanceof Node.Unary unary && unary.operator() == UnaryOperator.NOT) {
            jumpIf(!wanted, unary.operand(), target);
        } else if (condition instanceof Node.Binary binary) {
            jumpIfBinary(wanted, binary, target);
        } else {
            jumpIfNumber(wanted, condition, target);
        }
    }

    private void jumpIfNumber(boolean wanted, Node number, Label target) {
        nodes.emit(number);
        code.op(Opcodes.DCONST_0);
        code.op(Opcodes.DCMPL);
        code.jump(wanted ? Opcodes.IFNE : Opcodes.IFEQ, target);
    }

    private void jumpIfBinary(boolean wanted, Node.Binary binary, Label target) {
        switch (binary.operator()) {
            case AND -> jumpIfBoth(wanted, binary, target);
            case OR -> jumpIfEither(wanted, binary, target);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> {
                nodes.emit(binary.left());
                nodes.emit(binary.right());
                compare(wanted, binary.operator(), target);
            }
            default -> jumpIfNumber(wanted, binary, target);
        }
    }

    private void jumpIfBoth(boolean wanted, Node.Binary and, Label target) {
        if (wanted) {
            Label no = new Label();
            jumpIf(false, and.left(), no);
            jumpIf(true, and.right(), target);
            code.place(no);
        } else {
            jumpIf(false, and.left(), target);
            jumpIf(false, and.right(), target);
        }
    }

    private void jumpIfEither(boolean wanted, Node.Binary or, Label target) {
        if (wanted) {
            jumpIf(true, or.left(), target);
            jumpIf(true, or.right(), target);
        } else {
            Label yes = new Label();
            jumpIf(true, or.left(), yes);
            jumpIf(false, or.right(), target);
            code.place(yes);
        }
    }

    /** A comparison with NaN does not hold, except that NaN differs from everything. */
    private void compare(boolean wanted, BinaryOperator operator, Label target) {
        boolean less = operator == BinaryOperator.LESS || operator == BinaryOperator.LESS_OR_EQUAL;
        code.op(less ? Opcodes.DCMPG : Opcodes.DCMPL);
        code.jump(wanted ? jumpWhen(operator) : jumpUnless(operator), target);
    }

    private static int jumpWhen(BinaryOperator operator) {
        return switch (operator) {
            case LESS -> Opcodes.IFLT;
            case LESS_OR_EQUAL -> Opcodes.IFLE;
            case GREATER -> Opcodes.IFGT;
            case GREATER_OR_EQUAL -> Opcodes.IFGE;
            case EQUAL -> Opcodes.IFEQ;
            default -> Opcodes.IFNE;
        };
    }

    private static int jumpUnless(BinaryOperator operator) {
        return switch (operator) {
            case LESS -> Opcodes.IFGE;
            case LESS_OR_EQUAL -> Opcodes.IFGT;
            case GREATER -> Opcodes.IFLE;
            case GREATER_OR_EQUAL -> Opcodes.IFLT;
            case EQUAL -> Opcodes.IFNE;
            default -> Opcodes.IFEQ;
        };
    }
}
