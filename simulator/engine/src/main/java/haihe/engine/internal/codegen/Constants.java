package haihe.engine.internal.codegen;

import haihe.engine.internal.math.IndexedTable;
import haihe.engine.internal.program.Address;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the code of one class treats as constant: its numbers and the tables it reads. Numbers are constants of the
 * class; the points of tables are static final fields, filled from what the class's loader holds, so that the JVM
 * compiles them in.
 */
final class Constants {

    /** Tables with static fields of their own, limited by the size of the initializer that fills them. */
    private static final int TABLE_FIELDS = 1500;

    private static final String TABLE = Type.getInternalName(IndexedTable.class);
    private static final String TABLES = Type.getDescriptor(IndexedTable[].class);
    private static final String NUMBERS = "[D";
    private static final String STARTS = "[I";
    private static final String SUPPLIER = Type.getInternalName(Supplier.class);

    private final String owner;
    private final List<IndexedTable> tables;
    private final TreeSet<Integer> fields = new TreeSet<>();
    private boolean readsTables;

    /**
     * @param owner internal name of the class
     * @param tables all tables of the program
     */
    Constants(String owner, List<IndexedTable> tables) {
        this.owner = owner;
        this.tables = tables;
    }

    /** Pushes a number, bit by bit. */
    void pushDouble(double value, MethodCode code) {
        if (Double.doubleToRawLongBits(value) == 0) {
            code.op(Opcodes.DCONST_0);
        } else if (value == 1) {
            code.op(Opcodes.DCONST_1);
        } else {
            code.pushConstant(value);
        }
    }

    /** Whether a table is known and its points are in fields of this class. */
    boolean hasField(Address table) {
        return table.terms().isEmpty()
                && tables.get(table.base()).kind() != IndexedTable.Kind.PLAIN
                && (fields.contains(table.base()) || fields.size() < TABLE_FIELDS);
    }

    /** Pushes points, starts of buckets if there are some, first and last x and density of a table that has fields. */
    IndexedTable pushPoints(Address address, MethodCode code) {
        int number = address.base();
        IndexedTable table = tables.get(number);
        fields.add(number);
        code.pushStatic(owner, "POINTS_" + number, NUMBERS);
        if (table.kind() == IndexedTable.Kind.BUCKETS) {
            code.pushStatic(owner, "STARTS_" + number, STARTS);
        }
        double[] x = table.table().x();
        pushDouble(x[0], code);
        pushDouble(x[x.length - 1], code);
        pushDouble(table.density(), code);
        return table;
    }

    /** Pushes a table of the program. */
    void pushTable(Address number, MethodCode code) {
        readsTables = true;
        code.pushStatic(owner, "TABLES", TABLES);
        code.pushAddress(number);
        code.op(Opcodes.AALOAD);
    }

    /** Writes the fields and the initializer that fills them. */
    void writeFields(ClassWriter writer) {
        if (fields.isEmpty() && !readsTables) {
            return;
        }
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitLdcInsn(Type.getObjectType(owner));
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getClassLoader", "()Ljava/lang/ClassLoader;", false);
        code.visitTypeInsn(Opcodes.CHECKCAST, SUPPLIER);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, SUPPLIER, "get", "()Ljava/lang/Object;", true);
        code.visitTypeInsn(Opcodes.CHECKCAST, TABLES);
        for (int number : fields) {
            fill(writer, code, "POINTS_" + number, NUMBERS, "points", number);
            if (tables.get(number).kind() == IndexedTable.Kind.BUCKETS) {
                fill(writer, code, "STARTS_" + number, STARTS, "starts", number);
            }
        }
        field(writer, code, "TABLES", TABLES);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Leaves the array of tables on the operand stack and puts something of one of them into a new field. */
    private void fill(
            ClassWriter writer, MethodVisitor code, String field, String descriptor, String part, int number) {
        code.visitInsn(Opcodes.DUP);
        MethodCode.pushInt(number, code);
        code.visitInsn(Opcodes.AALOAD);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TABLE, part, "()" + descriptor, false);
        field(writer, code, field, descriptor);
    }

    private void field(ClassWriter writer, MethodVisitor code, String name, String descriptor) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        writer.visitField(access, name, descriptor, null, null).visitEnd();
        code.visitFieldInsn(Opcodes.PUTSTATIC, owner, name, descriptor);
    }
}
