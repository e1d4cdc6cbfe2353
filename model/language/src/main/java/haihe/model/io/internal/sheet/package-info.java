/** Cells of spreadsheets and delimited texts; the only place that knows the libraries for them. */
@NullMarked
package haihe.model.io.internal.sheet;

import org.jspecify.annotations.NullMarked;
