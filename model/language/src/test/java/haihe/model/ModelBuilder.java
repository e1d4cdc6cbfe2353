package haihe.model;

import haihe.model.GraphicalFunction.Kind;
import haihe.model.Variable.Auxiliary;
import haihe.model.Variable.Constant;
import haihe.model.Variable.Declaration;
import haihe.model.Variable.Flow;
import haihe.model.Variable.Lookup;
import haihe.model.Variable.Series;
import haihe.model.Variable.Stock;
import haihe.model.units.UnitSystem;
import haihe.model.units.UnitSystem.Undeclared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Puts resolved models together in tests; the n-th variable is defined in line n of {@code m.conf}. */
public final class ModelBuilder {

    private static final UnitSystem UNITS = UnitSystem.of(List.of(), "year", Undeclared.BASE_UNIT, problem -> {
        throw new AssertionError(problem);
    });

    private final List<Variable> variables = new ArrayList<>();
    private final String timeUnit;

    public ModelBuilder() {
        this("year");
    }

    public ModelBuilder(String timeUnit) {
        this.timeUnit = timeUnit;
    }

    public ModelBuilder aux(String name, Expr expr) {
        return aux(name, "", expr);
    }

    public ModelBuilder aux(String name, String unit, Expr expr) {
        return add(new Auxiliary(declaration(name, unit, List.of()), Exprs.equation(Exprs.clause(expr))));
    }

    public ModelBuilder aux(String name, List<Dimension> over, Clause... clauses) {
        return add(new Auxiliary(declaration(name, "", over), Exprs.equation(clauses)));
    }

    public ModelBuilder flow(String name, Expr expr) {
        return flow(name, "", expr);
    }

    public ModelBuilder flow(String name, String unit, Expr expr) {
        return add(new Flow(declaration(name, unit, List.of()), Exprs.equation(Exprs.clause(expr)), false));
    }

    public ModelBuilder stock(String name, Expr initial, List<String> inflows, List<String> outflows) {
        return stock(name, "", initial, inflows, outflows);
    }

    public ModelBuilder stock(String name, String unit, Expr initial, List<String> inflows, List<String> outflows) {
        return add(stock(declaration(name, unit, List.of()), initial, inflows, outflows, false));
    }

    public ModelBuilder nonNegativeStock(String name, Expr initial, List<String> inflows, List<String> outflows) {
        return add(stock(declaration(name, "", List.of()), initial, inflows, outflows, true));
    }

    private static Stock stock(
            Declaration declaration, Expr initial, List<String> inflows, List<String> outflows, boolean nonNegative) {
        return new Stock(
                declaration,
                Exprs.equation(Exprs.clause(initial)),
                inflows.stream().map(Name::of).toList(),
                outflows.stream().map(Name::of).toList(),
                nonNegative);
    }

    public ModelBuilder constant(String name, String unit, double value) {
        return add(new Constant(declaration(name, unit, List.of()), List.of(value), ValueRange.ANY, ""));
    }

    public ModelBuilder constant(String name, Dimension over) {
        return add(new Constant(
                declaration(name, "", List.of(over)), Collections.nCopies(over.size(), 1.0), ValueRange.ANY, ""));
    }

    public ModelBuilder lookup(String name, String unit, String inputUnit) {
        GraphicalFunction function = new GraphicalFunction(Kind.CONTINUOUS, List.of(0.0, 1.0), List.of(0.0, 2.0));
        return add(new Lookup(declaration(name, unit, List.of()), List.of(function), unit(inputUnit)));
    }

    public ModelBuilder series(String name, String unit) {
        TimeSeries series = new TimeSeries(
                TimeSeries.Interpolation.LINEAR, TimeSeries.Outside.HOLD, List.of(0.0, 1.0), List.of(1.0, 2.0));
        return add(new Series(declaration(name, unit, List.of()), List.of(series), ""));
    }

    public ModelBuilder add(Variable variable) {
        variables.add(variable);
        return this;
    }

    /** The declaration of the next variable. */
    public Declaration declaration(String name, String unit, List<Dimension> over) {
        Span span = new Span("m.conf", variables.size() + 1, 3, name.length());
        return new Declaration(Name.of(name), over, unit(unit), unit, "", "", "", span);
    }

    private static Optional<UnitExpr> unit(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : UNITS.parse(text, Span.NONE, problem -> {
                    throw new AssertionError(problem);
                });
    }

    public Model build() {
        TimeSpec time = new TimeSpec(0, 10, 1, 1, timeUnit, Optional.empty(), Span.NONE);
        return new Model("test", "", time, Semantics.XMILE, List.of(), variables, "");
    }
}
