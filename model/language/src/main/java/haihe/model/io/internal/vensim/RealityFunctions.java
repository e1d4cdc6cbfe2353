package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.SourceName;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rewrites the expressions of reality checks: the RC functions become expressions of ordinary functions, and names and
 * subscripts are replaced (Vensim reference manual, "Reality Check Functions"). Each of the functions is its basis up to a
 * start time and follows a trajectory from there that begins at what the basis is then; those of checks leave the basis
 * alone for a time of grace.
 */
final class RealityFunctions implements MdlExpr.Cases<MdlExpr> {

    private static final Name START = Name.of("RC START TIME");

    private final Map<Name, Name> names;
    private final Map<Name, Name> subscripts;
    private final boolean hasStart;
    private final Faults faults;

    /**
     * @param names what variables are to be called
     * @param subscripts what subscripts are to be called
     * @param hasStart whether the model says when tests begin
     */
    RealityFunctions(Map<Name, Name> names, Map<Name, Name> subscripts, boolean hasStart, Faults faults) {
        this.names = names;
        this.subscripts = subscripts;
        this.hasStart = hasStart;
        this.faults = faults;
    }

    static boolean hasStart(VariableTable variables) {
        return variables.variable(START) != null;
    }

    /** A trajectory, by the time since the start. */
    private enum Shape {
        STEP(1),
        RAMP(2),
        GROW(1),
        DECAY(1);

        private final int parameters;

        Shape(int parameters) {
            this.parameters = parameters;
        }

        /** What the basis is multiplied with; 1 at the start but for a step. */
        MdlExpr factor(List<MdlExpr> parameters, MdlExpr since, Span span) {
            MdlExpr first = parameters.get(0);
            return switch (this) {
                case STEP -> first;
                case RAMP ->
                    binary(
                            BinaryOperator.ADD,
                            number(1, span),
                            binary(
                                    BinaryOperator.MULTIPLY,
                                    binary(BinaryOperator.SUBTRACT, first, number(1, span)),
                                    function(
                                            "MIN",
                                            number(1, span),
                                            binary(BinaryOperator.DIVIDE, since, parameters.get(1)))));
                case GROW -> function("EXP", binary(BinaryOperator.MULTIPLY, first, since));
                case DECAY ->
                    function(
                            "EXP",
                            binary(
                                    BinaryOperator.DIVIDE,
                                    binary(BinaryOperator.SUBTRACT, number(0, span), since),
                                    first));
            };
        }
    }

    private static MdlExpr binary(BinaryOperator operator, MdlExpr left, MdlExpr right) {
        return new MdlExpr.Binary(operator, left, right, left.span());
    }

    private static MdlExpr function(String name, MdlExpr... arguments) {
        Span span = arguments[0].span();
        return new MdlExpr.Call(new SourceName(Name.of(name), span), List.of(), List.of(arguments), List.of(), span);
    }

    private static MdlExpr number(double value, Span span) {
        return new MdlExpr.Numeral(value, span);
    }

    private static MdlExpr variable(Name name, Span span) {
        return new MdlExpr.Reference(new SourceName(name, span), false, List.of(), span);
    }

    private static MdlExpr variable(String name, Span span) {
        return variable(Name.of(name), span);
    }

