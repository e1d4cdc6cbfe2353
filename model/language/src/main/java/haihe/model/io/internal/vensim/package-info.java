/**
 * Reads Vensim models: statements, their syntax, and what they mean as a {@link haihe.model.source.SourceModel}.
 *
 * <p>Start reading at {@link haihe.model.io.internal.vensim.MdlModelReader}.
 */
@NullMarked
package haihe.model.io.internal.vensim;

import org.jspecify.annotations.NullMarked;
