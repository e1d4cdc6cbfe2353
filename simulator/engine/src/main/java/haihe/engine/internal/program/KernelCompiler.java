package haihe.engine.internal.program;

/** A back end: makes a program executable. */
@FunctionalInterface
public interface KernelCompiler {

    /** The executable form of a program; it may be used by several threads at a time, each with its own frame. */
    Kernel compile(Program program);
}
