package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.List;

/** Upper bounds of the bytecode of a node without its operands, and of the pieces that it is made of. */
final class Sizes implements Node.Cases<Integer> {

    private static final int JUMP = 3;
    private static final int CALL = 3;
    private static final int LITERAL = 3;
    private static final int FIELD = 3;
    private static final int LOCAL = 4;
    private static final int INCREMENT = 6;

    static int ofInt(int value) {
        return value == (short) value ? 3 : 10;
    }

    static int ofAddress(Address address) {
        int bytes = ofInt(address.base());
        for (Address.Term term : address.terms()) {
            bytes += LOCAL + ofInt(term.stride()) + 2;
        }
        return bytes;
    }

    static int ofLoops(List<LoopRange> loops) {
        int bytes = 0;
        for (LoopRange loop : loops) {
            bytes += 1 + LOCAL + LOCAL + ofInt(loop.turns()) + JUMP + INCREMENT + JUMP;
        }
        return bytes;
    }

    @Override
    public Integer literal(Node.Literal node) {
        return LITERAL;
    }

    @Override
    public Integer load(Node.Load node) {
        return 2 + ofAddress(node.address());
    }

    @Override
    public Integer gather(Node.Gather node) {
        int bytes = 1 + ofAddress(node.address()) + 1 + JUMP + LITERAL;
        for (Node.Gather.Subscript subscript : node.subscripts()) {
            bytes += CALL + 4 * LOCAL + 2 + JUMP + ofInt(subscript.size()) + 2 + JUMP + 3 + LOCAL;
            bytes += LOCAL + ofInt(subscript.stride()) + 2;
        }
        return bytes;
    }

    @Override
    public Integer turn(Node.Turn node) {
        return 2 * LITERAL + LOCAL + 3;
    }

    @Override
    public Integer unary(Node.Unary node) {
        return 2 + JUMP + 1 + JUMP + 1;
    }

    @Override
    public Integer binary(Node.Binary node) {
        return switch (node.operator()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> 1;
            case POWER, MODULO -> CALL;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> 1 + JUMP + 1 + JUMP + 1;
            case AND, OR -> 2 * (2 + JUMP) + 1 + JUMP + 1;
        };
    }

    @Override
    public Integer select(Node.Select node) {
        return 2 + JUMP + JUMP;
    }

    @Override
    public Integer invoke(Node.Invoke node) {
        return CALL;
    }

    @Override
    public Integer table(Node.Table node) {
        return Math.max(FIELD + ofAddress(node.table()) + 1, 2 * FIELD + 3 * LITERAL) + CALL;
    }

    @Override
    public Integer reduce(Node.Reduce node) {
        return ofLoops(node.loops()) + 2 * LITERAL + 24 * LOCAL + 16 + CALL;
    }

    /** A fill without its parameters. */
    static int ofFill(Statement.Fill fill) {
        int bytes = 1 + CALL + ofAddress(fill.target());
        for (Address array : fill.arrays()) {
            bytes += ofAddress(array);
        }
        for (int size : fill.sizes()) {
            bytes += ofInt(size);
        }
        return bytes;
    }

    @Override
    public Integer draw(Node.Draw node) {
        return 3 * (1 + FIELD) + ofInt(node.stream()) + ofAddress(node.element()) + 2 * CALL;
    }

    @Override
    public Integer history(Node.History node) {
        return 1 + FIELD + ofAddress(node.history()) + 1 + 2 * (2 + ofInt(0)) + CALL;
    }

    @Override
    public Integer ask(Node.Ask node) {
        return 1 + FIELD + ofAddress(node.store()) + 1 + LOCAL + CALL + 2;
    }
}
