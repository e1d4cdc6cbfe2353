package haihe.model.io.internal.vensim;

import haihe.model.source.Passage;
import java.util.List;

/**
 * The statements of a macro.
 *
 * @param head the macro's name and parameters
 */
record MdlBlock(Passage head, List<MdlStatement> statements) {
    MdlBlock {
        statements = List.copyOf(statements);
    }
}
