package haihe.engine.internal.interpret;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import java.util.Arrays;
import java.util.List;

/** The turns at which the loops in progress are. */
final class Turns {

    private static final int NOT_IN_PROGRESS = -1;

    private int[] turns = new int[0];

    /** The turn of a loop in progress, counted from 0. */
    int of(int loop) {
        if (loop >= turns.length || turns[loop] == NOT_IN_PROGRESS) {
            throw new IllegalStateException("loop " + loop + " is not in progress");
        }
        return turns[loop];
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
        begin(outer.loop());
        for (int turn = 0; turn < outer.turns(); turn++) {
            turns[outer.loop()] = turn;
            forEach(loops.subList(1, loops.size()), action);
        }
        turns[outer.loop()] = NOT_IN_PROGRESS;
    }

    private void begin(int loop) {
        if (loop >= turns.length) {
            int known = turns.length;
            turns = Arrays.copyOf(turns, Math.max(8, 2 * loop + 1));
            Arrays.fill(turns, known, turns.length, NOT_IN_PROGRESS);
        }
    }
}
