package haihe.model.io.internal;

import haihe.model.Diagnostics;
import haihe.model.source.Passage;
import haihe.model.source.SourceExpr;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses expressions. Nearly all are well-formed and plain, which {@link PlainExpression} takes; the others are left to
 * the grammar, which is then loaded. Not thread-safe.
 */
public final class ExpressionReader {

    private final Diagnostics problems;
    private final boolean postfix;
    private @Nullable GrammarReader grammar;

    /**
     * @param problems receives what is wrong with the expressions
     */
    public ExpressionReader(Diagnostics problems) {
        this(problems, false);
    }

    /**
     * @param postfix whether NOT may stand behind what it negates
     */
    public ExpressionReader(Diagnostics problems, boolean postfix) {
        this.problems = problems;
        this.postfix = postfix;
    }

    /** The expression that a text stands for; empty, and reported at the place of the mistake, if it is malformed. */
    public Optional<SourceExpr> read(Passage passage) {
        Diagnostics.stopIfInterrupted();
        Optional<SourceExpr> plain = PlainExpression.read(passage);
        return plain.isPresent() ? plain : grammar().read(passage);
    }

    private GrammarReader grammar() {
        if (grammar == null) {
            grammar = new GrammarReader(problems, postfix);
        }
        return grammar;
    }
}
