package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.codegen.Calls;
import haihe.engine.internal.math.IndexedTable;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.TableData;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Locale;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The tables of a lane kernel: static final fields of its class, filled from the class's data. */
final class LaneTables {

    /** Tables with static fields of their own, limited by the size of the initializer that fills them. */
    private static final int OWN_FIELDS = 1_000;

    private static final String TABLES = Type.getDescriptor(IndexedTable[].class);
    private static final String TABLE = Type.getInternalName(IndexedTable.class);
    static final String TYPE = "L" + TABLE + ";";
    private static final String STARTS = "[I";
    private static final String HANDLES = Type.getInternalName(MethodHandles.class);
    private static final String LOOKUP = Type.getDescriptor(MethodHandles.Lookup.class);

    private final String owner;
    private final List<IndexedTable> tables;

    LaneTables(String owner, List<TableData> tables) {
        this.owner = owner;
        this.tables = tables.stream().map(IndexedTable::of).toList();
    }

    /** The table at a fixed place. */
    IndexedTable table(Address table) {
        return tables.get(table.base());
    }

    /** Whether a table has static fields of its own. */
    boolean hasFields(Address table) {
        return table.terms().isEmpty()
                && table.base() < OWN_FIELDS
                && table(table).kind() != IndexedTable.Kind.PLAIN;
    }

    void pushPoints(Address table, LaneCode code) {
        code.pushStatic(owner, "POINTS_" + table.base(), LaneCode.VALUES);
    }

    /** Pushes what reading a table takes before the input. */
    void push(Address address, LaneCode code) {
        if (!hasFields(address)) {
            code.pushStatic(owner, "TABLES", TABLES);
            code.pushAddress(address);
            code.op(Opcodes.AALOAD);
            return;
        }
        IndexedTable table = table(address);
        pushPoints(address, code);
        if (table.kind() == IndexedTable.Kind.BUCKETS) {
            code.pushStatic(owner, "STARTS_" + address.base(), STARTS);
        }
        double[] x = table.table().x();
        code.pushDouble(x[0]);
        code.pushDouble(x[x.length - 1]);
        code.pushDouble(table.density());
    }

    /** Writes the call that reads a table. */
    void read(Address address, LaneCode code) {
        if (hasFields(address)) {
            Calls.readPoints(table(address), code);
        } else {
            Calls.readTable(code);
        }
    }

    /** What the class must be defined with. */
    Object classData() {
        return tables.toArray(IndexedTable[]::new);
    }

    /** Writes the fields and the instructions that fill them. */
    void writeFields(ClassWriter writer, MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, HANDLES, "lookup", "()" + LOOKUP, false);
        code.visitLdcInsn("_");
        code.visitLdcInsn(Type.getType(TABLES));
        String classData = "(" + LOOKUP + "Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, HANDLES, "classData", classData, false);
        code.visitTypeInsn(Opcodes.CHECKCAST, TABLES);
        putField(writer, code, "TABLES", TABLES);
        for (int i = 0; i < Math.min(tables.size(), OWN_FIELDS); i++) {
            putPart(writer, code, i, "points", LaneCode.VALUES);
            if (tables.get(i).kind() == IndexedTable.Kind.BUCKETS) {
                putPart(writer, code, i, "starts", STARTS);
            }
        }
    }

    /** Pushes a table where fields are filled; {@link #writeFields} comes before. */
    void pushTable(int table, MethodVisitor code) {
        code.visitFieldInsn(Opcodes.GETSTATIC, owner, "TABLES", TABLES);
        code.visitIntInsn(Opcodes.SIPUSH, table);
        code.visitInsn(Opcodes.AALOAD);
    }

    private void putPart(ClassWriter writer, MethodVisitor code, int table, String part, String descriptor) {
        pushTable(table, code);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TABLE, part, "()" + descriptor, false);
        putField(writer, code, part.toUpperCase(Locale.ROOT) + "_" + table, descriptor);
    }

    private void putField(ClassWriter writer, MethodVisitor code, String name, String descriptor) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        writer.visitField(access, name, descriptor, null, null).visitEnd();
        code.visitFieldInsn(Opcodes.PUTSTATIC, owner, name, descriptor);
    }
}
