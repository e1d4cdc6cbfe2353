package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.io.internal.TokenPlaces;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Turns the parser's tree of an expression into an {@link MdlExpr}. */
final class ExpressionTree extends MdlBaseVisitor<MdlExpr> {

    /** The number that {@code :NA:} is: -2^109 (Vensim reference manual, ":NA:"). */
    static final double NOT_AVAILABLE = -0x1p109;

    private final TokenPlaces places;
    private final Diagnostics problems;
    private boolean failed;

    ExpressionTree(TokenPlaces places, Diagnostics problems) {
        this.places = places;
        this.problems = problems;
    }

    boolean failed() {
        return failed;
    }

    @Override
    public MdlExpr visitExpression(MdlParser.ExpressionContext tree) {
        return chain(tree);
    }

    @Override
    public MdlExpr visitConjunction(MdlParser.ConjunctionContext tree) {
        return chain(tree);
    }

    @Override
    public MdlExpr visitNegation(MdlParser.NegationContext tree) {
        return tree.NOT() == null
                ? visit(tree.comparison())
                : new MdlExpr.Unary(UnaryOperator.NOT, visit(tree.negation()), places.span(tree));
    }

    @Override
    public MdlExpr visitComparison(MdlParser.ComparisonContext tree) {
        return chain(tree);
    }

    @Override
    public MdlExpr visitSum(MdlParser.SumContext tree) {
        return chain(tree);
    }

    @Override
    public MdlExpr visitProduct(MdlParser.ProductContext tree) {
        return chain(tree);
    }

    @Override
    public MdlExpr visitPower(MdlParser.PowerContext tree) {
        return chain(tree);
    }

    /** Operands and operators in turn, grouped from the left. */
    private MdlExpr chain(ParserRuleContext tree) {
        MdlExpr left = tree.getChild(0).accept(this);
        for (int i = 1; i < tree.getChildCount(); i += 2) {
            ParseTree right = tree.getChild(i + 1);
            Span span = places.span(tree.getStart(), ((ParserRuleContext) right).getStop());
            left = new MdlExpr.Binary(operator(tree.getChild(i)), left, right.accept(this), span);
        }
        return left;
    }

    private static BinaryOperator operator(ParseTree sign) {
        return switch (((TerminalNode) sign).getSymbol().getType()) {
            case MdlLexer.PLUS -> BinaryOperator.ADD;
            case MdlLexer.MINUS -> BinaryOperator.SUBTRACT;
            case MdlLexer.TIMES -> BinaryOperator.MULTIPLY;
            case MdlLexer.DIVIDE -> BinaryOperator.DIVIDE;
            case MdlLexer.POWER -> BinaryOperator.POWER;
            case MdlLexer.LESS -> BinaryOperator.LESS;
            case MdlLexer.LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case MdlLexer.GREATER -> BinaryOperator.GREATER;
            case MdlLexer.GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case MdlLexer.EQUAL -> BinaryOperator.EQUAL;
            case MdlLexer.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case MdlLexer.AND -> BinaryOperator.AND;
            case MdlLexer.OR -> BinaryOperator.OR;
            default -> throw new IllegalStateException("the grammar has no operator " + sign.getText());
        };
    }

    @Override
    public MdlExpr visitSign(MdlParser.SignContext tree) {
        if (tree.power() != null) {
            return visit(tree.power());
        }
        MdlExpr operand = visit(tree.sign());
        return tree.MINUS() == null ? operand : new MdlExpr.Unary(UnaryOperator.NEGATE, operand, places.span(tree));
    }

    @Override
    public MdlExpr visitPrimary(MdlParser.PrimaryContext tree) {
        Span span = places.span(tree);
        if (tree.NUMBER() != null) {
            return new MdlExpr.Numeral(number(tree.NUMBER().getText(), span), span);
        }
        if (tree.NA() != null) {
            return new MdlExpr.Numeral(NOT_AVAILABLE, span);
        }
        if (tree.STRING() != null) {
            String text = tree.STRING().getText();
            return new MdlExpr.Text(text.substring(1, text.length() - 1), span);
        }
        return tree.getChild(0).accept(this);
    }

    @Override
    public MdlExpr visitGroup(MdlParser.GroupContext tree) {
        return visit(tree.expression());
    }

