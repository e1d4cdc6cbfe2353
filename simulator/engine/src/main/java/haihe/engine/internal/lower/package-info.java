/**
 * Turns a checked model into a program: names into slots, arrays into loops, delays and smooths into stocks. Start reading
 * at {@link haihe.engine.internal.lower.Lowering}.
 */
@NullMarked
package haihe.engine.internal.lower;

import org.jspecify.annotations.NullMarked;
