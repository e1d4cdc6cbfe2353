package haihe.model.analysis;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a model defines and never uses. Constants, lookups and series feed equations and are of no use otherwise;
 * stocks and auxiliaries without uses are taken for outputs, variables that control the time have a use; a flow that no stock has changes nothing.
 */
public final class UnusedVariables {

    private final DependencyGraph graph;
    private final Set<Name> connected = new HashSet<>();

    private UnusedVariables(Model model) {
        graph = DependencyGraph.of(model);
        model.time().controls().ifPresent(controls -> controls.names().forEach(connected::add));
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock) {
                connected.addAll(stock.inflows());
                connected.addAll(stock.outflows());
            }
        }
    }

    /**
     * One {@code UNUSED_VARIABLE} warning for each constant, lookup and series that no equation mentions, and for each
     * flow that is neither an inflow nor an outflow of a stock; in order of definition.
     */
    public static List<Diagnostic> check(Model model) {
        UnusedVariables check = new UnusedVariables(model);
        List<Diagnostic> problems = new ArrayList<>();
        for (Variable variable : model.variables()) {
            if (!variable.declaration().internal()) {
                check.problem(variable).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<Diagnostic> problem(Variable variable) {
        return variable.match(new Variable.Cases<Optional<Diagnostic>>() {
            @Override
            public Optional<Diagnostic> stock(Variable.Stock stock) {
                return Optional.empty();
            }

            @Override
            public Optional<Diagnostic> flow(Variable.Flow flow) {
                return connected.contains(flow.name())
                        ? Optional.empty()
                        : Optional.of(warning(flow, "flow " + flow.name() + " belongs to no stock")
                                .withHint("name it under inflows or outflows of a stock, or define it under aux"));
            }

            @Override
            public Optional<Diagnostic> auxiliary(Variable.Auxiliary auxiliary) {
                return Optional.empty();
            }

            @Override
            public Optional<Diagnostic> constant(Variable.Constant constant) {
                return unused(constant, "constant");
            }

            @Override
            public Optional<Diagnostic> lookup(Variable.Lookup lookup) {
                return unused(lookup, "lookup");
            }

            @Override
            public Optional<Diagnostic> series(Variable.Series series) {
                return unused(series, "series");
            }
        });
    }

    private Optional<Diagnostic> unused(Variable variable, String kind) {
        if (!graph.dependentsOf(variable.name()).isEmpty() || connected.contains(variable.name())) {
            return Optional.empty();
        }
        return Optional.of(warning(variable, "no equation uses " + kind + " " + variable.name())
                .withHint("use it or remove it"));
    }

    private static Diagnostic warning(Variable variable, String message) {
        return Diagnostic.warning(Code.UNUSED_VARIABLE, variable.declaration().span(), message);
    }
}
