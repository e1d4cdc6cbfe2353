package haihe.engine.internal.codegen;

import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import org.objectweb.asm.Opcodes;

/** Writes reductions: loops that accumulate in local variables. */
final class Reductions {

    private final MethodCode code;
    private final Nodes nodes;

    Reductions(MethodCode code, Nodes nodes) {
        this.code = code;
        this.nodes = nodes;
    }

    /** Leaves the result on the operand stack. */
    void emit(Node.Reduce node) {
        switch (node.reduction()) {
            case SUM -> emitSum(node);
            case MEAN -> {
                emitSum(node);
                code.constants().pushDouble(turns(node), code);
                code.op(Opcodes.DDIV);
            }
            case MIN -> emitExtreme(node, Double.POSITIVE_INFINITY, MathFunction.MIN);
            case MAX -> emitExtreme(node, Double.NEGATIVE_INFINITY, MathFunction.MAX);
            case STDDEV -> emitDeviation(node);
            case PROD -> emitProduct(node);
            case SIZE -> code.constants().pushDouble(turns(node), code);
        }
    }

    private static double turns(Node.Reduce node) {
        double turns = 1;
        for (var loop : node.loops()) {
            turns *= loop.turns();
        }
        return turns;
    }

    private int newVariable(double value) {
        int local = code.newLocal(2);
        code.constants().pushDouble(value, code);
        code.local(Opcodes.DSTORE, local);
        return local;
    }

    private void emitSum(Node.Reduce node) {
        int sum = newVariable(0);
        code.loops(node.loops(), () -> {
            code.local(Opcodes.DLOAD, sum);
            nodes.emit(node.body());
            code.op(Opcodes.DADD);
            code.local(Opcodes.DSTORE, sum);
        });
        code.local(Opcodes.DLOAD, sum);
    }

    private void emitProduct(Node.Reduce node) {
        int product = newVariable(1);
        code.loops(node.loops(), () -> {
            code.local(Opcodes.DLOAD, product);
            nodes.emit(node.body());
            code.op(Opcodes.DMUL);
            code.local(Opcodes.DSTORE, product);
        });
        code.local(Opcodes.DLOAD, product);
    }

    private void emitExtreme(Node.Reduce node, double start, MathFunction function) {
        int extreme = newVariable(start);
        code.loops(node.loops(), () -> {
            code.local(Opcodes.DLOAD, extreme);
            nodes.emit(node.body());
            Calls.function(function, code);
            code.local(Opcodes.DSTORE, extreme);
        });
        code.local(Opcodes.DLOAD, extreme);
    }

    /** Welford's update of mean and sum of squared deviations. */
    private void emitDeviation(Node.Reduce node) {
        int count = newVariable(0);
        int mean = newVariable(0);
        int squares = newVariable(0);
        int value = code.newLocal(2);
        int deviation = code.newLocal(2);
        code.loops(node.loops(), () -> {
            nodes.emit(node.body());
            code.local(Opcodes.DSTORE, value);
            combine(count, Opcodes.DADD, () -> code.op(Opcodes.DCONST_1));
            emitDifference(value, mean);
            code.local(Opcodes.DSTORE, deviation);
            combine(mean, Opcodes.DADD, () -> emitCombined(deviation, count, Opcodes.DDIV));
            combine(squares, Opcodes.DADD, () -> {
                code.local(Opcodes.DLOAD, deviation);
                emitDifference(value, mean);
                code.op(Opcodes.DMUL);
            });
        });
        emitCombined(squares, count, Opcodes.DDIV);
        Calls.function(MathFunction.SQRT, code);
    }

    private void emitDifference(int left, int right) {
        emitCombined(left, right, Opcodes.DSUB);
    }

    private void emitCombined(int left, int right, int opcode) {
        code.local(Opcodes.DLOAD, left);
        code.local(Opcodes.DLOAD, right);
        code.op(opcode);
    }

    private void combine(int variable, int opcode, Runnable other) {
        code.local(Opcodes.DLOAD, variable);
        other.run();
        code.op(opcode);
        code.local(Opcodes.DSTORE, variable);
    }
}
