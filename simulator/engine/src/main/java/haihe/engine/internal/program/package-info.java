/** The lowered form of a model: slots, loops and phases. Start reading at {@link haihe.engine.internal.program.Program}. */
@NullMarked
package haihe.engine.internal.program;

import org.jspecify.annotations.NullMarked;
