/**
 * From a model as written to a resolved model: names, dimensions, values and times are checked and bound.
 *
 * <p>Start reading at {@link haihe.model.check.ModelResolver}.
 */
@NullMarked
package haihe.model.check;

import org.jspecify.annotations.NullMarked;
