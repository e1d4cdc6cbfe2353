package haihe.model.analysis;

import haihe.model.analysis.Computation.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Covers a set of turns of nested loops by few boxes. */
final class Windows {

    private Windows() {}

    /**
     * Boxes that together hold each of the turns once and no other.
     *
     * @param sizes number of turns of each loop, outermost first
     * @param turns numbers of turns in row-major order of the loops
     * @return for each box one window for each loop
     */
    static List<List<Window>> covering(int[] sizes, List<Integer> turns) {
        List<Window[]> boxes = new ArrayList<>();
        for (int turn : turns) {
            boxes.add(single(sizes, turn));
        }
        for (int loop = sizes.length - 1; loop >= 0; loop--) {
            boxes = merged(boxes, loop);
        }
        return boxes.stream().map(List::of).toList();
    }

    private static Window[] single(int[] sizes, int turn) {
        Window[] box = new Window[sizes.length];
        int rest = turn;
        for (int loop = sizes.length - 1; loop >= 0; loop--) {
            box[loop] = new Window(rest % sizes[loop], 1);
            rest /= sizes[loop];
        }
        return box;
    }

    private static List<Window[]> merged(List<Window[]> boxes, int loop) {
        List<Window[]> sorted = new ArrayList<>(boxes);
        sorted.sort(byPlace(loop));
        List<Window[]> merged = new ArrayList<>();
        for (Window[] box : sorted) {
            Window[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && follows(last, box, loop)) {
                last[loop] = new Window(last[loop].first(), last[loop].count() + box[loop].count());
            } else {
                merged.add(box.clone());
            }
        }
        return merged;
    }

    private static boolean follows(Window[] earlier, Window[] later, int loop) {
        Window[] moved = later.clone();
        moved[loop] = earlier[loop];
        return Arrays.equals(moved, earlier) && earlier[loop].first() + earlier[loop].count() == later[loop].first();
    }

    private static Comparator<Window[]> byPlace(int lastLoop) {
        return (a, b) -> {
            for (int loop = 0; loop < a.length; loop++) {
                int order = loop == lastLoop ? 0 : compare(a[loop], b[loop]);
                if (order != 0) {
                    return order;
                }
            }
            return compare(a[lastLoop], b[lastLoop]);
        };
    }

    private static int compare(Window a, Window b) {
        int byFirst = Integer.compare(a.first(), b.first());
        return byFirst != 0 ? byFirst : Integer.compare(a.count(), b.count());
    }
}
