package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.lanes.Flattening;
import haihe.engine.internal.lanes.LaneFrame;
import haihe.engine.internal.lanes.LaneKernel;
import haihe.engine.internal.program.Program;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/**
 * Compiles programs to JVM bytecode that advances several runs together, a hidden class for each. In every lane its
 * kernels compute the same bits as the interpreter. They allocate nothing, except that histories of fixed delays grow.
 */
public final class LaneCompiler {

    private LaneCompiler() {}

    /**
     * A compiled program.
     *
     * @param kernel the code
     * @param program what it executes
     * @param width number of lanes
     * @param vectors what the code uses beside slots
     */
    public record Code(LaneKernel kernel, Program program, int width, LaneFrame.Vectors vectors) {

        /** A frame for the code: all slots 0, all histories empty. */
        public LaneFrame newFrame() {
            return LaneFrame.of(program, width, vectors);
        }
    }

    /** Numbers in the processor's vectors; empty if this JVM has no Vector API, whose module must be added at its start. */
    public static Optional<Integer> vectorLength() {
        return VectorApi.length();
    }

    /**
     * Compiles a program that has no conveyors and queues to loops over lanes.
     *
     * @param width number of lanes
     */
    public static Code plain(Program program, int width) {
        Arithmetic arithmetic = new PlainArithmetic();
        Program flat = Flattening.flatten(program, arithmetic::isStraight);
        LaneTables tables = new LaneTables(LaneClass.NAME, flat.tables());
        byte[] bytes = LaneClass.write(flat, width, tables, arithmetic, (writer, code) -> {});
        return new Code(define(bytes, tables), flat, width, LaneFrame.Vectors.NONE);
    }

    /**
     * Compiles a program that has no conveyors and queues to vectors of lanes.
     *
     * @param width number of lanes, a multiple of {@link #vectorLength}
     * @param fast whether exp, ln, sin and cos may differ from the interpreter's by up to 2 units in the last place
     * @throws IllegalStateException if this JVM has no Vector API
     */
    public static Code vector(Program program, int width, boolean fast) {
        int length = vectorLength().orElseThrow(() -> new IllegalStateException("no module jdk.incubator.vector"));
        if (width % length != 0) {
            throw new IllegalArgumentException(width + " lanes are no whole number of vectors of " + length);
        }
        LaneTables tables = new LaneTables(LaneClass.NAME, program.tables());
        VectorArithmetic arithmetic = new VectorArithmetic(LaneClass.NAME, tables, width, length, fast);
        Program flat = Flattening.flatten(program, arithmetic::isStraight);
        byte[] bytes = LaneClass.write(flat, width, tables, arithmetic, arithmetic::writeFields);
        return new Code(define(bytes, tables), flat, width, arithmetic.vectors());
    }

    private static LaneKernel define(byte[] bytes, LaneTables tables) {
        try {
            MethodHandles.Lookup kernel =
                    MethodHandles.lookup().defineHiddenClassWithClassData(bytes, tables.classData(), true);
            return (LaneKernel) kernel.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated class cannot be used", e);
        }
    }
}