    /** The numbers of the array as arguments of a call. */
    @Override
    public MdlExpr visitTabbedArray(MdlParser.TabbedArrayContext tree) {
        List<MdlExpr> numbers = tree.number().stream()
                .map(this::number)
                .<MdlExpr>map(number -> new MdlExpr.Numeral(number.value(), number.span()))
                .toList();
        SourceName name = new SourceName(Name.of("TABBED ARRAY"), places.span(tree.getStart()));
        return new MdlExpr.Call(name, List.of(), numbers, List.of(), places.span(tree));
    }

    @Override
    public MdlExpr visitWithLookup(MdlParser.WithLookupContext tree) {
        SourceName name = new SourceName(Name.of("WITH LOOKUP"), places.span(tree.getStart()));
        List<MdlExpr> arguments = List.of(visit(tree.expression()), new MdlExpr.Table(points(tree.points())));
        return new MdlExpr.Call(name, List.of(), arguments, List.of(), places.span(tree));
    }

    @Override
    public MdlExpr visitReference(MdlParser.ReferenceContext tree) {
        SourceName name = name(tree.name());
        List<MdlSubscript> subscripts = subscripts(tree.subscripts());
        return tree.arguments() == null
                ? new MdlExpr.Reference(name, tree.EACH() != null, subscripts, places.span(tree))
                : call(name, subscripts, tree.arguments(), places.span(tree));
    }

    MdlExpr.Call call(SourceName name, List<MdlSubscript> subscripts, MdlParser.ArgumentsContext arguments, Span span) {
        List<MdlExpr> values = arguments.expression().stream().map(this::visit).toList();
        List<SourceName> outputs =
                arguments.output().stream().map(output -> name(output.name())).toList();
        return new MdlExpr.Call(name, subscripts, values, outputs, span);
    }

    List<MdlSubscript> subscripts(MdlParser.@Nullable SubscriptsContext tree) {
        return tree == null
                ? List.of()
                : tree.subscript().stream()
                        .map(each -> new MdlSubscript(name(each.name()), each.EACH() != null))
                        .toList();
    }

    /** The points of a lookup, as pairs or in the old form: all x, then all y. */
    MdlPoints points(MdlParser.PointsContext tree) {
        List<SourceNumber> x = new ArrayList<>();
        List<SourceNumber> y = new ArrayList<>();
        for (MdlParser.PointContext point : tree.point()) {
            x.add(number(point.number(0)));
            y.add(number(point.number(1)));
        }
        List<SourceNumber> numbers = tree.number().stream().map(this::number).toList();
        int half = numbers.size() / 2;
        x.addAll(numbers.subList(0, half));
        y.addAll(numbers.subList(half, numbers.size()));
        Span span =
                tree.getStop() == null || tree.getChildCount() == 0 ? places.span(tree.getStart()) : places.span(tree);
        if (x.isEmpty() || x.size() != y.size()) {
            String message = x.isEmpty() ? "the lookup has no points" : "the lookup has an odd number of values";
            fail(Code.BAD_LOOKUP, span, message, "write pairs: (x1,y1),(x2,y2)");
        }
        return new MdlPoints(x, y, span);
    }

    private SourceNumber number(MdlParser.NumberContext tree) {
        Span span = places.span(tree);
        if (tree.NA() != null) {
            return new SourceNumber(NOT_AVAILABLE, span);
        }
        double value = number(tree.NUMBER().getText(), span);
        return new SourceNumber(tree.MINUS() == null ? value : -value, span);
    }

    private double number(String text, Span span) {
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            fail(Code.BAD_VALUE, span, "the number is larger than any that can be stored", "write a smaller one");
        }
        return value;
    }

    SourceName name(MdlParser.NameContext tree) {
        Token token = tree.getStart();
        Span span = places.span(token);
        String text = tree.QUOTED() == null ? oneLine(token.getText()) : unquoted(token.getText());
        if (Name.isBlank(text)) {
            fail(Code.SYNTAX, span, "a name needs a letter or another sign besides blanks", "give it one");
            return new SourceName(Name.of("?"), span);
        }
        return new SourceName(Name.of(text), span);
    }

    private static String oneLine(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '\n' || c == '\t' || c == '\r');
        return plain ? text : text.replaceAll("[ \\t\\r\\n]+", " ");
    }

    /** In quoted names a backslash escapes a quote; before other signs it is one itself. */
    private static String unquoted(String quoted) {
        String inner = quoted.substring(1, quoted.length() - 1);
        return oneLine(inner.replace("\\\"", "\"").replace("\\\\", "\\"));
    }

    private void fail(Code code, Span span, String message, String hint) {
        problems.error(code, span, message, Optional.of(hint));
        failed = true;
    }
}
