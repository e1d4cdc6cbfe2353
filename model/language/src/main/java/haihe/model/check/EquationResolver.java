package haihe.model.check;

import haihe.model.Clause;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Loop;
import haihe.model.Span;
import haihe.model.source.Keyed;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Resolves equations to clauses. What cannot be resolved is reported and counts as 0. */
final class EquationResolver {

    private final Symbols symbols;
    private final Diagnostics problems;

    EquationResolver(Symbols symbols, Diagnostics problems) {
        this.symbols = symbols;
        this.problems = problems;
    }

    /**
     * The clauses of a variable's equation.
     *
     * @param missing the code under which elements without an equation are reported
     */
    Equation resolve(Symbol symbol, Optional<SourceEquation> source, Code missing) {
        return resolve(symbol, source, missing, (loops, expr) -> expr);
    }

    /**
     * The clauses of a variable's equation.
     *
     * @param wrap what becomes of the expression of a clause with these loops
     */
    Equation resolve(
            Symbol symbol, Optional<SourceEquation> source, Code missing, BiFunction<List<Loop>, Expr, Expr> wrap) {
        if (source.isEmpty()) {
            String what = missing == Code.MISSING_INITIAL ? "initial value" : "equation";
            String message = "'" + symbol.name() + "' has no " + what;
            String key = missing == Code.MISSING_INITIAL ? "initial" : "equation";
            Span span = symbol.source().name().span();
            problems.error(missing, span, message, "add " + key + " = \"...\"");
            return nothing(symbol, "");
        }
        SourceEquation equation = source.get();
        if (!symbol.usable()) {
            return nothing(symbol, equation.text());
        }
        List<Keyed<Optional<SourceExpr>>> parts = equation.parts();
        Cover cover = Cover.of(symbol, parts, symbols.dimensions(), problems);
        reportMissing(symbol, cover, missing, equation.span());
        List<Clause> clauses = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            Optional<SourceExpr> expr = parts.get(part).value();
            if (expr.isPresent()) {
                Blocks blocks = new Blocks(symbols.dimensions(), symbol);
                for (Block block :
                        blocks.of(cover.elementsOf(part), parts.get(part).key())) {
                    clauses.add(clause(symbol, block, expr.get(), wrap));
                }
            }
        }
        return clauses.isEmpty() ? nothing(symbol, equation.text()) : new Equation(clauses, equation.text());
    }

    private Clause clause(Symbol symbol, Block block, SourceExpr source, BiFunction<List<Loop>, Expr, Expr> wrap) {
        Diagnostics.stopIfInterrupted();
        EquationScope scope = new EquationScope(symbols, problems, symbol, block);
        Expr expr = new ExpressionResolver(scope).resolve(source);
        Expr usable = scope.failures() > 0 ? new Expr.Number(0, source.span()) : wrap.apply(block.loops(), expr);
        return new Clause(block.loops(), usable);
    }

    private void reportMissing(Symbol symbol, Cover cover, Code code, Span span) {
        List<Integer> missing = cover.missing();
        boolean partial = symbols.absences().allowed() && missing.size() < symbol.size();
        if (!missing.isEmpty() && !partial && !cover.faulty()) {
            String message = Elements.missing(symbol, missing)
                    + (code == Code.MISSING_INITIAL ? " has no initial value" : " has no equation");
            problems.error(code, span, message, "add a key for it, or default = \"...\" for all that remain");
        }
    }

    /** The equation 0 for all elements. */
    Equation nothing(Symbol symbol, String text) {
        return same(symbol, new Expr.Number(0, symbol.source().name().span()), text);
    }

    /** A number for all elements. */
    Equation constant(Symbol symbol, double value, Span span) {
        return same(symbol, new Expr.Number(value, span), Double.toString(value));
    }

    private Equation same(Symbol symbol, Expr number, String text) {
        Block block = new Blocks(symbols.dimensions(), symbol).whole();
        return new Equation(List.of(new Clause(block.loops(), number)), text);
    }
}
