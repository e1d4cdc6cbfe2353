/**
 * Macros: replaces their calls by variables before names are resolved.
 *
 * <p>Start reading at {@link haihe.model.check.macro.MacroExpansion}.
 */
@NullMarked
package haihe.model.check.macro;

import org.jspecify.annotations.NullMarked;
