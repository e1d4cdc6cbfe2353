/**
 * From resolved models back to texts.
 *
 * <p>Start reading at {@link haihe.model.io.internal.writing.NativeText} and
 * {@link haihe.model.io.internal.writing.XmileText}.
 */
@NullMarked
package haihe.model.io.internal.writing;

import org.jspecify.annotations.NullMarked;
