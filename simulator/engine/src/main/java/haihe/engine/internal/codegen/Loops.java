package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Sets of loops, as increasing lists of their numbers; mostly empty or small. */
final class Loops {

    private Loops() {}

    /** The loops that an address depends on. */
    static List<Integer> of(Address address) {
        List<Integer> loops = List.of();
        for (Address.Term term : address.terms()) {
            loops = union(loops, List.of(term.loop()));
        }
        return loops;
    }

    static List<Integer> union(List<Integer> some, List<Integer> others) {
        if (others.isEmpty() || some.equals(others)) {
            return some;
        }
        if (some.isEmpty()) {
            return others;
        }
        TreeSet<Integer> all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    static List<Integer> without(List<Integer> loops, Collection<Integer> removed) {
        if (loops.isEmpty() || removed.isEmpty()) {
            return loops;
        }
        return loops.stream().filter(loop -> !removed.contains(loop)).toList();
    }
}
