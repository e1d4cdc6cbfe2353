package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.TableData;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a kernel's code treats as constant: its numbers and its tables. They are constants of the class and static final
 * fields, filled from the class's data, so that the JVM compiles them in; an array of static numbers takes over where
 * the numbers are too many for the class's pool of constants.
 */
final class Constants {

    /** Numbers in the pool of constants, which has room for 65,535 entries; a number takes two. */
    static final int POOLED_LITERALS = 10_000;

    /** Tables with a static field each, limited by the size of the initializer that fills them. */
    private static final int TABLE_FIELDS = 300;

    private static final String TABLES = Type.getDescriptor(TableData[].class);
    private static final String NUMBERS = "[D";
    private static final String HANDLES = Type.getInternalName(MethodHandles.class);
    private static final String LOOKUP = Type.getDescriptor(MethodHandles.Lookup.class);

    private final String owner;
    private final List<TableData> tables;
    private final boolean pooled;
    private final Map<Long, Integer> positions = new HashMap<>();

    /**
     * @param owner internal name of the class
     * @param pooled whether numbers go to the pool of constants, not to an array
     */
    Constants(String owner, List<TableData> tables, boolean pooled) {
        this.owner = owner;
        this.tables = tables;
        this.pooled = pooled;
    }

    /** Whether more numbers were wanted than the pool of constants has room for. */
    boolean overflow() {
        return pooled && positions.size() > POOLED_LITERALS;
    }

    /** An upper bound of the bytecode that pushes a number. */
    int literalBytes() {
        return pooled ? 3 : 4 + Sizes.ofInt(Integer.MAX_VALUE);
    }

    /** Pushes a number, bit by bit. */
    void pushDouble(double value, MethodCode code) {
        long bits = Double.doubleToRawLongBits(value);
        if (bits == 0) {
            code.op(Opcodes.DCONST_0);
        } else if (value == 1) {
            code.op(Opcodes.DCONST_1);
        } else {
            pushNumber(value, positions.computeIfAbsent(bits, absent -> positions.size()), code);
        }
    }

    private void pushNumber(double value, int position, MethodCode code) {
        if (!pooled) {
            code.pushStatic(owner, "LITERALS", NUMBERS);
            code.pushInt(position);
            code.op(Opcodes.DALOAD);
        } else if (!overflow()) {
            code.pushConstant(value);
        } else {
            code.op(Opcodes.DCONST_0);
        }
    }

    /** Whether a table's points are static fields each. */
    boolean hasFields(Address table) {
        return table.terms().isEmpty() && table.base() < TABLE_FIELDS;
    }

    /** Pushes x, y and density of a table that has fields, and tells how the table is read. */
    TableData.Reading pushPoints(Address table, MethodCode code) {
        int number = table.base();
        code.pushStatic(owner, "X_" + number, NUMBERS);
        code.pushStatic(owner, "Y_" + number, NUMBERS);
        pushDouble(tables.get(number).density(), code);
        return tables.get(number).reading();
    }

    /** Pushes a table of the program. */
    void pushTable(Address number, MethodCode code) {
        code.pushStatic(owner, "TABLES", TABLES);
        code.pushAddress(number);
        code.op(Opcodes.AALOAD);
    }

    /** What the class must be defined with. */
    Object[] classData() {
        double[] numbers = new double[positions.size()];
        positions.forEach((bits, position) -> numbers[position] = Double.longBitsToDouble(bits));
        List<TableData> single = tables.subList(0, Math.min(tables.size(), TABLE_FIELDS));
        return new Object[] {
            tables.toArray(TableData[]::new),
            numbers,
            single.stream().map(TableData::x).toArray(double[][]::new),
            single.stream().map(TableData::y).toArray(double[][]::new)
        };
    }

    /** Writes the fields and the initializer that fills them. */
    void writeFields(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitMethodInsn(Opcodes.INVOKESTATIC, HANDLES, "lookup", "()" + LOOKUP, false);
        code.visitLdcInsn("_");
        code.visitLdcInsn(Type.getType(Object[].class));
        String classData = "(" + LOOKUP + "Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, HANDLES, "classData", classData, false);
        code.visitTypeInsn(Opcodes.CHECKCAST, "[Ljava/lang/Object;");
        code.visitInsn(Opcodes.DUP);
        fillField(writer, code, "LITERALS", NUMBERS, 1);
        code.visitInsn(Opcodes.DUP);
        fillField(writer, code, "TABLES", TABLES, 0);
        code.visitInsn(Opcodes.DUP);
        fillFields(writer, code, "X_", 2);
        fillFields(writer, code, "Y_", 3);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Takes the array on the operand stack and puts the numbers of one of its elements into new fields. */
    private void fillFields(ClassWriter writer, MethodVisitor code, String prefix, int position) {
        code.visitIntInsn(Opcodes.SIPUSH, position);
        code.visitInsn(Opcodes.AALOAD);
        code.visitTypeInsn(Opcodes.CHECKCAST, "[[D");
        for (int i = 0; i < Math.min(tables.size(), TABLE_FIELDS); i++) {
            code.visitInsn(Opcodes.DUP);
            fillField(writer, code, prefix + i, NUMBERS, i);
        }
        code.visitInsn(Opcodes.POP);
    }

    /** Takes the array on the operand stack and puts one of its elements into a new field. */
    private void fillField(ClassWriter writer, MethodVisitor code, String name, String descriptor, int position) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        writer.visitField(access, name, descriptor, null, null).visitEnd();
        code.visitIntInsn(Opcodes.SIPUSH, position);
        code.visitInsn(Opcodes.AALOAD);
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getType(descriptor).getInternalName());
        code.visitFieldInsn(Opcodes.PUTSTATIC, owner, name, descriptor);
    }
}
