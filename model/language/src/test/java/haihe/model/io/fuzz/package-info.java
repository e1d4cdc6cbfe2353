/** Faulty files for the readers of all formats. */
@NullMarked
package haihe.model.io.fuzz;

import org.jspecify.annotations.NullMarked;
