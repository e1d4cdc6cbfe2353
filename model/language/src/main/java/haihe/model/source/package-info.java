/**
 * The model as written, before names are resolved: what every reader of a format produces, with the place of each part.
 *
 * <p>Start reading at {@link haihe.model.source.SourceModel}.
 */
@NullMarked
package haihe.model.source;

import org.jspecify.annotations.NullMarked;
