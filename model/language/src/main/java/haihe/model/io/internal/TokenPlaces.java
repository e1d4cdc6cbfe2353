package haihe.model.io.internal;

import haihe.model.Span;
import haihe.model.source.Passage;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Where the tokens of a passage stand in its file. The parser counts code points, passages count chars. */
public final class TokenPlaces {

    private final Passage passage;
    private final boolean wide;

    private TokenPlaces(Passage passage, boolean wide) {
        this.passage = passage;
        this.wide = wide;
    }

    /** The places of the tokens of one passage. */
    public static TokenPlaces of(Passage passage) {
        String text = passage.text();
        return new TokenPlaces(passage, text.codePointCount(0, text.length()) != text.length());
    }

    /** From the first to the last token of a part of the tree. */
    public Span span(ParserRuleContext tree) {
        return span(tree.getStart(), tree.getStop());
    }

    /** One token. */
    public Span span(Token token) {
        return span(token, token);
    }

    /** From one token to another, both included. */
    public Span span(Token from, Token to) {
        return passage.place(
                offset(from.getStartIndex()), offset(Math.max(from.getStartIndex(), to.getStopIndex() + 1)));
    }

    private int offset(int codePoints) {
        int length = passage.text().length();
        return wide ? passage.text().offsetByCodePoints(0, codePoints) : Math.min(codePoints, length);
    }
}
