/**
 * The numeric functions that interpreter and compiled code share, so that both give the same bits: {@link
 * haihe.engine.internal.math.Builtins}, table and history reading, and random draws.
 */
@NullMarked
package haihe.engine.internal.math;

import org.jspecify.annotations.NullMarked;
