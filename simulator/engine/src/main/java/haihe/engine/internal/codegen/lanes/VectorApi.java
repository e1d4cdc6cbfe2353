package haihe.engine.internal.codegen.lanes;

import java.util.Optional;
import org.objectweb.asm.Opcodes;

/**
 * The Vector API as generated code calls it: JEP 414 (JDK 17) and its successors, of which only what they share is used.
 * Named by strings, so that the compiler needs no module.
 */
final class VectorApi {

    private static final String PACKAGE = "jdk/incubator/vector/";
    static final String DOUBLES = PACKAGE + "DoubleVector";
    static final String SPECIES = "L" + PACKAGE + "VectorSpecies;";
    private static final String MASK = PACKAGE + "VectorMask";
    private static final String OPERATORS = PACKAGE + "VectorOperators";
    private static final String COMPARISON = "L" + PACKAGE + "VectorOperators$Comparison;";
    private static final String VECTOR = "L" + PACKAGE + "Vector;";

    private final String owner;
    private final LaneCode code;

    /** @param owner the class whose field SPECIES holds the species */
    VectorApi(String owner, LaneCode code) {
        this.owner = owner;
        this.code = code;
    }

    /** Numbers in the processor's vectors; empty if the JVM was started without the module. */
    static Optional<Integer> length() {
        return preferredSpecies().map(VectorApi::lengthOf);
    }

    private static Optional<Object> preferredSpecies() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return Optional.empty();
        }
        try {
            Class<?> vector = Class.forName(DOUBLES.replace('/', '.'));
            return Optional.ofNullable(vector.getField("SPECIES_PREFERRED").get(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static int lengthOf(Object species) {
        try {
            Class<?> type = Class.forName(PACKAGE.replace('/', '.') + "VectorSpecies");
            return (Integer) type.getMethod("length").invoke(species);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the Vector API is not the one that is known", e);
        }
    }

    void pushSpecies() {
        code.pushStatic(owner, "SPECIES", SPECIES);
    }

    /** Takes an array and a place in it, on which the species lies. */
    void load() {
        code.call(DOUBLES, "fromArray", "(" + SPECIES + "[DI)L" + DOUBLES + ";");
    }

    /** Takes a vector, an array and a place in it. */
    void store() {
        code.callVirtual(DOUBLES, "intoArray", "([DI)V");
    }

    /** Takes the species and a number. */
    void broadcast() {
        code.call(DOUBLES, "broadcast", "(" + SPECIES + "D)L" + DOUBLES + ";");
    }

    void pushAll(double value) {
        pushSpecies();
        code.pushDouble(value);
        broadcast();
    }

    /** Takes one vector. */
    void unary(String name) {
        code.callVirtual(DOUBLES, name, "()L" + DOUBLES + ";");
    }

    /** Takes two vectors. */
    void binary(String name) {
        code.callVirtual(DOUBLES, name, "(" + VECTOR + ")L" + DOUBLES + ";");
    }

    /** Takes a vector; {@code other} pushes another one. */
    void compare(String comparison, Runnable other) {
        code.pushStatic(OPERATORS, comparison, COMPARISON);
        other.run();
        code.callVirtual(DOUBLES, "compare", "(" + COMPARISON + VECTOR + ")L" + MASK + ";");
    }

    /** Takes a vector; {@code number} pushes a number to compare it with. */
    void compareWithNumber(String comparison, Runnable number) {
        code.pushStatic(OPERATORS, comparison, COMPARISON);
        number.run();
        code.callVirtual(DOUBLES, "compare", "(" + COMPARISON + "D)L" + MASK + ";");
    }

    /** Takes the vector where the mask is not set, the one where it is, and the mask. */
    void blend() {
        code.callVirtual(DOUBLES, "blend", "(" + VECTOR + "L" + MASK + ";)L" + DOUBLES + ";");
    }

    /** Takes two masks. */
    void maskBinary(String name) {
        code.callVirtual(MASK, name, "(L" + MASK + ";)L" + MASK + ";");
    }

    void maskNot() {
        code.callVirtual(MASK, "not", "()L" + MASK + ";");
    }

    /** Takes a mask, leaves whether it is set everywhere. */
    void allTrue() {
        code.callVirtual(MASK, "allTrue", "()Z");
    }

    void loadLocal(int local) {
        code.local(Opcodes.ALOAD, local);
    }

    int storeLocal() {
        int local = code.newLocal(1);
        code.local(Opcodes.ASTORE, local);
        return local;
    }
}
