package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The loops of one statement, those of reductions included. */
final class LoopTurns {

    private final TreeMap<Integer, Integer> turns = new TreeMap<>();
    private final Set<Integer> ambiguous = new HashSet<>();

    static LoopTurns of(Statement statement) {
        LoopTurns loops = new LoopTurns();
        loops.visit(statement);
        return loops;
    }

    private void visit(Statement statement) {
        if (statement instanceof Statement.ForEach loop) {
            add(loop.loop());
            loop.body().forEach(this::visit);
        } else {
            values(statement).forEach(this::visit);
        }
    }

    /** The nodes that a statement without a body computes. */
    static List<Node> values(Statement statement) {
        if (statement instanceof Statement.Assign assign) {
            return List.of(assign.value());
        }
        if (statement instanceof Statement.Record record) {
            return List.of(record.value());
        }
        return statement instanceof Statement.Fill fill ? fill.parameters() : List.of();
    }

    private void visit(Node root) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Node.Reduce reduce) {
                reduce.loops().forEach(this::add);
            }
            Operands.of(node).forEach(open::push);
        }
    }

    private void add(LoopRange range) {
        Integer before = turns.put(range.loop(), range.turns());
        if (before != null && before != range.turns()) {
            ambiguous.add(range.loop());
            turns.put(range.loop(), Math.max(before, range.turns()));
        }
    }

    /** The loops of these numbers, increasing; empty if two loops that differ have one of the numbers. */
    List<LoopRange> ranges(Set<Integer> numbers) {
        List<LoopRange> ranges = new ArrayList<>();
        for (int number : numbers) {
            Integer times = turns.get(number);
            if (times == null || ambiguous.contains(number)) {
                return List.of();
            }
            ranges.add(new LoopRange(number, times));
        }
        return ranges;
    }

    /** Whether there are no loops. */
    boolean isEmpty() {
        return turns.isEmpty();
    }

    /** The numbers of all loops. */
    Set<Integer> numbers() {
        return turns.keySet();
    }

    /** The turns of a loop; -1 if two loops that differ have its number. */
    int of(int number) {
        return ambiguous.contains(number) ? -1 : turns.getOrDefault(number, -1);
    }

    /** The least slot that a gather may read. */
    int least(Node.Gather gather) {
        int slot = least(gather.address());
        for (Node.Gather.Subscript subscript : gather.subscripts()) {
            slot += Math.min(0, (subscript.size() - 1) * subscript.stride());
        }
        return slot;
    }

    /** The greatest slot that a gather may read. */
    int greatest(Node.Gather gather) {
        int slot = greatest(gather.address());
        for (Node.Gather.Subscript subscript : gather.subscripts()) {
            slot += Math.max(0, (subscript.size() - 1) * subscript.stride());
        }
        return slot;
    }

    /** The least slot that an address means. */
    int least(Address address) {
        int slot = address.base();
        for (Address.Term term : address.terms()) {
            slot += Math.min(0, reach(term));
        }
        return slot;
    }

    /** The greatest slot that an address means. */
    int greatest(Address address) {
        int slot = address.base();
        for (Address.Term term : address.terms()) {
            slot += Math.max(0, reach(term));
        }
        return slot;
    }

    private int reach(Address.Term term) {
        return term.stride() * (turns.getOrDefault(term.loop(), 1) - 1);
    }
}
