package haihe.engine.internal.codegen;

import haihe.engine.internal.math.IndexedTable;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.UnaryOperator;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes nodes: each leaves its value, a double, on the operand stack. */
final class Nodes implements Node.Cases<Void> {

    private final KernelClasses kernel;
    private final MethodCode code;
    private final Jumps jumps;

    Nodes(KernelClasses kernel, MethodCode code) {
        this.kernel = kernel;
        this.code = code;
        this.jumps = new Jumps(code, this);
    }

    boolean isOutlined(Node node) {
        return kernel.outline().of(node).outlined();
    }

    /** Whether a node is the content of a slot that a local variable holds. */
    boolean isResident(Node node) {
        return node instanceof Node.Load load
                && load.address().terms().isEmpty()
                && code.resident(load.address().base()) >= 0;
    }

    /** Writes the node, or a call if it has a method of its own. */
    void emit(Node node) {
        int local = code.held(InvariantKey.of(node));
        if (local >= 0) {
            code.local(Opcodes.DLOAD, local);
        } else if (isOutlined(node)) {
            kernel.callNode(node, code);
        } else {
            emitInPlace(node);
        }
    }

    /** Writes the node itself. */
    void emitInPlace(Node node) {
        node.match(this);
    }

    @Override
    public Void literal(Node.Literal node) {
        code.constants().pushDouble(node.value(), code);
        return null;
    }

    @Override
    public Void load(Node.Load node) {
        if (isResident(node)) {
            code.local(Opcodes.DLOAD, code.resident(node.address().base()));
            return null;
        }
        code.pushValues();
        code.pushAddress(node.address());
        code.op(Opcodes.DALOAD);
        return null;
    }

    @Override
    public Void gather(Node.Gather node) {
        Label outside = new Label();
        Label end = new Label();
        int[] elements = new int[node.subscripts().size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = emitSubscript(node.subscripts().get(i), outside);
        }
        code.pushValues();
        code.pushAddress(node.address());
        for (int i = 0; i < elements.length; i++) {
            code.local(Opcodes.ILOAD, elements[i]);
            code.pushInt(node.subscripts().get(i).stride());
            code.op(Opcodes.IMUL);
            code.op(Opcodes.IADD);
        }
        code.op(Opcodes.DALOAD);
        code.jump(Opcodes.GOTO, end);
        code.place(outside);
        code.constants().pushDouble(node.outside(), code);
        code.place(end);
        return null;
    }

    /** Leaves the element's number, counted from 0, in a local variable, or jumps if there is no such element. */
    private int emitSubscript(Node.Gather.Subscript subscript, Label outside) {
        int number = code.newLocal(2);
        int element = code.newLocal(1);
        emit(subscript.value());
        Calls.function(MathFunction.FLOOR, code);
        code.local(Opcodes.DSTORE, number);
        code.local(Opcodes.DLOAD, number);
        code.op(Opcodes.DCONST_1);
        code.op(Opcodes.DCMPL);
        code.jump(Opcodes.IFLT, outside);
        code.local(Opcodes.DLOAD, number);
        code.pushInt(subscript.size());
        code.op(Opcodes.I2D);
        code.op(Opcodes.DCMPG);
        code.jump(Opcodes.IFGT, outside);
        code.local(Opcodes.DLOAD, number);
        code.op(Opcodes.D2I);
        code.op(Opcodes.ICONST_1);
        code.op(Opcodes.ISUB);
        code.local(Opcodes.ISTORE, element);
        return element;
    }

    @Override
    public Void turn(Node.Turn node) {
        code.constants().pushDouble(node.offset(), code);
        code.constants().pushDouble(node.stride(), code);
        code.pushTurn(node.loop());
        code.op(Opcodes.I2D);
        code.op(Opcodes.DMUL);
        code.op(Opcodes.DADD);
        return null;
    }

    @Override
    public Void unary(Node.Unary node) {
        if (node.operator() == UnaryOperator.NEGATE) {
            emit(node.operand());
            code.op(Opcodes.DNEG);
        } else {
            emitTruth(node);
        }
        return null;
    }

    @Override
    public Void binary(Node.Binary node) {
        switch (node.operator()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MODULO -> emitArithmetic(node);
            default -> emitTruth(node);
        }
        return null;
    }

    private void emitArithmetic(Node.Binary node) {
        emit(node.left());
        emit(node.right());
        switch (node.operator()) {
            case ADD -> code.op(Opcodes.DADD);
            case SUBTRACT -> code.op(Opcodes.DSUB);
            case MULTIPLY -> code.op(Opcodes.DMUL);
            case DIVIDE -> code.op(Opcodes.DDIV);
            default -> Calls.operator(node.operator(), code);
        }
    }

    /** 1 if the condition holds, else 0. */
    private void emitTruth(Node condition) {
        Label no = new Label();
        Label end = new Label();
        jumps.jumpIfInPlace(false, condition, no);
        code.op(Opcodes.DCONST_1);
        code.jump(Opcodes.GOTO, end);
        code.place(no);
        code.op(Opcodes.DCONST_0);
        code.place(end);
    }

    @Override
    public Void select(Node.Select node) {
        Label otherwise = new Label();
        Label end = new Label();
        jumps.jumpIf(false, node.condition(), otherwise);
        emit(node.consequent());
        code.jump(Opcodes.GOTO, end);
        code.place(otherwise);
        emit(node.alternative());
        code.place(end);
        return null;
    }

    @Override
    public Void invoke(Node.Invoke node) {
        node.arguments().forEach(this::emit);
        Calls.function(node.function(), code);
        return null;
    }

    @Override
    public Void table(Node.Table node) {
        if (code.constants().hasField(node.table())) {
            IndexedTable table = code.constants().pushPoints(node.table(), code);
            emit(node.input());
            Calls.readPoints(table, code);
        } else {
            code.constants().pushTable(node.table(), code);
            emit(node.input());
            Calls.readTable(code);
        }
        return null;
    }

    @Override
    public Void reduce(Node.Reduce node) {
        new Reductions(code, this).emit(node);
        return null;
    }

    @Override
    public Void draw(Node.Draw node) {
        node.ownSeed()
                .ifPresentOrElse(
                        seed -> {
                            code.pushConstant(seed);
                            code.op(Opcodes.LCONST_0);
                        },
                        () -> {
                            code.pushField("seed", "J");
                            code.pushField("run", "J");
                        });
        code.pushInt(node.stream());
        code.pushAddress(node.element());
        code.pushField("step", "J");
        Calls.uniform(code);
        node.arguments().forEach(this::emit);
        Calls.distribution(node.distribution(), code);
        return null;
    }

    @Override
    public Void history(Node.History node) {
        code.pushHistory(node.history());
        code.pushSlot(Layout.GRID_TIME);
        emit(node.delay());
        code.pushSlot(Layout.DT);
        emit(node.initial());
        Calls.readHistory(code);
        return null;
    }

    @Override
    public Void ask(Node.Ask node) {
        code.pushStore(node.store());
        code.pushValues();
        emit(node.number());
        Calls.ask(node.question(), code);
        return null;
    }
}
