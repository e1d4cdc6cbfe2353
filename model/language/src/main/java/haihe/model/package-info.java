/**
 * The model as data: variables, expressions, units, dimensions, time and diagnostics.
 *
 * <p>Start reading at {@link haihe.model.Model}. Everything here is immutable and depends on the JDK alone.
 */
@NullMarked
package haihe.model;

import org.jspecify.annotations.NullMarked;
