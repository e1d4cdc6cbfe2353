package haihe.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a model is made executable. Immutable.
 *
 * @param backend how equations are executed
 * @param optimisations what is done to make them faster
 * @param keep the variables and columns that runs may save and sessions may read, besides what is needed to compute stocks
 *     and their balances; what nothing else needs is not computed. Empty: all of them
 */
public record Compilation(Simulator.Backend backend, Set<Optimisation> optimisations, List<String> keep) {

    /** Compiled as soon as that pays, with all exact optimisations, keeping everything. */
    public static final Compilation DEFAULT = new Compilation(Simulator.Backend.AUTO, Optimisation.exact(), List.of());

    /**
     * Evaluations of all equations that save as much time as optimising takes: on one core with nothing warm, a tenth of a
     * millisecond for a node of an equation against 0.3 ns in each evaluation.
     */
    private static final double WORTHWHILE = 300_000;

    public Compilation {
        EnumSet<Optimisation> copy = EnumSet.noneOf(Optimisation.class);
        copy.addAll(optimisations);
        optimisations = Collections.unmodifiableSet(copy);
        keep = List.copyOf(keep);
    }

    /** The same with another way of executing. */
    public Compilation with(Simulator.Backend backend) {
        return new Compilation(backend, optimisations, keep);
    }

    /** The same with these optimisations and no others. */
    public Compilation with(Set<Optimisation> optimisations) {
        return new Compilation(backend, optimisations, keep);
    }

    /** The same without some optimisations. */
    public Compilation without(Collection<Optimisation> some) {
        Set<Optimisation> others = new TreeSet<>(optimisations);
        others.removeAll(some);
        return with(others);
    }

    /**
     * The same, without optimisations if they take longer than they save.
     *
     * @param evaluations how often, in all runs together, the equations will be evaluated: steps times stages
     */
    public Compilation forEvaluations(double evaluations) {
        return evaluations < WORTHWHILE ? without(Optimisation.exact()) : this;
    }

    /** The same with the optimisations that are not exact as well: results may differ in the last digits. */
    public Compilation withFastMath() {
        Set<Optimisation> more = new TreeSet<>(optimisations);
        for (Optimisation each : Optimisation.values()) {
            if (!each.isExact()) {
                more.add(each);
            }
        }
        return with(more);
    }

    /** The same keeping these variables ({@code name}, all its elements) and columns ({@code name[e1,e2]}) alone. */
    public Compilation keeping(List<String> keep) {
        return new Compilation(backend, optimisations, keep);
    }

    /** Whether results may differ in the last digits from those without optimisations. */
    public boolean isFastMath() {
        return optimisations.stream().anyMatch(each -> !each.isExact());
    }
}
