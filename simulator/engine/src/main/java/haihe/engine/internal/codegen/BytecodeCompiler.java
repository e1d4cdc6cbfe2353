package haihe.engine.internal.codegen;

import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.KernelCompiler;
import haihe.engine.internal.program.Program;
import java.lang.invoke.MethodHandles;
import org.objectweb.asm.ClassTooLargeException;

/**
 * Compiles programs to JVM bytecode, a hidden class for each. Its kernels compute the same bits as the interpreter:
 * the same operations in the same order, with the same methods of {@code haihe.engine.internal.math}. They allocate
 * nothing, except that histories of fixed delays grow, and they and their class go when nobody holds them.
 *
 * <p>A program beyond what a class file can hold, some hundred thousand equations, is left to the interpreter.
 */
public final class BytecodeCompiler implements KernelCompiler {

    @Override
    public Kernel compile(Program program) {
        try {
            return define(KernelClass.of(program));
        } catch (ClassTooLargeException e) {
            return Interpreter.of(program);
        }
    }

    private static Kernel define(KernelClass written) {
        try {
            MethodHandles.Lookup kernel = MethodHandles.lookup()
                    .defineHiddenClassWithClassData(
                            written.bytes(), written.constants().classData(), true);
            return (Kernel) kernel.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated class cannot be used", e);
        }
    }
}
