package haihe.model.io.internal;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Turns the parser's tree of an expression into a {@link SourceExpr}. */
final class ExpressionBuilder extends ExpressionBaseVisitor<SourceExpr> {

    private static final Name SAFEDIV = Name.of("SAFEDIV");

    private final TokenPlaces places;
    private final boolean postfix;
    private final Diagnostics problems;
    private boolean failed;

    /**
     * @param postfix whether NOT may stand behind what it negates
     */
    ExpressionBuilder(TokenPlaces places, boolean postfix, Diagnostics problems) {
        this.places = places;
        this.postfix = postfix;
        this.problems = problems;
    }

    /** Whether something was reported, so that the result is of no use. */
    boolean failed() {
        return failed;
    }

    @Override
    public SourceExpr visitExpression(ExpressionParser.ExpressionContext tree) {
        return tree.getChild(0).accept(this);
    }

    @Override
    public SourceExpr visitConditional(ExpressionParser.ConditionalContext tree) {
        List<ExpressionParser.ExpressionContext> parts = tree.expression();
        return new SourceExpr.Conditional(
                visit(parts.get(0)), visit(parts.get(1)), visit(parts.get(2)), places.span(tree));
    }

    @Override
    public SourceExpr visitDisjunction(ExpressionParser.DisjunctionContext tree) {
        return chain(tree);
    }

    @Override
    public SourceExpr visitConjunction(ExpressionParser.ConjunctionContext tree) {
        return chain(tree);
    }

    @Override
    public SourceExpr visitEquality(ExpressionParser.EqualityContext tree) {
        return chain(tree);
    }

    @Override
    public SourceExpr visitComparison(ExpressionParser.ComparisonContext tree) {
        return chain(tree);
    }

    @Override
    public SourceExpr visitSum(ExpressionParser.SumContext tree) {
        return chain(tree);
    }

    @Override
    public SourceExpr visitProduct(ExpressionParser.ProductContext tree) {
        return chain(tree);
    }

    @Override
    public SourceExpr visitPower(ExpressionParser.PowerContext tree) {
        return chain(tree);
    }

    /** Operands and operators in turn, grouped from the left. */
    private SourceExpr chain(ParserRuleContext tree) {
        SourceExpr left = tree.getChild(0).accept(this);
        for (int i = 1; i < tree.getChildCount(); i += 2) {
            ParseTree right = tree.getChild(i + 1);
            Token last = ((ParserRuleContext) right).getStop();
            Span span = places.span(tree.getStart(), last);
            left = join((TerminalNode) tree.getChild(i), left, right.accept(this), span);
        }
        return left;
    }

    private SourceExpr join(TerminalNode sign, SourceExpr left, SourceExpr right, Span span) {
        if (sign.getSymbol().getType() != ExpressionLexer.SAFE_DIVIDE) {
            return new SourceExpr.Binary(operator(sign), left, right, span);
        }
        SourceName function = new SourceName(SAFEDIV, places.span(sign.getSymbol()));
        return new SourceExpr.Call(function, List.of(), List.of(left, right), span);
    }

    private static BinaryOperator operator(TerminalNode sign) {
        return switch (sign.getSymbol().getType()) {
            case ExpressionLexer.PLUS -> BinaryOperator.ADD;
            case ExpressionLexer.MINUS -> BinaryOperator.SUBTRACT;
            case ExpressionLexer.TIMES -> BinaryOperator.MULTIPLY;
            case ExpressionLexer.DIVIDE -> BinaryOperator.DIVIDE;
            case ExpressionLexer.POWER -> BinaryOperator.POWER;
            case ExpressionLexer.MOD -> BinaryOperator.MODULO;
            case ExpressionLexer.LESS -> BinaryOperator.LESS;
            case ExpressionLexer.LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case ExpressionLexer.GREATER -> BinaryOperator.GREATER;
            case ExpressionLexer.GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case ExpressionLexer.EQUAL -> BinaryOperator.EQUAL;
            case ExpressionLexer.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case ExpressionLexer.AND -> BinaryOperator.AND;
            case ExpressionLexer.OR -> BinaryOperator.OR;
            default -> throw new IllegalStateException("the grammar has no operator " + sign.getText());
        };
    }

    @Override
    public SourceExpr visitSign(ExpressionParser.SignContext tree) {
        if (tree.power() != null) {
            return tree.NOT() == null ? visit(tree.power()) : negatedBehind(tree);
        }
        SourceExpr operand = visit(tree.sign());
        Span span = places.span(tree);
        if (tree.NOT() != null) {
            return new SourceExpr.Unary(UnaryOperator.NOT, operand, span);
        }
        return tree.MINUS() != null ? new SourceExpr.Unary(UnaryOperator.NEGATE, operand, span) : operand;
    }

