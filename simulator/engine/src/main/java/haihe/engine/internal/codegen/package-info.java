/**
 * Turns programs into JVM bytecode. Start reading at {@link haihe.engine.internal.codegen.BytecodeCompiler}.
 *
 * <p>The shape of the generated class: a phase calls block methods of some forty equations each, a block calls node
 * methods for reductions and for parts of large expressions. All of them are static, take the frame, its values and the
 * turns of the loops they stand in, and stay below the size above which the JVM no longer compiles a method.
 */
@NullMarked
package haihe.engine.internal.codegen;

import org.jspecify.annotations.NullMarked;
