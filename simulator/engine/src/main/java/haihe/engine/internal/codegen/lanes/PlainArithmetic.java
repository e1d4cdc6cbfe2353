package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.BinaryOperator;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Computes lane by lane. */
final class PlainArithmetic implements Arithmetic {

    @Override
    public boolean isStraight(Node node) {
        if (node instanceof Node.Binary binary) {
            return binary.operator() != BinaryOperator.POWER && binary.operator() != BinaryOperator.MODULO;
        }
        if (node instanceof Node.Invoke invoke) {
            return switch (invoke.function()) {
                case ABS, MAX, MIN, SQRT -> true;
                default -> false;
            };
        }
        return node instanceof Node.Unary || node instanceof Node.Select;
    }

    @Override
    public int weight(Node node) {
        return 1;
    }

    @Override
    public void emit(List<Statement.Assign> assignments, LaneCode code) {
        PlainNodes nodes = new PlainNodes(code);
        code.lanes(1, () -> {
            for (Statement.Assign assignment : assignments) {
                code.pushValues();
                code.pushPlace(assignment.target());
                nodes.emit(assignment.value());
                code.op(Opcodes.DASTORE);
            }
        });
    }
}
