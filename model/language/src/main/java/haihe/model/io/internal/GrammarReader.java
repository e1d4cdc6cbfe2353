package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.Passage;
import haihe.model.source.SourceExpr;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Parses expressions by the grammar, telling exactly what is wrong with a malformed one; keeps one parser for many of
 * them. Not thread-safe.
 */
final class GrammarReader {

    /** Enough for any equation that a person can read, and safe for the recursion of all later stages. */
    private static final int MAX_TOKENS = 2000;

    private static final int MAX_DEPTH = 100;

    private final Diagnostics problems;
    private final boolean postfix;
    private final ExpressionLexer lexer;
    private final CommonTokenStream tokens;
    private final ExpressionParser parser;

    /**
     * @param postfix whether NOT may stand behind what it negates
     */
    GrammarReader(Diagnostics problems, boolean postfix) {
        this.postfix = postfix;
        this.problems = problems;
        this.lexer = new ExpressionLexer(CharStreams.fromString(""));
        this.tokens = new CommonTokenStream(lexer);
        this.parser = new ExpressionParser(tokens);
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
    }

    /** The expression that a text stands for; empty, and reported at the place of the mistake, if it is malformed. */
    Optional<SourceExpr> read(Passage passage) {
        lexer.setInputStream(CharStreams.fromString(passage.text()));
        tokens.setTokenSource(lexer);
        parser.setTokenStream(tokens);
        TokenPlaces places = TokenPlaces.of(passage);
        if (isTooLarge(places)) {
            return Optional.empty();
        }
        try {
            ExpressionParser.EquationContext tree = parser.equation();
            ExpressionBuilder builder = new ExpressionBuilder(places, postfix, problems);
            SourceExpr expr = builder.visit(tree.expression());
            return builder.failed() ? Optional.empty() : Optional.of(expr);
        } catch (ParseCancellationException e) {
            if (!(e.getCause() instanceof RecognitionException mistake)) {
                throw e;
            }
            new SyntaxMistake(tokens, places).report(mistake, problems);
            return Optional.empty();
        }
    }

    private boolean isTooLarge(TokenPlaces places) {
        tokens.fill();
        int depth = 0;
        int signs = 0;
        for (Token token : tokens.getTokens()) {
            int type = token.getType();
            depth += step(type);
            signs = isSign(type) ? signs + 1 : 0;
            if (depth + signs > MAX_DEPTH || token.getTokenIndex() > MAX_TOKENS) {
                String message = token.getTokenIndex() > MAX_TOKENS
                        ? "the equation has more than " + MAX_TOKENS + " words and signs"
                        : "the equation is nested more than " + MAX_DEPTH + " deep";
                problems.error(Code.SYNTAX, places.span(token), message, "give parts of it a name of their own");
                return true;
            }
        }
        return false;
    }

    private static int step(int type) {
        return switch (type) {
            case ExpressionLexer.OPEN, ExpressionLexer.OPEN_BRACKET, ExpressionLexer.IF, ExpressionLexer.POWER -> 1;
            case ExpressionLexer.CLOSE, ExpressionLexer.CLOSE_BRACKET -> -1;
            default -> 0;
        };
    }

    private static boolean isSign(int type) {
        return type == ExpressionLexer.MINUS || type == ExpressionLexer.PLUS || type == ExpressionLexer.NOT;
    }
}
