package haihe.model.io.internal.writing;

import haihe.model.Loop;
import java.util.List;

/**
 * The text of the equation of a block of elements.
 *
 * @param loops the block
 * @param text the equation
 */
record WrittenPart(List<Loop> loops, String text) {
    WrittenPart {
        loops = List.copyOf(loops);
    }

    /** Whether the block is the whole variable. */
    boolean isWhole(haihe.model.Variable variable) {
        for (int i = 0; i < loops.size(); i++) {
            if (!loops.get(i).range().elements().equals(variable.over().get(i).elements())) {
                return false;
            }
        }
        return true;
    }
}
