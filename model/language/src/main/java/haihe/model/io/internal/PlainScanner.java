package haihe.model.io.internal;

import haihe.model.Expr.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Splits an expression into words and signs as {@code Expression.g4} does, as long as it has only letters whose kind no
 * version of Unicode changes. It stands at one token at a time.
 */
final class PlainScanner {

    /** The kinds of tokens. */
    enum Kind {
        NAME,
        QUOTED,
        NUMBER,
        OPERATOR,
        IF,
        THEN,
        ELSE,
        NOT,
        OPEN,
        CLOSE,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        COMMA,
        COLON,
        DOT,
        AT,
        APOSTROPHE,
        BANG,
        END,
        /** Anything else, which the grammar knows better. */
        OTHER
    }

    private static final int LAST_LATIN = 0x24f;
    private static final int FIRST_HAN = 0x4e00;
    private static final int LAST_HAN = 0x9fa5;

    private final String text;
    private Kind kind = Kind.OTHER;
    private @Nullable BinaryOperator operator;
    private int from;
    private int to;
    private int before;

    /** Stands at the first token. */
    PlainScanner(String text) {
        this.text = text;
        next();
    }

    Kind kind() {
        return kind;
    }

    /** The operator that the token stands for between two operands; null if it stands for none. */
    @Nullable
    BinaryOperator operator() {
        return operator;
    }

    /** Where the token begins. */
    int from() {
        return from;
    }

    /** Where the token before it ends. */
    int before() {
        return before;
    }

    /** The token as written. */
    String word() {
        return text.substring(from, to);
    }

    /** Goes to the next token. */
    void next() {
        before = to;
        from = afterBlanks(to);
        to = from;
        operator = null;
        if (from >= text.length()) {
            kind = Kind.END;
            return;
        }
        char c = text.charAt(from);
        if (isStart(c)) {
            name();
        } else if (isDigit(from) || c == '.' && isDigit(from + 1)) {
            number();
        } else if (c == '"') {
            quoted();
        } else {
            sign(c);
        }
    }

    private int afterBlanks(int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                at++;
            } else if (c == '{' && text.indexOf('}', at) > 0) {
                at = text.indexOf('}', at) + 1;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean isStart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        }
        return c <= LAST_LATIN && Character.isLetter(c) || c >= FIRST_HAN && c <= LAST_HAN;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void name() {
        while (to < text.length() && (isStart(text.charAt(to)) || isDigit(to) || text.charAt(to) == '$')) {
            to++;
        }
        // A letter that this scanner does not know may go on with the name.
        boolean cut = to < text.length() && text.charAt(to) >= 0x80;
        kind = cut ? Kind.OTHER : keyword();
    }

    private Kind keyword() {
        int length = to - from;
        if (length < 2 || length > 4) {
            return Kind.NAME;
        }
        if (is("if")) {
            return Kind.IF;
        } else if (is("then")) {
            return Kind.THEN;
        } else if (is("else")) {
            return Kind.ELSE;
        } else if (is("not")) {
            return Kind.NOT;
        }
        operator = is("and")
                ? BinaryOperator.AND
                : is("or") ? BinaryOperator.OR : is("mod") ? BinaryOperator.MODULO : null;
        return operator == null ? Kind.NAME : Kind.OPERATOR;
    }

    private boolean is(String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = text.charAt(from + i);
            if (c >= 0x80 || (c | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void number() {
        kind = Kind.NUMBER;
        to = afterDigits(from);
        if (to < text.length() && text.charAt(to) == '.') {
            to = afterDigits(to + 1);
        }
        if (to < text.length() && (text.charAt(to) | 0x20) == 'e') {
            int power = to + 1;
            if (power < text.length() && (text.charAt(power) == '+' || text.charAt(power) == '-')) {
                power++;
            }
            to = isDigit(power) ? afterDigits(power) : to;
        }
    }

    private int afterDigits(int start) {
        int at = start;
        while (isDigit(at)) {
            at++;
        }
        return at;
    }

    /** Quoted names with escapes are rare. */
    private void quoted() {
        int close = text.indexOf('"', from + 1);
        boolean plain = close > 0 && text.lastIndexOf('\\', close) < from;
        kind = plain ? Kind.QUOTED : Kind.OTHER;
        to = plain ? close + 1 : from;
    }

    private void sign(char c) {
        to = from + 1;
        operator = between(c);
        kind = operator == null ? mark(c) : Kind.OPERATOR;
    }

    private @Nullable BinaryOperator between(char c) {
        return switch (c) {
            case '+' -> BinaryOperator.ADD;
            case '-' -> BinaryOperator.SUBTRACT;
            case '*' -> BinaryOperator.MULTIPLY;
            case '/' -> goesOn('/') ? null : BinaryOperator.DIVIDE;
            case '^' -> BinaryOperator.POWER;
            case '=' -> BinaryOperator.EQUAL;
            case '<' ->
                goesOn('>')
                        ? BinaryOperator.NOT_EQUAL
                        : goesOn('=') ? BinaryOperator.LESS_OR_EQUAL : BinaryOperator.LESS;
            case '>' -> goesOn('=') ? BinaryOperator.GREATER_OR_EQUAL : BinaryOperator.GREATER;
            default -> null;
        };
    }

    /** Whether the sign has a second character, which is then taken. */
    private boolean goesOn(char second) {
        boolean found = to < text.length() && text.charAt(to) == second;
        to = found ? to + 1 : to;
        return found;
    }

    private static Kind mark(char c) {
        return switch (c) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '[' -> Kind.OPEN_BRACKET;
            case ']' -> Kind.CLOSE_BRACKET;
            case ',' -> Kind.COMMA;
            case ':' -> Kind.COLON;
            case '.' -> Kind.DOT;
            case '@' -> Kind.AT;
            case '\'' -> Kind.APOSTROPHE;
            case '!' -> Kind.BANG;
            default -> Kind.OTHER;
        };
    }
}
