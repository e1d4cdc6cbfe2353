package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** How many turns the loops in progress have, and which slots an address means over all of them. */
final class Ranges {

    private final Map<Integer, Integer> turns = new HashMap<>();

    void enter(LoopRange loop) {
        turns.put(loop.loop(), loop.turns());
    }

    void enter(List<LoopRange> loops) {
        loops.forEach(this::enter);
    }

    /** Whether a test holds for one of the slots, looked at one after the other until it does. */
    boolean anyOf(Address address, IntPredicate test) {
        return any(address.base(), address.terms(), test);
    }

    private boolean any(int slot, List<Address.Term> terms, IntPredicate test) {
        if (terms.isEmpty()) {
            return test.test(slot);
        }
        Address.Term term = terms.get(0);
        int count = turns.getOrDefault(term.loop(), 1);
        for (int turn = 0; turn < count; turn++) {
            if (any(slot + turn * term.stride(), terms.subList(1, terms.size()), test)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a test holds for one of the slots that subscripts may choose. */
    boolean anyOf(Node.Gather gather, IntPredicate test) {
        return anyOf(gather.address(), slot -> anyElement(slot, gather.subscripts(), test));
    }

    static boolean anyElement(int slot, List<Node.Gather.Subscript> subscripts, IntPredicate test) {
        if (subscripts.isEmpty()) {
            return test.test(slot);
        }
        Node.Gather.Subscript subscript = subscripts.get(0);
        for (int element = 0; element < subscript.size(); element++) {
            if (anyElement(slot + element * subscript.stride(), subscripts.subList(1, subscripts.size()), test)) {
                return true;
            }
        }
        return false;
    }
}
