package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.io.internal.ExpressionParser.ArgumentsContext;
import haihe.model.io.internal.ExpressionParser.ConditionalContext;
import haihe.model.io.internal.ExpressionParser.GroupContext;
import haihe.model.io.internal.ExpressionParser.SubscriptsContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says in a modeler's words what is wrong with an expression. */
final class SyntaxMistake {

    private final CommonTokenStream tokens;
    private final TokenPlaces places;

    SyntaxMistake(CommonTokenStream tokens, TokenPlaces places) {
        this.tokens = tokens;
        this.places = places;
    }

    void report(RecognitionException mistake, Diagnostics problems) {
        Token found = mistake.getOffendingToken();
        IntervalSet expected = mistake.getExpectedTokens();
        boolean wantsName = expected.contains(ExpressionLexer.IDENTIFIER);
        boolean wantsOperand = expected.contains(ExpressionLexer.NUMBER);
        String wanted;
        if (wantsName) {
            wanted = wantsOperand ? "a name, a number or '('" : "the name of an element";
        } else {
            wanted = wantsOperand ? "the number of a dimension" : "an operator" + orEnd(mistake.getCtx(), expected);
        }
        String message = "found " + shown(found) + ", expected " + wanted;
        problems.error(Code.SYNTAX, places.span(found), message, hint(found, wantsName || wantsOperand));
    }

    /** What else can follow an operand, by what the operand stands in. */
    private static String orEnd(@Nullable RuleContext place, IntervalSet expected) {
        for (RuleContext context = place; context != null; context = context.parent) {
            if (context instanceof ArgumentsContext) {
                return ", ',' or ')'";
            }
            if (context instanceof SubscriptsContext) {
                return ", ',' or ']'";
            }
            if (context instanceof GroupContext) {
                return " or ')'";
            }
            if (context instanceof ConditionalContext && expected.contains(ExpressionLexer.THEN)) {
                return " or THEN";
            }
            if (context instanceof ConditionalContext && expected.contains(ExpressionLexer.ELSE)) {
                return " or ELSE";
            }
        }
        return " or the end";
    }

    private static String shown(Token token) {
        return switch (token.getType()) {
            case Token.EOF -> "the end of the equation";
            case ExpressionLexer.UNCLOSED_QUOTE -> "a quoted name without an end";
            case ExpressionLexer.UNCLOSED_COMMENT -> "a comment without an end";
            case ExpressionLexer.NUMBER -> "the number " + token.getText();
            default -> "'" + token.getText() + "'";
        };
    }

    private Optional<String> hint(Token found, boolean wantsOperand) {
        int type = found.getType();
        if (type == ExpressionLexer.UNCLOSED_QUOTE) {
            return Optional.of("close it with \"");
        }
        if (type == ExpressionLexer.UNCLOSED_COMMENT) {
            return Optional.of("close it with }");
        }
        if (type == ExpressionLexer.IF) {
            return Optional.of("as a part of an expression, IF ... THEN ... ELSE stands in parentheses");
        }
        if (type == Token.EOF) {
            return lastOpen();
        }
        Optional<String> foreign = foreignOperator(found);
        if (foreign.isPresent()) {
            return foreign;
        }
        if (isWord(type) && !wantsOperand) {
            return afterName(found);
        }
        return Optional.empty();
    }

    private Optional<String> afterName(Token found) {
        Token before = found.getTokenIndex() == 0 ? found : tokens.get(found.getTokenIndex() - 1);
        if (before.getType() == ExpressionLexer.IDENTIFIER) {
            return Optional.of("a name with a space is written with an underscore, " + before.getText() + "_"
                    + found.getText() + ", or in quotes");
        }
        return Optional.of("write * for a product");
    }

    private static boolean isWord(int type) {
        return type == ExpressionLexer.IDENTIFIER || type == ExpressionLexer.NUMBER || type == ExpressionLexer.OPEN;
    }

    private Optional<String> foreignOperator(Token found) {
        return switch (signBefore(found) + found.getText()) {
            case "**" -> Optional.of("a power is written ^");
            case "==" -> Optional.of("equality is written =");
            case "=<" -> Optional.of("less or equal is written <=");
            case "=>" -> Optional.of("greater or equal is written >=");
            default -> Optional.ofNullable(foreignSign(found.getText()));
        };
    }

    /** The sign that stands right before a token, without a blank between them. */
    private String signBefore(Token found) {
        if (found.getTokenIndex() == 0) {
            return "";
        }
        Token before = tokens.get(found.getTokenIndex() - 1);
        boolean adjacent = before.getStopIndex() + 1 == found.getStartIndex();
        return adjacent && before.getText().length() == 1 ? before.getText() : "";
    }

    private static @Nullable String foreignSign(String sign) {
        return switch (sign) {
            case "&" -> "logical and is written AND";
            case "|" -> "logical or is written OR";
            case "!" -> "not is written NOT, not equal is written <>";
            case "%" -> "the remainder is written MOD";
            case "≤" -> "less or equal is written <=";
            case "≥" -> "greater or equal is written >=";
            case "≠" -> "not equal is written <>";
            case "×", "·" -> "a product is written *";
            case "÷" -> "a quotient is written /";
            case "，" -> "arguments are separated by the plain sign ,";
            case "（", "）" -> "parentheses are the plain signs ( and )";
            case "−", "–" -> "minus is the plain sign -";
            case "“", "”" -> "names are quoted with the plain sign \"";
            case "}" -> "a comment begins with {";
            default -> null;
        };
    }

    private Optional<String> lastOpen() {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens.getTokens()) {
            if (token.getType() == ExpressionLexer.OPEN || token.getType() == ExpressionLexer.OPEN_BRACKET) {
                open.push(token);
            } else if (!open.isEmpty() && closes(token.getType())) {
                open.pop();
            }
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Token last = open.peek();
        return Optional.of(
                "'" + last.getText() + "' at column " + places.span(last).column() + " is not closed");
    }

    private static boolean closes(int type) {
        return type == ExpressionLexer.CLOSE || type == ExpressionLexer.CLOSE_BRACKET;
    }
}
