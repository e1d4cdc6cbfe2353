package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What is known of the nodes of one statement. */
final class Traits {

    /**
     * What is known of a node.
     *
     * @param level how long its value stands, see {@link Standing}
     * @param loops the loops that it depends on and that are not its own
     * @param cost about how many additions its evaluation is worth
     * @param draws whether it has random draws, which may take long where their parameters are not those of a run
     */
    record Trait(int level, Set<Integer> loops, long cost, boolean draws) {}

    private final Standing standing;
    private final LoopTurns turns;
    private final Map<Node, Trait> traits = new IdentityHashMap<>();

    Traits(Standing standing, LoopTurns turns) {
        this.standing = standing;
        this.turns = turns;
    }

    /** What is known of a node. */
    Trait of(Node root) {
        if (!traits.containsKey(root)) {
            new Rewriting(this::note).of(root);
        }
        return Objects.requireNonNull(traits.get(root));
    }

    private Node note(Node node) {
        if (!traits.containsKey(node)) {
            traits.put(node, traitOf(node));
        }
        return node;
    }

    private Trait traitOf(Node node) {
        int level = ownLevel(node);
        Set<Integer> loops = Loops.of(node);
        long cost = Costs.of(node);
        boolean draws = node instanceof Node.Draw;
        for (Node operand : Operands.of(node)) {
            Trait trait = Objects.requireNonNull(traits.get(operand));
            level = Math.max(level, trait.level());
            loops = union(loops, trait.loops());
            cost += trait.cost();
            draws |= trait.draws();
        }
        if (node instanceof Node.Reduce reduce) {
            loops = new TreeSet<>(loops);
            for (var loop : reduce.loops()) {
                loops.remove(loop.loop());
                cost = Math.min(1 << 30, cost * loop.turns());
            }
        }
        return new Trait(level, loops, cost, draws);
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        if (others.isEmpty() || some.containsAll(others)) {
            return some;
        }
        Set<Integer> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private int ownLevel(Node node) {
        if (node instanceof Node.Load load) {
            return standing.of(turns.least(load.address()), turns.greatest(load.address()));
        }
        if (node instanceof Node.Gather gather) {
            return standing.of(turns.least(gather), turns.greatest(gather));
        }
        if (node instanceof Node.Draw || node instanceof Node.History) {
            return Standing.STEP;
        }
        return node instanceof Node.Ask ? Standing.STAGE : Standing.RUN;
    }
}
