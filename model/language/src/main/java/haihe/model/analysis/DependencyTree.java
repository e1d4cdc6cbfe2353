package haihe.model.analysis;

import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A variable with what it depends on, or with what depends on it, level by level. Every variable is unfolded at most
 * once in a tree, where it stands highest, so that a tree is never larger than the model.
 *
 * @param variable the variable
 * @param ending why the branches end here, if they do
 * @param branches its direct causes or uses; empty unless {@code ending} is {@link Ending#NONE}
 */
public record DependencyTree(Variable variable, Ending ending, List<DependencyTree> branches) {

    public DependencyTree {
        branches = List.copyOf(branches);
    }

    /** Why a tree goes no further at a variable. */
    public enum Ending {
        /** It goes on, or there is nothing further. */
        NONE,
        /** The variable is one of those that lead here: a feedback loop. */
        LOOP,
        /** The variable is unfolded elsewhere in the tree. */
        REPEATED,
        /** There is more beyond the wanted depth. */
        DEEPER
    }

    /**
     * What a variable depends on: what its equations mention, in the order of mention, and for a stock first its flows.
     *
     * @param depth how many levels below the variable to show, at least 0
     * @throws IllegalArgumentException if the model has no such variable
     */
    public static DependencyTree causes(Model model, Name name, int depth) {
        DependencyGraph graph = DependencyGraph.of(model);
        return of(model, name, depth, variable -> graph.dependenciesOf(variable.name()));
    }

    /**
     * What depends on a variable, in order of definition.
     *
     * @param depth how many levels below the variable to show, at least 0
     * @throws IllegalArgumentException if the model has no such variable
     */
    public static DependencyTree uses(Model model, Name name, int depth) {
        DependencyGraph graph = DependencyGraph.of(model);
        return of(model, name, depth, variable -> graph.dependentsOf(variable.name()));
    }

    private static DependencyTree of(Model model, Name name, int depth, Function<Variable, List<Variable>> neighbours) {
        Variable root = model.variable(name)
                .orElseThrow(() -> new IllegalArgumentException("the model has no variable called " + name));
        return built(occurrences(new Occurrence(root, Optional.empty(), depth), neighbours));
    }

    /** Breadth first, so that each variable is unfolded where it stands highest. */
    private static List<Occurrence> occurrences(Occurrence root, Function<Variable, List<Variable>> neighbours) {
        Set<Name> unfolded = new HashSet<>();
        List<Occurrence> occurrences = new ArrayList<>(List.of(root));
        for (int i = 0; i < occurrences.size(); i++) {
            Occurrence occurrence = occurrences.get(i);
            List<Variable> next = neighbours.apply(occurrence.variable);
            Name name = occurrence.variable.name();
            if (next.isEmpty()) {
                occurrence.ending = Ending.NONE;
            } else if (unfolded.contains(name)) {
                occurrence.ending = occurrence.leadsBack() ? Ending.LOOP : Ending.REPEATED;
            } else if (occurrence.depth == 0) {
                occurrence.ending = Ending.DEEPER;
            } else {
                unfolded.add(name);
                next.forEach(
                        each -> occurrences.add(new Occurrence(each, Optional.of(occurrence), occurrence.depth - 1)));
            }
        }
        return occurrences;
    }

    /** From the last to the first, so that branches are there before what they grow on. */
    private static DependencyTree built(List<Occurrence> occurrences) {
        for (int i = occurrences.size() - 1; i > 0; i--) {
            Occurrence occurrence = occurrences.get(i);
            occurrence.parent.ifPresent(parent -> parent.branches.addFirst(occurrence.tree()));
        }
        return occurrences.get(0).tree();
    }

    /** A place in a growing tree. */
    private static final class Occurrence {

        private final Variable variable;
        private final Optional<Occurrence> parent;
        private final int depth;
        private final Deque<DependencyTree> branches = new ArrayDeque<>();
        private Ending ending = Ending.NONE;

        Occurrence(Variable variable, Optional<Occurrence> parent, int depth) {
            this.variable = variable;
            this.parent = parent;
            this.depth = depth;
        }

        boolean leadsBack() {
            Optional<Occurrence> above = parent;
            while (above.isPresent()) {
                if (above.get().variable.name().equals(variable.name())) {
                    return true;
                }
                above = above.get().parent;
            }
            return false;
        }

        DependencyTree tree() {
            return new DependencyTree(variable, ending, List.copyOf(branches));
        }
    }
}
