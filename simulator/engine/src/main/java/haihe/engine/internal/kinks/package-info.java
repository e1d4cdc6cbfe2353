/** Finds where the equations of a program jump or bend. */
@NullMarked
package haihe.engine.internal.kinks;

import org.jspecify.annotations.NullMarked;
