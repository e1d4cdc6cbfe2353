/**
 * Units of measure: the units a model declares, unit expressions as text, and the check of every equation.
 *
 * <p>Start reading at {@link haihe.model.units.UnitSystem}.
 */
@NullMarked
package haihe.model.units;

import org.jspecify.annotations.NullMarked;
