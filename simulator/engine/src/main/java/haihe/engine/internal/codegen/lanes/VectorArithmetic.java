package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.lanes.FastFunctions;
import haihe.engine.internal.lanes.LaneFrame;
import haihe.engine.internal.lanes.TableRegions;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.BinaryOperator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Computes by vectors of lanes. */
final class VectorArithmetic implements Arithmetic {

    private static final String REGIONS = Type.getInternalName(TableRegions.class);

    /** Readings of tables in code by vectors; each has a place in memory for every vector. */
    private static final int MOST_READINGS = 100_000;

    private final String owner;
    private final LaneTables tables;
    private final int width;
    private final int length;
    private final boolean fast;
    private final Set<Integer> used = new TreeSet<>();
    private int readings;

    /**
     * @param width number of lanes, a multiple of the length
     * @param length numbers of a vector
     * @param fast whether results may differ in the last digits
     */
    VectorArithmetic(String owner, LaneTables tables, int width, int length, boolean fast) {
        this.owner = owner;
        this.tables = tables;
        this.width = width;
        this.length = length;
        this.fast = fast;
    }

    @Override
    public boolean isStraight(Node node) {
        if (node instanceof Node.Binary binary) {
            return binary.operator() != BinaryOperator.POWER && binary.operator() != BinaryOperator.MODULO;
        }
        if (node instanceof Node.Invoke invoke) {
            return switch (invoke.function()) {
                case ABS, MAX, MIN, SQRT -> true;
                default -> fast && FastFunctions.has(invoke.function());
            };
        }
        if (node instanceof Node.Table table) {
            return tables.hasFields(table.table()) && TableRegions.has(tables.table(table.table()));
        }
        return node instanceof Node.Unary || node instanceof Node.Select;
    }

    @Override
    public int weight(Node node) {
        if (node instanceof Node.Table) {
            return 16;
        }
        if (node instanceof Node.Invoke invoke && FastFunctions.has(invoke.function())) {
            return 40;
        }
        if (node instanceof Node.Select || node instanceof Node.Invoke) {
            return 3;
        }
        return 1;
    }

    @Override
    public void emit(List<Statement.Assign> assignments, LaneCode code) {
        code.lanes(length, () -> {
            VectorNodes nodes = new VectorNodes(this, new VectorApi(owner, code), code);
            assignments.forEach(nodes::assign);
        });
    }

    /** The number of a new reading of a table, times the number of vectors. */
    int newReading() {
        int place = readings * (width / length);
        readings++;
        if (readings > MOST_READINGS) {
            throw new IllegalStateException("too many readings of tables");
        }
        return place;
    }

    /** How many lanes a vector has, as a power of two. */
    int shift() {
        return Integer.numberOfTrailingZeros(length);
    }

    /** Pushes the numbers of a table's regions. */
    void pushRegions(int table, LaneCode code) {
        used.add(table);
        code.pushStatic(owner, "REGION_NUMBERS_" + table, LaneCode.VALUES);
    }

    /** Writes the call that reads the inputs of a vector one by one. */
    void readOneByOne(int table, Runnable arguments, LaneCode code) {
        used.add(table);
        code.pushStatic(owner, "REGIONS_" + table, "L" + REGIONS + ";");
        arguments.run();
        code.callVirtual(REGIONS, "read", "([D[II)V");
    }

    /** What frames need. */
    LaneFrame.Vectors vectors() {
        return new LaneFrame.Vectors(length, readings * (width / length));
    }

    /** Writes the fields of the species and of the tables' regions. */
    void writeFields(ClassWriter writer, MethodVisitor code) {
        code.visitFieldInsn(Opcodes.GETSTATIC, VectorApi.DOUBLES, "SPECIES_PREFERRED", VectorApi.SPECIES);
        put(writer, code, "SPECIES", VectorApi.SPECIES);
        for (int table : used) {
            tables.pushTable(table, code);
            String of = "(" + LaneTables.TYPE + ")L" + REGIONS + ";";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, REGIONS, "of", of, false);
            code.visitInsn(Opcodes.DUP);
            put(writer, code, "REGIONS_" + table, "L" + REGIONS + ";");
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, REGIONS, "regions", "()[D", false);
            put(writer, code, "REGION_NUMBERS_" + table, LaneCode.VALUES);
        }
    }

    private void put(ClassWriter writer, MethodVisitor code, String name, String descriptor) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        writer.visitField(access, name, descriptor, null, null).visitEnd();
        code.visitFieldInsn(Opcodes.PUTSTATIC, owner, name, descriptor);
    }
}
