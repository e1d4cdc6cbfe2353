package haihe.model.io.internal.writing;

import haihe.model.Clause;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Function;
import haihe.model.Loop;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the expression of a clause so that a reader makes the same of it. */
final class ExpressionWriter implements Expr.Cases<Piece> {

    private static final Set<Function> ZERO_LEFT_OUT =
            Set.of(Function.SAFEDIV, Function.TREND, Function.FORCST, Function.PULSE);
    private static final Set<Function> INPUT_LEFT_OUT = Set.of(
            Function.DELAY,
            Function.DELAY1,
            Function.DELAY3,
            Function.DELAYN,
            Function.SMTH1,
            Function.SMTH3,
            Function.SMTHN);

    private final Model model;
    private final Dialect dialect;
    private final Subscripting subscripts;
    private final Map<Integer, LoopStyle> styles = new HashMap<>();
    private Set<Name> outside = Set.of();

    private ExpressionWriter(Model model, Dialect dialect, Variable variable, Clause clause) {
        this.model = model;
        this.dialect = dialect;
        this.subscripts = new Subscripting(model, variable, clause.loops(), styles, expr -> expr.match(this));
    }

    /**
     * The text of a clause's expression.
     *
     * @throws NotExpressible if there is none
     */
    static String write(Model model, Dialect dialect, Variable variable, Clause clause) {
        return clause.expr()
                .match(new ExpressionWriter(model, dialect, variable, clause))
                .text();
    }

    @Override
    public Piece number(Expr.Number expr) {
        double value = expr.value();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            if (value == Double.POSITIVE_INFINITY) {
                return constant(Function.INF);
            }
            throw new NotExpressible(NotExpressible.NO_LOOP, expr.span(), "a number that is " + value);
        }
        boolean negative = value < 0 || (value == 0 && 1 / value < 0);
        String text = Spelling.number(Math.abs(value));
        return negative ? new Piece("-" + text, Piece.SIGN) : Piece.primary(text);
    }

    @Override
    public Piece reference(Expr.Reference expr) {
        return Piece.primary(
                Spelling.name(expr.variable()) + subscripts.of(expr.variable(), expr.indices(), expr.span()));
    }

    @Override
    public Piece element(Expr.Element expr) {
        return Piece.primary(subscripts.number(expr, !outside.isEmpty() || !styles.isEmpty()));
    }

    @Override
    public Piece unary(Expr.Unary expr) {
        String operand = expr.operand().match(this).at(Piece.SIGN);
        return new Piece(expr.operator() == UnaryOperator.NOT ? "NOT " + operand : "-" + operand, Piece.SIGN);
    }

    @Override
    public Piece binary(Expr.Binary expr) {
        int level = Operators.level(expr.operator());
        boolean power = expr.operator() == BinaryOperator.POWER;
        Piece left = expr.left().match(this);
        Piece right = expr.right().match(this);
        String first = left.at(power ? Piece.PRIMARY : level);
        String second = right.at(power ? Piece.SIGN : level + 1);
        return new Piece(first + " " + Operators.sign(expr.operator()) + " " + second, level);
    }

    @Override
    public Piece conditional(Expr.Conditional expr) {
        String text = "IF " + text(expr.condition()) + " THEN " + text(expr.consequent()) + " ELSE "
                + text(expr.alternative());
        return new Piece(text, Piece.CONDITIONAL);
    }

    private String text(Expr expr) {
        return expr.match(this).at(Piece.OR);
    }

    private Piece constant(Function function) {
        return Piece.primary(function.name() + (dialect.bareFunctions() ? "" : "()"));
    }

    @Override
    public Piece call(Expr.Call expr) {
        if (expr.function().arity() == 0) {
            return constant(expr.function());
        }
        List<String> arguments = new ArrayList<>();
        for (Expr argument : expr.arguments()) {
            arguments.add(argument.match(this).text());
        }
        if (expr.function().isContent()) {
            return content(expr.function(), arguments);
        }
        int last = arguments.size() - 1;
        if (isLeftOut(expr, arguments)) {
            arguments.remove(last);
        }
        expr.seed().ifPresent(seed -> arguments.add(Long.toString(seed)));
        return Piece.primary(expr.function().name() + "(" + String.join(", ", arguments) + ")");
    }

    /** What looks into a container is written like what looks into an array. */
    private static Piece content(Function function, List<String> arguments) {
        String container = arguments.get(0);
        return Piece.primary(
                function == Function.CONTENT_PART
                        ? container + "[" + arguments.get(1) + "]"
                        : function.name().substring("CONTENT_".length()) + "(" + container + ")");
    }

    private static boolean isLeftOut(Expr.Call expr, List<String> arguments) {
        int last = arguments.size() - 1;
        boolean number = expr.arguments().get(last) instanceof Expr.Number;
        double value = number ? ((Expr.Number) expr.arguments().get(last)).value() : Double.NaN;
        return (ZERO_LEFT_OUT.contains(expr.function()) && value == 0)
                || value == Double.POSITIVE_INFINITY
                || (INPUT_LEFT_OUT.contains(expr.function())
                        && arguments.get(last).equals(arguments.get(0)));
    }

    @Override
    public Piece lookup(Expr.LookupCall expr) {
        String subscript = subscripts.of(expr.lookup(), expr.indices(), expr.span());
        return Piece.primary(Spelling.name(expr.lookup()) + subscript + "("
                + expr.input().match(this).text() + ")");
    }

    @Override
    public Piece reduce(Expr.Reduce expr) {
        List<String> bodies = inLoops(expr.loops(), List.of(expr.body()), expr);
        return Piece.primary(expr.reduction().name() + "(" + bodies.get(0) + ")");
    }

    @Override
    public Piece rank(Expr.Rank expr) {
        List<Expr> bodies = new ArrayList<>(List.of(expr.body()));
        expr.tieBreak().ifPresent(bodies::add);
        List<String> texts = inLoops(List.of(expr.loop()), bodies, expr);
        List<String> arguments = new ArrayList<>(texts);
        arguments.add(1, expr.rank().match(this).text());
        return Piece.primary("RANK(" + String.join(", ", arguments) + ")");
    }

    @Override
    public Piece vector(Expr.VectorCall expr) {
        List<String> arguments = new ArrayList<>();
        for (Expr.Operand operand : expr.operands()) {
            arguments.addAll(inLoops(operand.loops(), operand.bodies(), expr));
        }
        expr.scalars().forEach(scalar -> arguments.add(scalar.match(this).text()));
        return Piece.primary(expr.function().name() + "(" + String.join(", ", arguments) + ")");
    }

    /** The texts of expressions that go over the elements of loops. */
    private List<String> inLoops(List<Loop> loops, List<Expr> bodies, Expr function) {
        ArrayStyle style = new ArrayStyle(model, dialect, subscripts.currentNames());
        Map<Integer, LoopStyle> chosen = style.choose(loops, bodies, outside, function.span());
        Set<Name> before = outside;
        Set<Name> inside = new HashSet<>(outside);
        inside.addAll(ArrayStyle.names(chosen));
        outside = inside;
        styles.putAll(chosen);
        List<String> texts =
                bodies.stream().map(body -> body.match(this).text()).toList();
        styles.keySet().removeAll(chosen.keySet());
        outside = before;
        return texts;
    }
}
