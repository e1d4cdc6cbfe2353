/**
 * Reading XMILE files (OASIS XMILE 1.0, with what 1.1 changes and what Stella writes).
 *
 * <p>Start reading at {@link haihe.model.io.internal.xmile.XmileReader}.
 */
@NullMarked
package haihe.model.io.internal.xmile;

import org.jspecify.annotations.NullMarked;
