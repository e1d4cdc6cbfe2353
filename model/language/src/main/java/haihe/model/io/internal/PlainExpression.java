package haihe.model.io.internal;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.io.internal.PlainScanner.Kind;
import haihe.model.source.Passage;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses well-formed, plain expressions by precedence climbing, to the same result as {@code Expression.g4} and
 * {@link ExpressionBuilder} in a fraction of the time, most of all in a program that has just begun. What it does not
 * take may be malformed or just unusual.
 */
final class PlainExpression {

    /** Surely within the limits of {@link GrammarReader}, which count what is open at a time. */
    private static final int MOST_BRACKETS = 90;

    private static final int MOST_WORDS = 1900;

    private static final int LOWEST = 1;
    private static final int POWER = 7;

    private final Passage passage;
    private final PlainScanner scanner;
    private int nested;
    private int words;

    private PlainExpression(Passage passage) {
        this.passage = passage;
        this.scanner = new PlainScanner(passage.text());
    }

    /** Says that the expression is not plain. */
    private static final class NotPlain extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotPlain() {
            super(null, null, false, false);
        }
    }

    /** The expression; empty if the grammar must be asked. */
    static Optional<SourceExpr> read(Passage passage) {
        try {
            PlainExpression parser = new PlainExpression(passage);
            SourceExpr expr = parser.expression();
            return parser.scanner.kind() == Kind.END ? Optional.of(expr) : Optional.empty();
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private SourceExpr expression() {
        if (scanner.kind() != Kind.IF) {
            return chain(LOWEST);
        }
        int from = scanner.from();
        deeper();
        SourceExpr condition = expression();
        take(Kind.THEN);
        SourceExpr consequent = expression();
        take(Kind.ELSE);
        SourceExpr alternative = expression();
        return new SourceExpr.Conditional(condition, consequent, alternative, since(from));
    }

    /** Operands joined by operators that bind at least as tightly as a level, grouped from the left. */
    private SourceExpr chain(int level) {
        int from = scanner.from();
        SourceExpr left = signed();
        BinaryOperator operator = scanner.operator();
        while (operator != null && level(operator) >= level) {
            advance();
            SourceExpr right = chain(level(operator) + 1);
            left = new SourceExpr.Binary(operator, left, right, since(from));
            operator = scanner.operator();
        }
        return left;
    }

    private static int level(BinaryOperator operator) {
        return switch (operator) {
            case OR -> LOWEST;
            case AND -> 2;
            case EQUAL, NOT_EQUAL -> 3;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 4;
            case ADD, SUBTRACT -> 5;
            case MULTIPLY, DIVIDE, MODULO -> 6;
            case POWER -> POWER;
        };
    }

    private SourceExpr signed() {
        int from = scanner.from();
        BinaryOperator sign = scanner.operator();
        boolean not = scanner.kind() == Kind.NOT;
        if (!not && sign != BinaryOperator.ADD && sign != BinaryOperator.SUBTRACT) {
            return power();
        }
        deeper();
        SourceExpr operand = signed();
        if (sign == BinaryOperator.ADD) {
            return operand;
        }
        UnaryOperator operator = not ? UnaryOperator.NOT : UnaryOperator.NEGATE;
        return new SourceExpr.Unary(operator, operand, since(from));
    }

    private SourceExpr power() {
        int from = scanner.from();
        SourceExpr base = primary();
        while (scanner.kind() == Kind.APOSTROPHE) {
            advance();
            base = new SourceExpr.Transposed(base, since(from));
        }
        if (scanner.operator() != BinaryOperator.POWER) {
            return base;
        }
        deeper();
        SourceExpr exponent = signed();
        return new SourceExpr.Binary(BinaryOperator.POWER, base, exponent, since(from));
    }

    private SourceExpr primary() {
        return switch (scanner.kind()) {
            case NUMBER -> number();
            case OPEN -> group();
            case NAME, QUOTED -> reference();
            default -> throw new NotPlain();
        };
    }

    private SourceExpr number() {
        int from = scanner.from();
        double value = Double.parseDouble(scanner.word());
        require(!Double.isInfinite(value));
        advance();
        return new SourceExpr.Literal(value, since(from));
    }

    private SourceExpr group() {
        deeper();
        SourceExpr inner = expression();
        take(Kind.CLOSE);
        return inner;
    }

    private SourceExpr reference() {
        int from = scanner.from();
        SourceName first = name();
        @Nullable SourceName second = null;
        SourceName path = first;
        int parts = 1;
        while (scanner.kind() == Kind.DOT) {
            advance();
            second = name();
            path = new SourceName(Name.of(path.text() + "." + second.text()), since(from));
            parts++;
        }
        boolean bare = scanner.kind() != Kind.OPEN_BRACKET && scanner.kind() != Kind.OPEN;
        if (bare && second != null && parts == 2) {
            return new SourceExpr.ElementOf(first, second, since(from));
        }
        List<SourceSubscript> subscripts = scanner.kind() == Kind.OPEN_BRACKET ? subscripts() : List.of();
        if (scanner.kind() != Kind.OPEN) {
            return new SourceExpr.Reference(path, subscripts, since(from));
        }
        List<SourceExpr> arguments = arguments();
        return new SourceExpr.Call(path, subscripts, arguments, since(from));
    }

    private SourceName name() {
        int from = scanner.from();
        String word = scanner.word();
        require(scanner.kind() == Kind.NAME || scanner.kind() == Kind.QUOTED);
        String text = scanner.kind() == Kind.NAME ? word : word.substring(1, word.length() - 1);
        require(!Name.isBlank(text));
        advance();
        return new SourceName(Name.of(text), since(from));
    }

    private List<SourceExpr> arguments() {
        deeper();
        List<SourceExpr> arguments = new ArrayList<>(3);
        if (scanner.kind() != Kind.CLOSE) {
            arguments.add(expression());
            while (scanner.kind() == Kind.COMMA) {
                advance();
                arguments.add(expression());
            }
        }
        take(Kind.CLOSE);
        return arguments;
    }

    private List<SourceSubscript> subscripts() {
        deeper();
        List<SourceSubscript> subscripts = new ArrayList<>(2);
        subscripts.add(subscript());
        while (scanner.kind() == Kind.COMMA) {
            advance();
            subscripts.add(subscript());
        }
        take(Kind.CLOSE_BRACKET);
        return subscripts;
    }

    private SourceSubscript subscript() {
        int from = scanner.from();
        if (scanner.operator() == BinaryOperator.MULTIPLY) {
            advance();
            return new SourceSubscript.All(since(from));
        }
        require(scanner.kind() != Kind.AT);
        SourceExpr first = expression();
        if (scanner.kind() == Kind.COLON) {
            advance();
            SourceExpr last = expression();
            return new SourceSubscript.Range(first, last, since(from));
        }
        if (scanner.kind() != Kind.BANG) {
            return new SourceSubscript.Value(first);
        }
        advance();
        if (first instanceof SourceExpr.Reference range && range.subscripts().isEmpty()) {
            return new SourceSubscript.Each(range.name(), List.of(), since(from));
        }
        throw new NotPlain();
    }

    /** The place from an offset to the end of the token that was taken last. */
    private Span since(int from) {
        return passage.place(from, scanner.before());
    }

    private void take(Kind kind) {
        require(scanner.kind() == kind);
        advance();
    }

    private void advance() {
        require(++words <= MOST_WORDS);
        scanner.next();
    }

    private void deeper() {
        require(++nested <= MOST_BRACKETS);
        advance();
    }

    private static void require(boolean plain) {
        if (!plain) {
            throw new NotPlain();
        }
    }
}
