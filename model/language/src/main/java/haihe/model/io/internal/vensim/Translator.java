package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Span;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the expressions of one equation into those of the source model: subscripts and functions get one meaning. */
final class Translator implements MdlExpr.Cases<SourceExpr> {

    private static final String TIME = "time";

    private final Symbols symbols;
    private final LeftScope scope;
    private final Faults faults;
    private final FunctionCalls calls;

    /**
     * @param scope the subscripts of the left side
     * @param faults learns what is wrong; then the result is of no use
     */
    Translator(Symbols symbols, LeftScope scope, Faults faults) {
        this.symbols = symbols;
        this.scope = scope;
        this.faults = faults;
        this.calls = new FunctionCalls(symbols, this, scope, faults);
    }

    SourceExpr translate(MdlExpr expr) {
        return expr.match(this);
    }

    @Override
    public SourceExpr number(MdlExpr.Numeral expr) {
        return new SourceExpr.Literal(expr.value(), expr.span());
    }

    @Override
    public SourceExpr text(MdlExpr.Text expr) {
        return faults.fail(
                Code.SYNTAX,
                expr.span(),
                "a text in quotes is no number",
                "names in double quotes are those of variables");
    }

    @Override
    public SourceExpr reference(MdlExpr.Reference expr) {
        SourceName name = symbols.outer(expr.name());
        if (expr.each()) {
            return faults.fail(
                    Code.UNSUPPORTED,
                    expr.span(),
                    "the number of each element, " + expr.name().text() + "!, is not available",
                    "make a variable over the range that holds the numbers, and use that");
        }
        if (symbols.isShadowed(expr.name())) {
            return faults.fail(
                    Code.UNSUPPORTED,
                    expr.span(),
                    "'" + expr.name().text() + "' is not available where the macro has a '" + name.text()
                            + "' of its own",
                    "rename the macro's own variable");
        }
        MdlVariable variable = symbols.variable(expr.name());
        if (variable != null || symbols.isLocal(expr.name().name())) {
            return new SourceExpr.Reference(name, subscripts(variable, expr), expr.span());
        }
        if (name.name().key().equals(TIME) && expr.subscripts().isEmpty()) {
            return new SourceExpr.Call(name, List.of(), List.of(), expr.span());
        }
        Optional<SourceExpr> number = expr.subscripts().isEmpty() ? number(name) : Optional.empty();
        return number.orElseGet(() -> unknown(name, expr.span()));
    }

    /** The number that the name of a range or an element is (Vensim reference manual, "Subscripts as Numbers"). */
    private Optional<SourceExpr> number(SourceName name) {
        Optional<MdlRange> range = scope.ranges().range(name.name());
        if (range.isPresent()) {
            Optional<SourceExpr> ordinal = scope.ordinal(range.get(), range.get(), name.span());
            return ordinal.isPresent()
                    ? ordinal
                    : Optional.of(faults.fail(
                            Code.DIMENSION_MISMATCH,
                            name.span(),
                            "'" + name.text() + "' is not a subscript of the left side, so it has no current element",
                            "use a subscript of the left side"));
        }
        return scope.ranges().isElement(name.name())
                ? Optional.of(new SourceExpr.Literal(
                        scope.ranges().family(name.name()).number(name.name()), name.span()))
                : Optional.empty();
    }

    private SourceExpr unknown(SourceName name, Span span) {
        faults.report(Code.UNKNOWN_NAME, span, "nothing is called '" + name.text() + "'", symbols.nearest(name.text()));
        return new SourceExpr.Literal(0, span);
    }

    private List<SourceSubscript> subscripts(@Nullable MdlVariable variable, MdlExpr.Reference expr) {
        return subscripts(variable, expr.name(), expr.subscripts(), expr.span());
    }

    /** The subscripts of a variable or lookup; reported if they do not fit. */
    List<SourceSubscript> subscripts(
            @Nullable MdlVariable variable, SourceName name, List<MdlSubscript> written, Span span) {
        if (variable == null || !variable.usable()) {
            if (variable == null && !written.isEmpty()) {
                faults.report(
                        Code.DIMENSION_MISMATCH, span, "'" + name.text() + "' has no subscripts", "leave out [ ]");
            }
            return List.of();
        }
        int count = variable.over().size();
        if (written.size() != count) {
            String over = String.join(
                    ",",
                    variable.over().stream().map(each -> each.name().text()).toList());
            faults.report(
                    Code.DIMENSION_MISMATCH,
                    span,
                    "'" + name.text() + "' has " + count + " subscripts, but " + written.size() + " here",
                    count == 0 ? "leave out [ ]" : "write " + name.text() + "[" + over + "]");
            return List.of();
        }
        return scope.subscripts(written, variable.over());
    }

    @Override
    public SourceExpr call(MdlExpr.Call expr) {
        return calls.translate(expr);
    }

    @Override
    public SourceExpr unary(MdlExpr.Unary expr) {
        return new SourceExpr.Unary(expr.operator(), translate(expr.operand()), expr.span());
    }

    @Override
    public SourceExpr binary(MdlExpr.Binary expr) {
        return new SourceExpr.Binary(expr.operator(), translate(expr.left()), translate(expr.right()), expr.span());
    }

    @Override
    public SourceExpr table(MdlExpr.Table expr) {
        return faults.fail(Code.SYNTAX, expr.span(), "points stand where a number is needed", "use WITH LOOKUP");
    }
}
