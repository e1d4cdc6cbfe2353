package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A method that is being written: pushes, loops and local variables over the instructions of the JVM. */
final class MethodCode implements Caller {

    static final String FRAME = Type.getInternalName(Frame.class);
    static final String VALUES = "[D";

    private static final String HISTORIES = Type.getDescriptor(Frame.History[].class);
    private static final String STORES = Type.getDescriptor(Store[].class);

    private final MethodVisitor instructions;
    private final Constants constants;
    private final int frame;
    private final int values;
    private final Map<Integer, Integer> turns = new HashMap<>();
    private final Map<Integer, Integer> residents = new HashMap<>();
    private final Map<Object, Integer> held = new HashMap<>();
    private boolean turnsOfCaller;
    private int nextLocal;

    private MethodCode(MethodVisitor instructions, Constants constants, int frame) {
        this.instructions = instructions;
        this.constants = constants;
        this.frame = frame;
        this.values = frame + 1;
        this.nextLocal = frame + 2;
    }

    /** A static method that takes the frame, its values and the turns of these loops. */
    static MethodCode ofStatic(MethodVisitor instructions, Constants constants, List<Integer> loops) {
        MethodCode code = new MethodCode(instructions, constants, 0);
        for (int loop : loops) {
            code.turns.put(loop, code.newLocal(1));
        }
        code.turnsOfCaller = !loops.isEmpty();
        return code;
    }

    /** An instance method that takes the frame. */
    static MethodCode ofPhase(MethodVisitor instructions, Constants constants) {
        MethodCode code = new MethodCode(instructions, constants, 1);
        code.pushField("values", VALUES);
        instructions.visitVarInsn(Opcodes.ASTORE, code.values);
        return code;
    }

    /** The constants of the class that the method is in. */
    Constants constants() {
        return constants;
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

    /** A fresh local variable; {@code size} is 1 for an int, 2 for a double. */
    int newLocal(int size) {
        int local = nextLocal;
        nextLocal += size;
        return local;
    }

    /** The local variable that holds the content of a slot from here on, -1 if none does. */
    int resident(int slot) {
        return residents.getOrDefault(slot, -1);
    }

    /** How many slots have a local variable. */
    int residents() {
        return residents.size();
    }

    /** Takes the double on the operand stack as the content of a slot, for the rest of the method. */
    void keep(int slot) {
        int local = resident(slot);
        if (local < 0) {
            local = newLocal(2);
            residents.put(slot, local);
        }
        local(Opcodes.DSTORE, local);
    }

    /** Whether the method stands in loops of the one that calls it. */
    boolean hasTurnsOfCaller() {
        return turnsOfCaller;
    }

    /** The local variable that holds what a key stands for, -1 if none does. */
    int held(Object key) {
        return held.getOrDefault(key, -1);
    }

    /** Takes the double on the operand stack as the value of what a key stands for. */
    void hold(Object key) {
        int local = newLocal(2);
        local(Opcodes.DSTORE, local);
        held.put(key, local);
    }

    /** Forgets what keys stand for. */
    void release(Collection<?> keys) {
        held.keySet().removeAll(keys);
    }

    void increment(int local) {
        instructions.visitIincInsn(local, 1);
    }

    void pushValues() {
        instructions.visitVarInsn(Opcodes.ALOAD, values);
    }

    /** Pushes a field of the frame. */
    void pushField(String name, String descriptor) {
        instructions.visitVarInsn(Opcodes.ALOAD, frame);
        instructions.visitFieldInsn(Opcodes.GETFIELD, FRAME, name, descriptor);
    }

    /** Pushes the content of a slot at a fixed place. */
    void pushSlot(int slot) {
        pushValues();
        pushInt(slot);
        op(Opcodes.DALOAD);
    }

    void pushHistory(Address number) {
        pushField("histories", HISTORIES);
        pushAddress(number);
        op(Opcodes.AALOAD);
    }

    void pushStore(Address number) {
        pushField("stores", STORES);
        pushAddress(number);
        op(Opcodes.AALOAD);
    }

    void pushStatic(String owner, String name, String descriptor) {
        instructions.visitFieldInsn(Opcodes.GETSTATIC, owner, name, descriptor);
    }

    @Override
    public void call(String owner, String name, String descriptor) {
        instructions.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    @Override
    public void callVirtual(String owner, String name, String descriptor) {
        instructions.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false);
    }

    @Override
    public void callInterface(String owner, String name, String descriptor) {
        instructions.visitMethodInsn(Opcodes.INVOKEINTERFACE, owner, name, descriptor, true);
    }

    /** Pushes the frame, its values and the turns of loops: the arguments of a method of {@link #ofStatic}. */
    void pushArguments(List<Integer> loops) {
        instructions.visitVarInsn(Opcodes.ALOAD, frame);
        pushValues();
        loops.forEach(this::pushTurn);
    }

    void pushConstant(Object value) {
        instructions.visitLdcInsn(value);
    }

    void pushInt(int value) {
        pushInt(value, instructions);
    }

    /** Large numbers are composed, so that they take no room in the class's pool of constants. */
    static void pushInt(int value, MethodVisitor instructions) {
        if (value >= -1 && value <= 5) {
            instructions.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value == (byte) value) {
            instructions.visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value == (short) value) {
            instructions.visitIntInsn(Opcodes.SIPUSH, value);
        } else if (value >> 15 == (short) (value >> 15)) {
            pushInt(value >> 15, instructions);
            pushInt(15, instructions);
            instructions.visitInsn(Opcodes.ISHL);
            pushInt(value & 0x7fff, instructions);
            instructions.visitInsn(Opcodes.IOR);
        } else {
            instructions.visitLdcInsn(value);
        }
    }

    void pushTurn(int loop) {
        Integer local = turns.get(loop);
        if (local == null) {
            throw new IllegalStateException("loop " + loop + " is not open");
        }
        instructions.visitVarInsn(Opcodes.ILOAD, local);
    }

    void pushAddress(Address address) {
        pushInt(address.base());
        for (Address.Term term : address.terms()) {
            pushTurn(term.loop());
            if (term.stride() != 1) {
                pushInt(term.stride());
                op(Opcodes.IMUL);
            }
            op(Opcodes.IADD);
        }
    }

    /** Writes loops around a body, the first loop outermost. */
    void loops(List<LoopRange> loops, Runnable body) {
        if (loops.isEmpty()) {
            body.run();
        } else {
            loop(loops.get(0), () -> loops(loops.subList(1, loops.size()), body));
        }
    }

    /** Writes a loop around a body. */
    void loop(LoopRange range, Runnable body) {
        int turn = newLocal(1);
        Integer outer = turns.put(range.loop(), turn);
        Label test = new Label();
        Label end = new Label();
        pushInt(0);
        local(Opcodes.ISTORE, turn);
        place(test);
        local(Opcodes.ILOAD, turn);
        pushInt(range.turns());
        jump(Opcodes.IF_ICMPGE, end);
        body.run();
        increment(turn);
        jump(Opcodes.GOTO, test);
        place(end);
        if (outer == null) {
            turns.remove(range.loop());
        } else {
            turns.put(range.loop(), outer);
        }
    }
}
