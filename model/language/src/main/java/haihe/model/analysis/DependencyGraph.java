package haihe.model.analysis;

import haihe.model.Container;
import haihe.model.Equation;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Outlet;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which variable depends on which, whole arrays at a time. Immutable. */
public final class DependencyGraph {

    private final List<Variable> variables;
    private final Map<Name, Integer> numbers = new HashMap<>();
    private final int[][] dependencies;
    private final int[][] dependents;

    private DependencyGraph(Model model, java.util.function.Function<Variable, Set<Name>> needs) {
        variables = model.variables();
        for (int i = 0; i < variables.size(); i++) {
            numbers.put(variables.get(i).name(), i);
        }
        dependencies = new int[variables.size()][];
        for (int i = 0; i < dependencies.length; i++) {
            dependencies[i] = needs.apply(variables.get(i)).stream()
                    .mapToInt(name -> numbers.getOrDefault(name, -1))
                    .filter(number -> number >= 0)
                    .toArray();
        }
        dependents = reversed(dependencies);
    }

    /** What each variable needs within one instant of a phase; see {@link Operands#of(haihe.model.Expr, Phase)}. */
    public static DependencyGraph of(Model model, Phase phase) {
        return of(model, phase, FlowLimits.of(model));
    }

    static DependencyGraph of(Model model, Phase phase, FlowLimits limits) {
        return new DependencyGraph(model, variable -> {
            Set<Name> names = new LinkedHashSet<>();
            phase.equationOf(variable).ifPresent(equation -> {
                names.addAll(References.in(equation, phase));
                names.addAll(limits.neededBy(equation, phase));
            });
            names.addAll(limits.limitsOf(variable.name(), phase));
            return names;
        });
    }

    /**
     * What each variable depends on at any time: everything its equations mention, for a stock also its inflows and
     * outflows, for a flow that a container drives also its stock.
     */
    public static DependencyGraph of(Model model) {
        return new DependencyGraph(model, variable -> {
            Set<Name> names = new LinkedHashSet<>();
            if (variable instanceof Variable.Stock stock) {
                names.addAll(stock.inflows());
                names.addAll(stock.outflows());
                stock.container().map(Container::parameters).ifPresent(names::addAll);
            }
            if (variable instanceof Variable.Flow flow) {
                flow.outlet().map(Outlet::names).ifPresent(names::addAll);
            }
            Phase.INITIAL
                    .equationOf(variable)
                    .map((Equation equation) -> References.in(equation))
                    .ifPresent(names::addAll);
            return names;
        });
    }

    /** All variables in order of definition. */
    public List<Variable> variables() {
        return variables;
    }

    /** What a variable depends on, each once, in the order of mention; constants, lookups and series included. */
    public List<Variable> dependenciesOf(Name name) {
        return named(dependencies, name);
    }

    /** What depends on a variable, each once, in order of definition. */
    public List<Variable> dependentsOf(Name name) {
        return named(dependents, name);
    }

    /** The numbers, in {@link #variables()}, of what a variable depends on; not a copy. */
    int[] dependenciesOf(int variable) {
        return dependencies[variable];
    }

    private List<Variable> named(int[][] edges, Name name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("the model has no variable called " + name);
        }
        List<Variable> named = new ArrayList<>(edges[number].length);
        for (int other : edges[number]) {
            named.add(variables.get(other));
        }
        return List.copyOf(named);
    }

    private static int[][] reversed(int[][] edges) {
        int[] counts = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] reversed = new int[edges.length][];
        for (int i = 0; i < edges.length; i++) {
            reversed[i] = new int[counts[i]];
        }
        int[] filled = new int[edges.length];
        for (int source = 0; source < edges.length; source++) {
            for (int target : edges[source]) {
                reversed[target][filled[target]++] = source;
            }
        }
        return reversed;
    }
}
