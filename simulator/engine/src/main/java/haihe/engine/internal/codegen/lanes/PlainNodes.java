package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.codegen.Calls;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes straight expressions for the current lane: each node leaves its value, a double, on the operand stack. */
final class PlainNodes implements Node.Cases<Boolean> {

    private final LaneCode code;

    PlainNodes(LaneCode code) {
        this.code = code;
    }

    void emit(Node node) {
        node.match(this);
    }

    private static Boolean refuse(Node node) {
        throw new IllegalArgumentException("no straight expression: " + node);
    }

    @Override
    public Boolean literal(Node.Literal node) {
        code.pushDouble(node.value());
        return true;
    }

    @Override
    public Boolean load(Node.Load node) {
        code.pushSlot(node.address());
        return true;
    }

    @Override
    public Boolean turn(Node.Turn node) {
        code.pushDouble(node.offset());
        code.pushDouble(node.stride());
        code.pushTurn(node.loop());
        code.op(Opcodes.I2D);
        code.op(Opcodes.DMUL);
        code.op(Opcodes.DADD);
        return true;
    }

    @Override
    public Boolean unary(Node.Unary node) {
        if (node.operator() == UnaryOperator.NEGATE) {
            emit(node.operand());
            code.op(Opcodes.DNEG);
        } else {
            truth(node);
        }
        return true;
    }

    @Override
    public Boolean binary(Node.Binary node) {
        switch (node.operator()) {
            case ADD -> arithmetic(node, Opcodes.DADD);
            case SUBTRACT -> arithmetic(node, Opcodes.DSUB);
            case MULTIPLY -> arithmetic(node, Opcodes.DMUL);
            case DIVIDE -> arithmetic(node, Opcodes.DDIV);
            case POWER, MODULO -> {
                emit(node.left());
                emit(node.right());
                Calls.operator(node.operator(), code);
            }
            default -> truth(node);
        }
        return true;
    }

    private void arithmetic(Node.Binary node, int opcode) {
        emit(node.left());
        emit(node.right());
        code.op(opcode);
    }

    /** 1 if a condition holds, else 0. */
    private void truth(Node condition) {
        choose(condition, () -> code.op(Opcodes.DCONST_1), () -> code.op(Opcodes.DCONST_0));
    }

    private void choose(Node condition, Runnable consequent, Runnable alternative) {
        Label otherwise = new Label();
        Label end = new Label();
        unless(condition, otherwise);
        consequent.run();
        code.jump(Opcodes.GOTO, end);
        code.place(otherwise);
        alternative.run();
        code.place(end);
    }

    /** Jumps if a condition does not hold. */
    private void unless(Node condition, Label target) {
        if (condition instanceof Node.Unary not && not.operator() == UnaryOperator.NOT) {
            test(not.operand(), Opcodes.IFNE, target);
        } else if (condition instanceof Node.Binary binary) {
            unlessBinary(binary, target);
        } else {
            test(condition, Opcodes.IFEQ, target);
        }
    }

    private void test(Node number, int opcode, Label target) {
        emit(number);
        code.op(Opcodes.DCONST_0);
        code.op(Opcodes.DCMPL);
        code.jump(opcode, target);
    }

    private void unlessBinary(Node.Binary binary, Label target) {
        switch (binary.operator()) {
            case AND -> {
                unless(binary.left(), target);
                unless(binary.right(), target);
            }
            case OR -> {
                Label right = new Label();
                Label yes = new Label();
                unless(binary.left(), right);
                code.jump(Opcodes.GOTO, yes);
                code.place(right);
                unless(binary.right(), target);
                code.place(yes);
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> compare(binary, target);
            default -> test(binary, Opcodes.IFEQ, target);
        }
    }

    /** A comparison with NaN does not hold, except that NaN differs from everything. */
    private void compare(Node.Binary binary, Label target) {
        emit(binary.left());
        emit(binary.right());
        BinaryOperator operator = binary.operator();
        boolean less = operator == BinaryOperator.LESS || operator == BinaryOperator.LESS_OR_EQUAL;
        code.op(less ? Opcodes.DCMPG : Opcodes.DCMPL);
        code.jump(
                switch (operator) {
                    case LESS -> Opcodes.IFGE;
                    case LESS_OR_EQUAL -> Opcodes.IFGT;
                    case GREATER -> Opcodes.IFLE;
                    case GREATER_OR_EQUAL -> Opcodes.IFLT;
                    case EQUAL -> Opcodes.IFNE;
                    default -> Opcodes.IFEQ;
                },
                target);
    }

    @Override
    public Boolean select(Node.Select node) {
        choose(node.condition(), () -> emit(node.consequent()), () -> emit(node.alternative()));
        return true;
    }

    @Override
    public Boolean invoke(Node.Invoke node) {
        node.arguments().forEach(this::emit);
        Calls.function(node.function(), code);
        return true;
    }

    @Override
    public Boolean gather(Node.Gather node) {
        return refuse(node);
    }

    @Override
    public Boolean table(Node.Table node) {
        return refuse(node);
    }

    @Override
    public Boolean reduce(Node.Reduce node) {
        return refuse(node);
    }

    @Override
    public Boolean draw(Node.Draw node) {
        return refuse(node);
    }

    @Override
    public Boolean history(Node.History node) {
        return refuse(node);
    }

    @Override
    public Boolean ask(Node.Ask node) {
        return refuse(node);
    }
}
