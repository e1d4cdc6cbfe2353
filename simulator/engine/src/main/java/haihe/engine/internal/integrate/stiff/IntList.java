package haihe.engine.internal.integrate.stiff;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A list of numbers that grows; for analysis before a run. */
final class IntList {

    private int[] items = new int[4];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return items[index];
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    /** Sorts the list and leaves every number in it once. */
    void distinct() {
        Arrays.sort(items, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || items[kept - 1] != items[i]) {
                items[kept++] = items[i];
            }
        }
        size = kept;
    }

    /** Drops all numbers but some, and keeps the order. */
    void keep(IntPredicate wanted) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (wanted.test(items[i])) {
                items[kept++] = items[i];
            }
        }
        size = kept;
    }
}
