package haihe.model.units;

import haihe.model.Clause;
import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Equation;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.UnitExpr;
import haihe.model.Variable;
import haihe.model.Variable.Declaration;
import haihe.model.units.Mismatches.Side;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the units of every equation. All findings are warnings, since a model with doubtful units still runs; how far
 * units are checked is left to the tool (XMILE 1.0, section 2.3).
 *
 * <ul>
 *   <li>Both sides of {@code + - MOD}, of comparisons, of {@code MIN}, {@code MAX}, and of a conditional have one unit;
 *       {@code *}, {@code /} and {@code SQRT} make new ones, {@code ^} too if the exponent is written out.
 *   <li>Functions such as EXP, LN and SIN take and give pure numbers; delays and smooths give their input's unit and
 *       want their times in the unit of time; TREND gives 1/time; a RAMP's slope is per time; a PULSE is its magnitude
 *       per time.
 *   <li>A literal 0 and INF fit anything, and a number that is a whole equation has the variable's unit; other literals
 *       are pure numbers. TIME and DT have the unit of time.
 *   <li>A flow has its stock's unit per unit of time.
 * </ul>
 *
 * A variable without a unit is reported once, and fits wherever it stands. After a mismatch the expression counts as
 * unknown, so that nothing is reported twice.
 */
public final class UnitCheck {

    private final Model model;
    private final Mismatches mismatches = new Mismatches();
    private final Optional<UnitExpr> time;
    private final UnitInference inference;
    private final List<Diagnostic> missing = new ArrayList<>();

    /** Where auxiliaries are defined: a lookup of the same place is carried by one, and has no unit of its own. */
    private final Set<Span> carriers;

    private UnitCheck(Model model) {
        this.model = model;
        carriers = model.variables().stream()
                .filter(variable -> variable instanceof Variable.Auxiliary)
                .map(variable -> variable.declaration().span())
                .filter(span -> span.line() > 0)
                .collect(Collectors.toSet());
        time = timeUnit(model);
        inference = new UnitInference(model, time, mismatches);
    }

    /**
     * Everything doubtful about the units of a model: {@code UNIT_MISSING} once for each variable without a unit (a
     * single one if no variable has any), then {@code UNIT_MISMATCH} at the expressions that do not agree.
     */
    public static List<Diagnostic> check(Model model) {
        UnitCheck check = new UnitCheck(model);
        model.variables().forEach(check::check);
        List<Diagnostic> problems = new ArrayList<>(check.missing());
        problems.addAll(check.mismatches.found());
        return problems;
    }

    /**
     * The unit of time: the base unit among those of the model that has the name of {@code time.unit}, whatever its
     * spelling.
     */
    private static Optional<UnitExpr> timeUnit(Model model) {
        String text = model.time().unit();
        if (text.isBlank()) {
            return Optional.empty();
        }
        Name name = Name.of(text);
        Set<String> bases = new LinkedHashSet<>();
        model.variables()
                .forEach(variable -> variable.declaration()
                        .unit()
                        .ifPresent(unit -> bases.addAll(unit.powers().keySet())));
        return Optional.of(UnitExpr.base(bases.stream()
                .filter(base -> Name.of(base).equals(name))
                .findFirst()
                .orElse(text)));
    }

    private void check(Variable variable) {
        Declaration declaration = variable.declaration();
        Optional<UnitExpr> inferred = equation(variable).flatMap(equation -> checkEquation(declaration, equation));
        if (lacksUnit(variable)) {
            String advice = inferred.map(unit -> "its equation gives " + unit + ": add unit = \"" + unit + "\"")
                    .orElse("add unit = \"...\", or unit = \"1\" for a pure number");
            missing.add(Diagnostic.warning(Code.UNIT_MISSING, declaration.span(), declaration.name() + " has no unit")
                    .withHint(advice));
        }
        if (variable instanceof Variable.Stock stock) {
            stock.inflows().forEach(flow -> checkFlow(stock, flow, "an inflow"));
            stock.outflows().forEach(flow -> checkFlow(stock, flow, "an outflow"));
        }
    }

    private boolean lacksUnit(Variable variable) {
        Declaration declaration = variable.declaration();
        boolean carried = variable instanceof Variable.Lookup && carriers.contains(declaration.span());
        return declaration.unitText().isBlank() && declaration.unit().isEmpty() && !carried && !declaration.internal();
    }

    private static Optional<Equation> equation(Variable variable) {
        return haihe.model.analysis.Phase.INITIAL.equationOf(variable);
    }

    private Optional<UnitExpr> checkEquation(Declaration declaration, Equation equation) {
        Optional<UnitExpr> first = Optional.empty();
        for (Clause clause : equation.clauses()) {
            Optional<UnitExpr> unit = inference.unitOf(clause.expr());
            boolean number = Literals.valueOf(clause.expr()).isPresent();
            Side value = new Side("the equation", clause.expr(), number ? Optional.empty() : unit);
            first = first.or(value::unit);
            declaration.unit().ifPresent(declared -> checkValue(declaration.name(), declared, value));
        }
        return first;
    }

    private void checkValue(Name name, UnitExpr declared, Side value) {
        if (value.unit().isEmpty() || Mismatches.same(value.unit().get(), declared)) {
            return;
        }
        UnitExpr unit = value.unit().get();
        String other = declared.isDimensionless() ? "declared as a pure number" : "declared in " + declared;
        String message = "the equation " + Mismatches.has(unit) + ", but " + name + " is " + other;
        String lack = "the equation lacks a factor in " + declared.dividedBy(unit);
        mismatches.report(value.expr().span(), message, Optional.of(lack));
    }

    private void checkFlow(Variable.Stock stock, Name flow, String role) {
        Optional<UnitExpr> wanted = stock.declaration().unit().flatMap(unit -> time.map(unit::dividedBy));
        Optional<Declaration> declaration = model.variable(flow).map(Variable::declaration);
        Optional<UnitExpr> unit = declaration.flatMap(Declaration::unit);
        if (wanted.isEmpty() || unit.isEmpty() || Mismatches.same(unit.get(), wanted.get())) {
            return;
        }
        mismatches.report(
                declaration.orElseThrow().span(),
                flow + " " + Mismatches.has(unit.get()) + ", but as " + role + " of " + stock.name() + " it needs "
                        + wanted.get(),
                Optional.of("a flow has the unit of its stock per unit of time"));
    }

    private List<Diagnostic> missing() {
        boolean anyUnit = model.variables().stream()
                .map(Variable::declaration)
                .filter(each -> !each.internal())
                .anyMatch(each -> each.unit().isPresent() || !each.unitText().isBlank());
        if (anyUnit || missing.size() < 2) {
            return missing;
        }
        return List.of(Diagnostic.warning(
                        Code.UNIT_MISSING,
                        missing.get(0).span(),
                        "no variable of the model has a unit, so that units are not checked")
                .withHint("give every variable a unit; the units of all equations are then checked"));
    }
}
