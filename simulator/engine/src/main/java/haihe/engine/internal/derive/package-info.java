/**
 * Exact derivatives: programs that compute, beside the values of another program, their derivatives along chosen
 * directions. Start reading at {@link haihe.engine.internal.derive.TangentProgram}.
 */
@NullMarked
package haihe.engine.internal.derive;

import org.jspecify.annotations.NullMarked;
