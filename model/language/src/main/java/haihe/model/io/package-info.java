/**
 * Reading models and settings from files.
 *
 * <p>Start reading at {@link haihe.model.io.SettingsReader}.
 */
@NullMarked
package haihe.model.io;

import org.jspecify.annotations.NullMarked;
