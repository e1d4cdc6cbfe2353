package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.codegen.Calls;
import haihe.engine.internal.lanes.LaneArrays;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes calls with simple operands for the current lane: each leaves its value, a double, on the operand stack. */
final class LaneCalls implements Node.Cases<Boolean> {

    private static final String ARRAYS = Type.getInternalName(LaneArrays.class);

    private final LaneTables tables;
    private final LaneCode code;
    private final PlainNodes operands;

    LaneCalls(LaneTables tables, LaneCode code) {
        this.tables = tables;
        this.code = code;
        this.operands = new PlainNodes(code);
    }

    void emit(Node node) {
        node.match(this);
    }

    @Override
    public Boolean literal(Node.Literal node) {
        return node.match(operands);
    }

    @Override
    public Boolean load(Node.Load node) {
        return node.match(operands);
    }

    @Override
    public Boolean turn(Node.Turn node) {
        return node.match(operands);
    }

    @Override
    public Boolean unary(Node.Unary node) {
        return node.match(operands);
    }

    @Override
    public Boolean binary(Node.Binary node) {
        return node.match(operands);
    }

    @Override
    public Boolean select(Node.Select node) {
        return node.match(operands);
    }

    @Override
    public Boolean invoke(Node.Invoke node) {
        return node.match(operands);
    }

    @Override
    public Boolean gather(Node.Gather node) {
        Node.Gather.Subscript subscript = node.subscripts().get(0);
        code.pushFrame();
        code.pushLane();
        code.pushAddress(node.address());
        operands.emit(subscript.value());
        code.pushInt(subscript.size());
        code.pushDouble(node.outside());
        code.call(ARRAYS, "element", "(L" + LaneCode.FRAME + ";IIDID)D");
        return true;
    }

    @Override
    public Boolean table(Node.Table node) {
        tables.push(node.table(), code);
        operands.emit(node.input());
        tables.read(node.table(), code);
        return true;
    }

    @Override
    public Boolean reduce(Node.Reduce node) {
        throw new IllegalArgumentException("not flattened: " + node);
    }

    @Override
    public Boolean draw(Node.Draw node) {
        if (node.ownSeed().isPresent()) {
            code.pushLong(node.ownSeed().get());
            code.op(Opcodes.LCONST_0);
        } else {
            code.pushOfLane("seeds");
            code.pushOfLane("runs");
        }
        code.pushInt(node.stream());
        code.pushAddress(node.element());
        code.pushField("step", "J");
        Calls.uniform(code);
        node.arguments().forEach(operands::emit);
        Calls.distribution(node.distribution(), code);
        return true;
    }

    @Override
    public Boolean history(Node.History node) {
        code.pushHistory(node.history());
        code.pushSlot(Address.at(Layout.GRID_TIME));
        operands.emit(node.delay());
        code.pushSlot(Address.at(Layout.DT));
        operands.emit(node.initial());
        Calls.readHistory(code);
        return true;
    }

    @Override
    public Boolean ask(Node.Ask node) {
        throw new IllegalArgumentException("no lanes for stores: " + node);
    }

    /** Writes a function of arrays, in which nothing is left on the operand stack. */
    void fill(Statement.Fill fill) {
        int place = 0;
        for (int i = 0; i < fill.arrays().size(); i++) {
            int size = LaneArrays.sizeOf(fill, i);
            copy("in", fill.arrays().get(i), size, place);
            place += size;
        }
        code.pushField("arrays", LaneCode.VALUES);
        for (int i = 0; i < fill.arrays().size(); i++) {
            code.pushInt(LaneArrays.placeOf(fill, i));
        }
        fill.sizes().forEach(code::pushInt);
        fill.parameters().forEach(operands::emit);
        code.pushInt(place);
        Calls.fill(fill.function(), code);
        copy("out", fill.target(), LaneArrays.resultOf(fill), place);
    }

    private void copy(String direction, Address first, int size, int place) {
        code.pushFrame();
        code.pushLane();
        code.pushAddress(first);
        code.pushInt(size);
        code.pushInt(place);
        code.call(ARRAYS, direction, "(L" + LaneCode.FRAME + ";IIII)V");
    }

    void record(Statement.Record statement) {
        code.pushHistory(statement.history());
        code.pushSlot(Address.at(Layout.TIME));
        operands.emit(statement.value());
        Calls.record(code);
    }
}
