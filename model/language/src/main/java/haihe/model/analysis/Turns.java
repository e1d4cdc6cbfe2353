package haihe.model.analysis;

import haihe.model.Index;
import haihe.model.Loop;
import java.util.Arrays;
import java.util.List;

/** Where each loop around an expression stands. Mutable; used while one element is analysed. */
final class Turns {

    private int[] turns = new int[8];

    void set(int loop, int turn) {
        if (loop >= turns.length) {
            turns = Arrays.copyOf(turns, Math.max(loop + 1, 2 * turns.length));
        }
        turns[loop] = turn;
    }

    /** The position in the root dimension at which a loop index stands. */
    int positionOf(Index.Loop index) {
        return index.positions().get(turns[index.loop()]);
    }

    /** Runs an action for all turns of loops, the last loop fastest. */
    void forEach(List<Loop> loops, Runnable action) {
        if (loops.isEmpty()) {
            action.run();
            return;
        }
        Loop outer = loops.get(0);
        for (int turn = 0; turn < outer.range().size(); turn++) {
            set(outer.number(), turn);
            forEach(loops.subList(1, loops.size()), action);
        }
    }
}
