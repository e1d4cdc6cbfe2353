package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import java.util.Set;
import java.util.TreeSet;

/** The loops that a node refers to itself, not through its operands. */
final class Loops {

    private Loops() {}

    static Set<Integer> of(Node node) {
        if (node instanceof Node.Load load) {
            return of(load.address());
        }
        if (node instanceof Node.Gather gather) {
            return of(gather.address());
        }
        if (node instanceof Node.Turn turn) {
            return Set.of(turn.loop());
        }
        if (node instanceof Node.Table table) {
            return of(table.table());
        }
        if (node instanceof Node.Draw draw) {
            return of(draw.element());
        }
        if (node instanceof Node.History history) {
            return of(history.history());
        }
        return node instanceof Node.Ask ask ? of(ask.store()) : Set.of();
    }

    static Set<Integer> of(Address address) {
        if (address.terms().isEmpty()) {
            return Set.of();
        }
        Set<Integer> loops = new TreeSet<>();
        address.terms().forEach(term -> loops.add(term.loop()));
        return loops;
    }
}
