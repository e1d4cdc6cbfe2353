package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Severity;
import haihe.model.Span;
import haihe.model.io.internal.TokenPlaces;
import haihe.model.source.Passage;
import haihe.model.source.SourceName;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Parses the definitions of statements; keeps one parser for many of them. Not thread-safe. */
final class StatementParser {

    /** Between two commas or semicolons; safe for the recursion of all later stages. */
    private static final int MAX_TOKENS = 4000;

    private static final int MAX_DEPTH = 100;

    private final Diagnostics problems;
    private final MdlLexer lexer;
    private final CommonTokenStream tokens;
    private final MdlParser parser;

    StatementParser(Diagnostics problems) {
        this.problems = problems;
        this.lexer = new MdlLexer(CharStreams.fromString(""));
        this.tokens = new CommonTokenStream(lexer);
        this.parser = new MdlParser(tokens);
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    /** The definition of a statement; empty, and reported at the place of the mistake, if it is malformed. */
    Optional<MdlDefinition> definition(Passage passage) {
        return parse(passage, builder -> builder.definition(parser.statement()));
    }

    /** The head of a macro; empty, and reported, if it is malformed. */
    Optional<MacroHead> macro(Passage passage) {
        return parse(passage, builder -> builder.macro(parser.macro()));
    }

    private <T> Optional<T> parse(Passage passage, Function<DefinitionBuilder, T> rule) {
        Diagnostics.stopIfInterrupted();
        lexer.setInputStream(CharStreams.fromString(passage.text()));
        tokens.setTokenSource(lexer);
        parser.setTokenStream(tokens);
        TokenPlaces places = TokenPlaces.of(passage);
        if (isTooLarge(places)) {
            return Optional.empty();
        }
        DefinitionBuilder builder = new DefinitionBuilder(places, problems);
        try {
            T result = rule.apply(builder);
            return builder.failed() ? Optional.empty() : Optional.of(result);
        } catch (ParseCancellationException e) {
            if (!(e.getCause() instanceof RecognitionException mistake)) {
                throw e;
            }
            new MdlMistake(tokens, places).report(mistake, severity(), problems);
            return Optional.empty();
        }
    }

    /** The name at the beginning of the definition that was parsed last. */
    Optional<SourceName> name() {
        Token first = tokens.get(0);
        return first.getType() == MdlLexer.NAME
                ? Optional.of(new SourceName(Name.of(first.getText()), Span.NONE))
                : Optional.empty();
    }

    /** A reality check that cannot be read is no reason not to run the model. */
    private Severity severity() {
        boolean check = tokens.getTokens().stream()
                .anyMatch(token -> token.getType() == MdlLexer.THE_CONDITION || token.getType() == MdlLexer.TEST_INPUT);
        return check ? Severity.WARNING : Severity.ERROR;
    }

    private boolean isTooLarge(TokenPlaces places) {
        tokens.fill();
        int depth = 0;
        int signs = 0;
        int length = 0;
        for (Token token : tokens.getTokens()) {
            int type = token.getType();
            depth += step(type);
            signs = isSign(type) ? signs + 1 : 0;
            length = parts(type) ? 0 : length + 1;
            if (depth + signs > MAX_DEPTH || length > MAX_TOKENS) {
                String message = length > MAX_TOKENS
                        ? "the equation has more than " + MAX_TOKENS + " words and signs"
                        : "the equation is nested more than " + MAX_DEPTH + " deep";
                problems.error(Code.SYNTAX, places.span(token), message, "give parts of it a name of their own");
                return true;
            }
        }
        return false;
    }

    private static boolean parts(int type) {
        return type == MdlLexer.COMMA || type == MdlLexer.SEMICOLON;
    }

    private static int step(int type) {
        return switch (type) {
            case MdlLexer.OPEN, MdlLexer.OPEN_BRACKET, MdlLexer.POWER -> 1;
            case MdlLexer.CLOSE, MdlLexer.CLOSE_BRACKET -> -1;
            default -> 0;
        };
    }

    private static boolean isSign(int type) {
        return type == MdlLexer.MINUS || type == MdlLexer.PLUS || type == MdlLexer.NOT;
    }
}