    /** {@code RC STEP CHECK(grace, basis, mult, start, duration)} and the like, the grace only for checks. */
    private MdlExpr trajectory(Shape shape, boolean check, MdlExpr.Call call) {
        List<MdlExpr> arguments =
                call.arguments().stream().map(argument -> argument.match(this)).toList();
        Span span = call.span();
        int needed = (check ? 2 : 1) + shape.parameters;
        if (arguments.size() < needed || arguments.size() > needed + 2) {
            faults.report(
                    Code.WRONG_ARITY,
                    span,
                    call.function().text() + " takes " + needed + " to " + (needed + 2) + " arguments, not "
                            + arguments.size(),
                    "see the reality check functions in Vensim's manual");
            return call;
        }
        MdlExpr basis = arguments.get(check ? 1 : 0);
        MdlExpr start = arguments.size() > needed ? arguments.get(needed) : start(span);
        MdlExpr since = binary(BinaryOperator.SUBTRACT, variable("Time", span), start);
        MdlExpr before = binary(BinaryOperator.LESS, since, half(span));
        MdlExpr held = function("SAMPLE IF TRUE", before, basis, basis);
        MdlExpr follows = isAfter(since, check ? arguments.get(0) : number(0, span), span);
        if (arguments.size() > needed + 1) {
            MdlExpr ended = isAfter(since, arguments.get(needed + 1), span);
            follows = binary(BinaryOperator.AND, follows, binary(BinaryOperator.EQUAL, ended, number(0, span)));
        }
        List<MdlExpr> parameters = arguments.subList(needed - shape.parameters, needed);
        MdlExpr value = binary(BinaryOperator.MULTIPLY, held, shape.factor(parameters, since, span));
        return function("IF THEN ELSE", follows, value, basis);
    }

    private MdlExpr start(Span span) {
        return hasStart
                ? variable(START, span)
                : binary(BinaryOperator.ADD, variable("INITIAL TIME", span), variable("TIME STEP", span));
    }

    private static MdlExpr half(Span span) {
        return binary(BinaryOperator.DIVIDE, variable("TIME STEP", span), number(2, span));
    }

    /** Whether a time has passed, however it was rounded. */
    private static MdlExpr isAfter(MdlExpr since, MdlExpr time, Span span) {
        return binary(BinaryOperator.GREATER_OR_EQUAL, since, binary(BinaryOperator.SUBTRACT, time, half(span)));
    }

    @Override
    public MdlExpr number(MdlExpr.Numeral expr) {
        return expr;
    }

    @Override
    public MdlExpr text(MdlExpr.Text expr) {
        return expr;
    }

    @Override
    public MdlExpr table(MdlExpr.Table expr) {
        return expr;
    }

    @Override
    public MdlExpr reference(MdlExpr.Reference expr) {
        return new MdlExpr.Reference(
                replaced(expr.name(), names), expr.each(), subscripts(expr.subscripts()), expr.span());
    }

    List<MdlSubscript> subscripts(List<MdlSubscript> written) {
        return written.stream()
                .map(each -> new MdlSubscript(replaced(each.name(), subscripts), each.each()))
                .toList();
    }

    private static SourceName replaced(SourceName name, Map<Name, Name> names) {
        return new SourceName(names.getOrDefault(name.name(), name.name()), name.span());
    }

    @Override
    public MdlExpr call(MdlExpr.Call expr) {
        String name = expr.function().name().key();
        if (name.startsWith("rc_compare")) {
            faults.report(
                    Code.UNSUPPORTED,
                    expr.span(),
                    "a comparison with another run cannot be made",
                    "take that run's values as data of this model and compare with those");
            return number(0, expr.span());
        }
        for (Shape shape : Shape.values()) {
            String function = "rc_" + shape.name().toLowerCase(Locale.ROOT);
            if (name.equals(function) || name.equals(function + "_check")) {
                return trajectory(shape, name.endsWith("_check"), expr);
            }
        }
        List<MdlExpr> arguments =
                expr.arguments().stream().map(argument -> argument.match(this)).toList();
        return new MdlExpr.Call(expr.function(), subscripts(expr.subscripts()), arguments, expr.outputs(), expr.span());
    }

    @Override
    public MdlExpr unary(MdlExpr.Unary expr) {
        return new MdlExpr.Unary(expr.operator(), expr.operand().match(this), expr.span());
    }

    @Override
    public MdlExpr binary(MdlExpr.Binary expr) {
        return new MdlExpr.Binary(
                expr.operator(), expr.left().match(this), expr.right().match(this), expr.span());
    }
}
