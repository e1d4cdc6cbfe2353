/** Compiles models and runs them. Start reading at {@link haihe.engine.Simulator}. */
@NullMarked
package haihe.engine;

import org.jspecify.annotations.NullMarked;
