package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.lanes.Flattening;
import haihe.engine.internal.lanes.LaneKernel;
import haihe.engine.internal.program.Program;
import java.lang.invoke.MethodHandles;

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
     * @param program what it executes: its frames must be made for this program
     */
    public record Code(LaneKernel kernel, Program program) {}

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
        return new Code(define(bytes, tables), flat);
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
