package haihe.engine.internal.interpret;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The turns at which the loops in progress are. */
final class Turns {

    private final Map<Integer, Integer> turns = new HashMap<>();

    /** The turn of a loop in progress, counted from 0. */
    int of(int loop) {
        Integer turn = turns.get(loop);
        if (turn == null) {
            throw new IllegalStateException("loop " + loop + " is not in progress");
        }
        return turn;
    }

    /** The slot that an address means now. */
    int resolve(Address address) {
        int slot = address.base();
        for (Address.Term term : address.terms()) {
            slot += term.stride() * of(term.loop());
        }
        return slot;
    }

    /** Runs an action for all turns of nested loops, outermost first, in row-major order. */
    void forEach(List<LoopRange> loops, Runnable action) {
        if (loops.isEmpty()) {
            action.run();
            return;
        }
        LoopRange outer = loops.get(0);
        for (int turn = 0; turn < outer.turns(); turn++) {
            turns.put(outer.loop(), turn);
            forEach(loops.subList(1, loops.size()), action);
        }
        turns.remove(outer.loop());
    }
}
