package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Severity;
import haihe.model.io.internal.TokenPlaces;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says in a modeler's words what is wrong with a statement. */
final class MdlMistake {

    private final CommonTokenStream tokens;
    private final TokenPlaces places;

    MdlMistake(CommonTokenStream tokens, TokenPlaces places) {
        this.tokens = tokens;
        this.places = places;
    }

    void report(RecognitionException mistake, Severity severity, Diagnostics problems) {
        Token found = mistake.getOffendingToken();
        String message = "found " + shown(found) + ", expected " + wanted(mistake);
        problems.add(new Diagnostic(
                Code.SYNTAX,
                severity,
                places.span(found),
                message,
                Optional.of(hint(found, mistake)),
                Optional.empty()));
    }

    private static String wanted(RecognitionException mistake) {
        IntervalSet expected = mistake.getExpectedTokens();
        boolean name = expected.contains(MdlLexer.NAME);
        if (name) {
            return expected.contains(MdlLexer.NUMBER) ? "a name, a number or '('" : "a name";
        }
        if (expected.contains(MdlLexer.NUMBER)) {
            return "a number";
        }
        if (expected.contains(MdlLexer.PLUS) && expected.contains(MdlLexer.TIMES)) {
            return "an operator" + orEnd(mistake.getCtx());
        }
        if (expected.contains(MdlLexer.DATA)) {
            return "'=', ':' or '('";
        }
        return expected.contains(MdlLexer.CLOSE)
                ? "')'"
                : expected.contains(MdlLexer.CLOSE_BRACKET) ? "']'" : "the end of the definition, '~'";
    }

    /** What else can follow an operand, by what the operand stands in. */
    private static String orEnd(@Nullable RuleContext place) {
        for (RuleContext context = place; context != null; context = context.parent) {
            if (context instanceof MdlParser.ArgumentsContext) {
                return ", ',' or ')'";
            }
            if (context instanceof MdlParser.SubscriptsContext) {
                return ", ',' or ']'";
            }
            if (context instanceof MdlParser.GroupContext) {
                return " or ')'";
            }
        }
        return " or the end, '~'";
    }

    private static String shown(Token token) {
        return switch (token.getType()) {
            case Token.EOF -> "the end of the definition";
            case MdlLexer.UNCLOSED_QUOTE -> "a quoted name without an end";
            case MdlLexer.NUMBER -> "the number " + token.getText();
            default -> "'" + token.getText() + "'";
        };
    }

    private String hint(Token found, RecognitionException mistake) {
        if (found.getType() == MdlLexer.UNCLOSED_QUOTE) {
            return "close it with \"";
        }
        if (found.getType() == MdlLexer.STRAY) {
            return "names with signs such as '" + found.getText() + "' stand in double quotes";
        }
        boolean twoOperands = found.getType() == MdlLexer.NAME
                || found.getType() == MdlLexer.NUMBER
                || found.getType() == MdlLexer.QUOTED;
        if (twoOperands && mistake.getExpectedTokens().contains(MdlLexer.TIMES)) {
            return "write * for a product; a statement ends with |";
        }
        if (found.getType() == Token.EOF && tokens.size() > 1) {
            return "a statement is name = expression ~ unit ~ comment |";
        }
        return "correct the statement, or see whether the one before it ends with |";
    }
}
