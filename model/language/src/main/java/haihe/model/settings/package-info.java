/**
 * Settings: the values of a configuration file with the place of each, whatever library parsed it.
 *
 * <p>Start reading at {@link haihe.model.settings.Settings}.
 */
@NullMarked
package haihe.model.settings;

import org.jspecify.annotations.NullMarked;