    /** NOT behind its operand, as xmutil translates Vensim's {@code :NOT:} to XMILE. */
    private SourceExpr negatedBehind(ExpressionParser.SignContext tree) {
        Span place = places.span(tree.NOT().getSymbol());
        if (!postfix) {
            fail(Code.SYNTAX, place, "found '" + tree.NOT().getText() + "', expected an operator or the end");
        } else {
            String message = "NOT stands behind what it negates";
            problems.add(Diagnostic.warning(Code.SYNTAX, place, message).withHint("write it before"));
        }
        return new SourceExpr.Unary(UnaryOperator.NOT, visit(tree.power()), places.span(tree));
    }

    @Override
    public SourceExpr visitTransposed(ExpressionParser.TransposedContext tree) {
        SourceExpr operand = visit(tree.primary());
        for (TerminalNode sign : tree.APOSTROPHE()) {
            operand = new SourceExpr.Transposed(operand, places.span(tree.getStart(), sign.getSymbol()));
        }
        return operand;
    }

    @Override
    public SourceExpr visitPrimary(ExpressionParser.PrimaryContext tree) {
        return tree.NUMBER() == null ? tree.getChild(0).accept(this) : number(tree.NUMBER());
    }

    private SourceExpr number(TerminalNode number) {
        double value = Double.parseDouble(number.getText());
        Span span = places.span(number.getSymbol());
        if (Double.isInfinite(value)) {
            fail(Code.BAD_VALUE, span, "the number is larger than any that can be stored");
        }
        return new SourceExpr.Literal(value, span);
    }

    @Override
    public SourceExpr visitGroup(ExpressionParser.GroupContext tree) {
        return visit(tree.expression());
    }

    @Override
    public SourceExpr visitReference(ExpressionParser.ReferenceContext tree) {
        Span span = places.span(tree);
        boolean bare = tree.subscripts() == null && tree.arguments() == null;
        if (bare && tree.name().size() == 2) {
            return new SourceExpr.ElementOf(name(tree.name(0)), name(tree.name(1)), span);
        }
        SourceName name = path(tree.name());
        List<SourceSubscript> subscripts = tree.subscripts() == null
                ? List.of()
                : tree.subscripts().subscript().stream().map(this::subscript).toList();
        if (tree.arguments() == null) {
            return new SourceExpr.Reference(name, subscripts, span);
        }
        List<SourceExpr> arguments =
                tree.arguments().expression().stream().map(this::visit).toList();
        return new SourceExpr.Call(name, subscripts, arguments, span);
    }

    /** A name, or several joined by dots: a variable of a module or a function of a namespace. */
    private SourceName path(List<ExpressionParser.NameContext> parts) {
        if (parts.size() == 1) {
            return name(parts.get(0));
        }
        String joined = parts.stream().map(part -> name(part).text()).collect(Collectors.joining("."));
        Token last = parts.get(parts.size() - 1).getStart();
        return new SourceName(Name.of(joined), places.span(parts.get(0).getStart(), last));
    }

    private SourceSubscript subscript(ExpressionParser.SubscriptContext tree) {
        Span span = places.span(tree);
        if (tree.TIMES() != null) {
            return new SourceSubscript.All(span);
        }
        if (tree.AT() != null) {
            return new SourceSubscript.Position(position(tree.NUMBER()), span);
        }
        SourceExpr first = visit(tree.expression(0));
        if (tree.BANG() != null) {
            return each(first, span);
        }
        return tree.COLON() == null
                ? new SourceSubscript.Value(first)
                : new SourceSubscript.Range(first, visit(tree.expression(1)), span);
    }

    private SourceSubscript each(SourceExpr range, Span span) {
        if (range instanceof SourceExpr.Reference name && name.subscripts().isEmpty()) {
            return new SourceSubscript.Each(name.name(), List.of(), span);
        }
        fail(Code.SYNTAX, span, "! stands behind the name of a dimension or sub-range");
        return new SourceSubscript.All(span);
    }

    private int position(TerminalNode number) {
        double value = Double.parseDouble(number.getText());
        if (value < 1 || value != Math.rint(value) || value > Short.MAX_VALUE) {
            fail(Code.SYNTAX, places.span(number.getSymbol()), "@ takes the number of a dimension, 1, 2, ...");
            return 1;
        }
        return (int) value;
    }

    private SourceName name(ExpressionParser.NameContext tree) {
        Token token = tree.getStart();
        Span span = places.span(token);
        String text = tree.QUOTED() == null ? token.getText() : unquoted(token.getText());
        if (Name.isBlank(text)) {
            fail(Code.SYNTAX, span, "a name needs a letter or another sign besides blanks and underscores");
            return new SourceName(Name.of("?"), span);
        }
        return new SourceName(Name.of(text), span);
    }

    /** Quoted names know the escapes for quotes, line breaks and the backslash (XMILE 1.0, section 3.2.2.2). */
    private static String unquoted(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return quoted.substring(1, quoted.length() - 1);
        }
        StringBuilder text = new StringBuilder(quoted.length());
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c == '\\') {
                c = quoted.charAt(++i);
                c = c == 'n' ? '\n' : c;
            }
            text.append(c);
        }
        return text.toString();
    }

    private void fail(Code code, Span span, String message) {
        problems.error(code, span, message);
        failed = true;
    }
}
