package haihe.model.io.internal.writing;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import haihe.model.analysis.DependencyGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the graphical functions that variables carry: each is read by one variable, at the value of its equation. */
final class CarriedLookups {

    private static final String MARK = " (lookup)";

    private final Map<Name, Variable.Lookup> byCarrier = new HashMap<>();
    private final Set<Name> carried = new HashSet<>();

    /**
     * @param callable whether others may call the function too, by the name of its carrier, which may be a flow
     */
    private CarriedLookups(Model model, boolean callable) {
        DependencyGraph graph = DependencyGraph.of(model);
        for (Variable variable : model.variables()) {
            Optional<Equation> equation = equation(variable, callable);
            if (equation.isPresent()
                    && model.variable(Name.of(variable.name().text() + MARK)).orElse(null)
                            instanceof Variable.Lookup lookup
                    && lookup.over().equals(variable.over())
                    && (callable || graph.dependentsOf(lookup.name()).size() == 1)
                    && equation.get().clauses().stream().allMatch(clause -> reads(clause, lookup))) {
                byCarrier.put(variable.name(), lookup);
                carried.add(lookup.name());
            }
        }
    }

    /** In the native language auxiliaries carry functions that nobody else uses. */
    static CarriedLookups forNative(Model model) {
        return new CarriedLookups(model, false);
    }

    /** In XMILE auxiliaries and flows carry functions, which others may call by their names. */
    static CarriedLookups forXmile(Model model) {
        return new CarriedLookups(model, true);
    }

    private static Optional<Equation> equation(Variable variable, boolean flows) {
        if (flows && variable instanceof Variable.Flow flow) {
            return Optional.of(flow.equation());
        }
        if (variable instanceof Variable.Auxiliary auxiliary) {
            return Optional.of(auxiliary.equation());
        }
        return Optional.empty();
    }

    private static boolean reads(Clause clause, Variable.Lookup lookup) {
        if (!(clause.expr() instanceof Expr.LookupCall call) || !call.lookup().equals(lookup.name())) {
            return false;
        }
        for (int i = 0; i < call.indices().size(); i++) {
            List<Integer> own = clause.loops().get(i).range().positionsInRoot();
            boolean current = call.indices().get(i) instanceof Index.Loop loop
                    && loop.loop() == i
                    && loop.positions().equals(own);
            boolean only = own.size() == 1
                    && call.indices().get(i) instanceof Index.Fixed fixed
                    && fixed.position() == own.get(0);
            if (!current && !only) {
                return false;
            }
        }
        return true;
    }

    /** By the names of functions their carriers. */
    Map<Name, Name> names() {
        Map<Name, Name> names = new HashMap<>();
        byCarrier.forEach((carrier, lookup) -> names.put(lookup.name(), carrier));
        return names;
    }

    /** The function that a variable carries. */
    Optional<Variable.Lookup> of(Variable carrier) {
        return Optional.ofNullable(byCarrier.get(carrier.name()));
    }

    /** Whether a graphical function is carried by a variable. */
    boolean isCarried(Variable variable) {
        return carried.contains(variable.name());
    }

    /** The equation at whose value the carried function is read. */
    static Equation input(Equation equation) {
        List<Clause> clauses = equation.clauses().stream()
                .map(clause -> new Clause(clause.loops(), ((Expr.LookupCall) clause.expr()).input()))
                .toList();
        return new Equation(clauses, equation.text());
    }
}
