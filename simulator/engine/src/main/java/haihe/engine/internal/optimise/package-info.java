/** Passes from program to program that leave out work. Start reading at {@link haihe.engine.internal.optimise.Pass}. */
@NullMarked
package haihe.engine.internal.optimise;

import org.jspecify.annotations.NullMarked;
