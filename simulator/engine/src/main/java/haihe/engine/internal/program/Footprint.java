package haihe.engine.internal.program;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The slots that statements read and write, over all turns of their loops. What a store reads when it is asked is not
 * among them (see {@link StorePlan#reads}); a slot that is read on some way only counts as read.
 */
public final class Footprint implements Statement.Cases<Boolean> {

    private final BitSet reads = new BitSet();
    private final BitSet writes = new BitSet();
    private final Map<Integer, Integer> turns = new HashMap<>();

    /** The footprint of statements. */
    public static Footprint of(List<Statement> statements) {
        Footprint footprint = new Footprint();
        statements.forEach(statement -> statement.match(footprint));
        return footprint;
    }

    /** The slots that are read; not a copy. */
    public BitSet reads() {
        return reads;
    }

    /** The slots that are written, those that functions of arrays use while they compute included; not a copy. */
    public BitSet writes() {
        return writes;
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        read(statement.value());
        mark(statement.target(), 1, writes);
        return true;
    }

    @Override
    public Boolean loop(Statement.ForEach statement) {
        turns.put(statement.loop().loop(), statement.loop().turns());
        statement.body().forEach(inner -> inner.match(this));
        return true;
    }

    @Override
    public Boolean record(Statement.Record statement) {
        reads.set(Layout.TIME);
        read(statement.value());
        return true;
    }

    @Override
    public Boolean operate(Statement.Operate statement) {
        return true;
    }

    @Override
    public Boolean fill(Statement.Fill statement) {
        List<Integer> sizes = statement.sizes();
        List<Address> arrays = statement.arrays();
        for (int array = 0; array < arrays.size(); array++) {
            mark(arrays.get(array), sizes.get(array * sizes.size() / arrays.size()), reads);
        }
        statement.parameters().forEach(this::read);
        ArrayFunction function = statement.function();
        mark(statement.target(), function.result(sizes) + function.scratch(sizes), writes);
        return true;
    }

    /** Without recursion but for reductions, so that the depth of an expression is no matter. */
    private void read(Node root) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Node.Load load) {
                mark(load.address(), 1, reads);
            } else if (node instanceof Node.Gather gather) {
                mark(gather.address(), gather.subscripts(), reads);
            } else if (node instanceof Node.History) {
                reads.set(Layout.GRID_TIME);
                reads.set(Layout.DT);
            }
            if (node instanceof Node.Reduce reduce) {
                reduce.loops().forEach(loop -> turns.put(loop.loop(), loop.turns()));
                read(reduce.body());
            } else {
                Operands.of(node).forEach(open::push);
            }
        }
    }

    private void mark(Address address, List<Node.Gather.Subscript> subscripts, BitSet slots) {
        if (subscripts.isEmpty()) {
            mark(address, 1, slots);
            return;
        }
        Node.Gather.Subscript first = subscripts.get(0);
        for (int element = 0; element < first.size(); element++) {
            Address at = new Address(address.base() + element * first.stride(), address.terms());
            mark(at, subscripts.subList(1, subscripts.size()), slots);
        }
    }

    private void mark(Address address, int count, BitSet slots) {
        mark(address.base(), address.terms(), count, slots);
    }

    private void mark(int base, List<Address.Term> terms, int count, BitSet slots) {
        if (terms.isEmpty()) {
            slots.set(base, base + count);
            return;
        }
        Address.Term term = terms.get(0);
        int times = turns.getOrDefault(term.loop(), 1);
        if (term.stride() == count) {
            mark(base, terms.subList(1, terms.size()), count * times, slots);
            return;
        }
        for (int turn = 0; turn < times; turn++) {
            mark(base + turn * term.stride(), terms.subList(1, terms.size()), count, slots);
        }
    }
}
