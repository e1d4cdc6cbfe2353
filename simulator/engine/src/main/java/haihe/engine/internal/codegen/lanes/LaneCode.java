package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.codegen.Caller;
import haihe.engine.internal.lanes.LaneFrame;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.LoopRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A method of a lane kernel that is being written: static, with the frame, its values and the turns of open loops. */
final class LaneCode implements Caller {

    static final String FRAME = Type.getInternalName(LaneFrame.class);
    static final String VALUES = "[D";

    private static final String HISTORIES = Type.getDescriptor(Frame.History[].class);
    private static final int FRAME_LOCAL = 0;
    private static final int VALUES_LOCAL = 1;

    private final MethodVisitor instructions;
    private final int width;
    private final Map<Integer, Integer> turns = new HashMap<>();
    private final int lane;
    private int nextLocal = 2;

    /** @param loops the open loops, whose turns are parameters */
    LaneCode(MethodVisitor instructions, int width, List<Integer> loops) {
        this.instructions = instructions;
        this.width = width;
        loops.forEach(loop -> turns.put(loop, newLocal(1)));
        this.lane = newLocal(1);
    }

    /** The type of a method of open loops. */
    static String descriptor(int loops) {
        return "(L" + FRAME + ";" + VALUES + "I".repeat(loops) + ")V";
    }

    /** The open loops, in the order of the parameters of the methods that are called in them. */
    List<Integer> openLoops() {
        return turns.keySet().stream().sorted().toList();
    }

    void op(int opcode) {
        instructions.visitInsn(opcode);
    }

    void jump(int opcode, Label target) {
        instructions.visitJumpInsn(opcode, target);
    }

    void place(Label label) {
        instructions.visitLabel(label);
    }

    void local(int opcode, int local) {
        instructions.visitVarInsn(opcode, local);
    }

    /** A fresh local variable; {@code size} is 2 for a double, else 1. */
    int newLocal(int size) {
        int local = nextLocal;
        nextLocal += size;
        return local;
    }

    void pushFrame() {
        local(Opcodes.ALOAD, FRAME_LOCAL);
    }

    void pushValues() {
        local(Opcodes.ALOAD, VALUES_LOCAL);
    }

    void pushLane() {
        local(Opcodes.ILOAD, lane);
    }

    /** Pushes a field of the frame. */
    void pushField(String name, String descriptor) {
        pushFrame();
        instructions.visitFieldInsn(Opcodes.GETFIELD, FRAME, name, descriptor);
    }

    /** Pushes the current lane's element of an array of numbers of the frame. */
    void pushOfLane(String name) {
        pushField(name, "[J");
        pushLane();
        op(Opcodes.LALOAD);
    }

    void pushHistory(Address number) {
        pushField("histories", HISTORIES);
        pushPlace(number);
        op(Opcodes.AALOAD);
    }

    /** Pushes the content of a slot in the current lane. */
    void pushSlot(Address slot) {
        pushValues();
        pushPlace(slot);
        op(Opcodes.DALOAD);
    }

    /** Pushes where a slot of the current lane is. */
    void pushPlace(Address slot) {
        pushScaled(slot, width);
        pushLane();
        op(Opcodes.IADD);
    }

    /** Pushes the number of a slot. */
    void pushAddress(Address slot) {
        pushScaled(slot, 1);
    }

    private void pushScaled(Address address, int factor) {
        pushInt(address.base() * factor);
        for (Address.Term term : address.terms()) {
            pushTurn(term.loop());
            pushInt(term.stride() * factor);
            op(Opcodes.IMUL);
            op(Opcodes.IADD);
        }
    }

    void pushTurn(int loop) {
        Integer local = turns.get(loop);
        if (local == null) {
            throw new IllegalStateException("loop " + loop + " is not open");
        }
        local(Opcodes.ILOAD, local);
    }

    void pushInt(int value) {
        if (value >= -1 && value <= 5) {
            instructions.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value == (short) value) {
            instructions.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            instructions.visitLdcInsn(value);
        }
    }

    void pushDouble(double value) {
        instructions.visitLdcInsn(value);
    }

    void pushLong(long value) {
        instructions.visitLdcInsn(value);
    }

    void pushStatic(String owner, String name, String descriptor) {
        instructions.visitFieldInsn(Opcodes.GETSTATIC, owner, name, descriptor);
    }

    @Override
    public void call(String owner, String name, String descriptor) {
        instructions.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    @Override
    public void callInterface(String owner, String name, String descriptor) {
        instructions.visitMethodInsn(Opcodes.INVOKEINTERFACE, owner, name, descriptor, true);
    }

    @Override
    public void callVirtual(String owner, String name, String descriptor) {
        instructions.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false);
    }

    /** Pushes what a method of the kernel takes. */
    void pushArguments() {
        pushFrame();
        pushValues();
        openLoops().forEach(this::pushTurn);
    }

    /** Writes a loop of the program around a body. */
    void loop(LoopRange range, Runnable body) {
        int turn = newLocal(1);
        turns.put(range.loop(), turn);
        count(turn, range.turns(), 1, body);
        turns.remove(range.loop());
    }

    /** Writes a loop over the lanes around a body. */
    void lanes(int step, Runnable body) {
        count(lane, width, step, body);
    }

    private void count(int variable, int end, int step, Runnable body) {
        Label test = new Label();
        Label out = new Label();
        pushInt(0);
        local(Opcodes.ISTORE, variable);
        place(test);
        local(Opcodes.ILOAD, variable);
        pushInt(end);
        jump(Opcodes.IF_ICMPGE, out);
        body.run();
        instructions.visitIincInsn(variable, step);
        jump(Opcodes.GOTO, test);
        place(out);
    }
}
