/** Parsers behind {@link haihe.model.io}; the only place that knows the libraries for HOCON and grammars. */
@NullMarked
package haihe.model.io.internal;

import org.jspecify.annotations.NullMarked;
