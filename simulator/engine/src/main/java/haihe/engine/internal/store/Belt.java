package haihe.engine.internal.store;

import java.util.Arrays;

/** The batches on a conveyor in the order in which they come off its end. */
final class Belt {

    /** The amount of each batch when it came in. */
    double[] entered = new double[16];

    /** The amount of each batch that has not leaked. */
    double[] left = new double[16];

    /** How many steps each batch stays in all. */
    int[] depth = new int[16];

    /** The step in which each batch comes off; increasing. */
    int[] exit = new int[16];

    /** How many batches there are, at the beginning of the arrays. */
    int count;

    void clear() {
        count = 0;
    }

    /** Puts a batch behind those that come off in the same step or before. */
    void insert(double amount, double rest, int steps, int exitStep) {
        if (count == left.length) {
            grow(2 * count);
        }
        int place = count;
        while (place > 0 && exit[place - 1] > exitStep) {
            place--;
        }
        int behind = count - place;
        System.arraycopy(entered, place, entered, place + 1, behind);
        System.arraycopy(left, place, left, place + 1, behind);
        System.arraycopy(depth, place, depth, place + 1, behind);
        System.arraycopy(exit, place, exit, place + 1, behind);
        entered[place] = amount;
        left[place] = rest;
        depth[place] = steps;
        exit[place] = exitStep;
        count++;
    }

    private void grow(int size) {
        entered = Arrays.copyOf(entered, size);
        left = Arrays.copyOf(left, size);
        depth = Arrays.copyOf(depth, size);
        exit = Arrays.copyOf(exit, size);
    }

    /** Takes away the batches at the front. */
    void remove(int batches) {
        int rest = count - batches;
        System.arraycopy(entered, batches, entered, 0, rest);
        System.arraycopy(left, batches, left, 0, rest);
        System.arraycopy(depth, batches, depth, 0, rest);
        System.arraycopy(exit, batches, exit, 0, rest);
        count = rest;
    }

    /** How many batches have come to the end by a step. */
    int due(int step) {
        int due = 0;
        while (due < count && exit[due] <= step) {
            due++;
        }
        return due;
    }

    void copyFrom(Belt other) {
        entered = other.entered.clone();
        left = other.left.clone();
        depth = other.depth.clone();
        exit = other.exit.clone();
        count = other.count;
    }
}
