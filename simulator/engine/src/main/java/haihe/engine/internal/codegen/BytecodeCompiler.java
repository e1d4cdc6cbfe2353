package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.KernelCompiler;
import haihe.engine.internal.program.Program;

/**
 * Compiles programs to JVM bytecode, classes of their own for each, as many as it takes. Its kernels compute the same
 * bits as the interpreter: the same operations in the same order, with the same methods of {@code
 * haihe.engine.internal.math}. They allocate nothing, except that histories of fixed delays grow, and they and their
 * classes go when nobody holds them.
 */
public final class BytecodeCompiler implements KernelCompiler {

    @Override
    public Kernel compile(Program program) {
        ClassLoader loader = new KernelLoader(KernelClasses.of(program));
        try {
            var constructor = loader.loadClass(KernelClasses.KERNEL).getDeclaredConstructor();
            return (Kernel) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a generated class cannot be used", e);
        }
    }
}
