/** Runs programs by walking their nodes: the definition of what programs mean. */
@NullMarked
package haihe.engine.internal.interpret;

import org.jspecify.annotations.NullMarked;
