/**
 * Turns flattened programs into JVM bytecode that advances several runs together. Start reading at
 * {@link haihe.engine.internal.codegen.lanes.LaneCompiler}.
 *
 * <p>The shape of the generated class: a phase calls block methods of some forty equations each; a block has one loop over
 * the lanes for consecutive straight expressions, lane by lane or vector by vector, and one for every call. The Vector API
 * is named in generated code only, so that nothing else needs its module.
 */
@NullMarked
package haihe.engine.internal.codegen.lanes;

import org.jspecify.annotations.NullMarked;
