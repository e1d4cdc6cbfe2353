package haihe.engine.internal.integrate.stiff;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * An order of elimination that keeps factors sparse: always the row that touches fewest others next, on the pattern made
 * symmetric. The graph is kept as a quotient graph with approximate degrees: P. R. Amestoy, T. A. Davis, I. S. Duff, An
 * approximate minimum degree ordering algorithm, SIAM J. Matrix Anal. Appl. 17 (1996). Of equal degrees the first goes
 * first, so that the order is the same every time.
 */
final class MinimumDegree {

    private final int size;
    /** For each row, the rows that it touches by itself; for an eliminated one, those of the element that it became. */
    private final IntList[] rows;
    /** For each row, the elements that it belongs to. */
    private final IntList[] elements;

    private final int[] degree;
    private final boolean[] eliminated;
    private final boolean[] absorbed;
    private final int[] seen;
    private final int[] outside;
    private final int[] outsideOf;
    private final PriorityQueue<Long> queue = new PriorityQueue<>();

    private MinimumDegree(Pattern pattern) {
        this.size = pattern.columns();
        this.rows = lists(size);
        this.elements = lists(size);
        this.degree = new int[size];
        this.eliminated = new boolean[size];
        this.absorbed = new boolean[size];
        this.seen = filled(size);
        this.outside = new int[size];
        this.outsideOf = filled(size);
        for (int column = 0; column < size; column++) {
            for (int p = pattern.start(column); p < pattern.start(column + 1); p++) {
                if (pattern.row(p) != column) {
                    rows[column].add(pattern.row(p));
                    rows[pattern.row(p)].add(column);
                }
            }
        }
    }

    private static IntList[] lists(int size) {
        IntList[] lists = new IntList[size];
        Arrays.setAll(lists, i -> new IntList());
        return lists;
    }

    private static int[] filled(int size) {
        int[] marks = new int[size];
        Arrays.fill(marks, -1);
        return marks;
    }

    /** The rows of a square pattern in the order of their elimination; a new array. */
    static int[] order(Pattern pattern) {
        return new MinimumDegree(pattern).order();
    }

    private int[] order() {
        for (int row = 0; row < size; row++) {
            rows[row].distinct();
            rank(row, rows[row].size());
        }
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            order[k] = next();
            eliminate(order[k], size - k - 1);
        }
        return order;
    }

    private void rank(int row, int value) {
        degree[row] = value;
        queue.add(((long) value << 32) | row);
    }

    private int next() {
        while (true) {
            long entry = queue.remove();
            int row = (int) entry;
            if (!eliminated[row] && degree[row] == (int) (entry >>> 32)) {
                return row;
            }
        }
    }

    private void eliminate(int pivot, int left) {
        eliminated[pivot] = true;
        IntList touched = touchedBy(pivot);
        countOutside(pivot, touched);
        for (int i = 0; i < touched.size(); i++) {
            update(touched.get(i), pivot, touched, left);
        }
        rows[pivot] = touched;
        elements[pivot] = new IntList();
    }

    /** The rows that a pivot touches, by itself or through elements, which are absorbed by the one that it becomes. */
    private IntList touchedBy(int pivot) {
        IntList touched = new IntList();
        seen[pivot] = pivot;
        collect(rows[pivot], pivot, touched);
        for (int i = 0; i < elements[pivot].size(); i++) {
            int element = elements[pivot].get(i);
            collect(rows[element], pivot, touched);
            absorbed[element] = true;
            rows[element] = new IntList();
        }
        return touched;
    }

    private void collect(IntList from, int pivot, IntList touched) {
        for (int i = 0; i < from.size(); i++) {
            int row = from.get(i);
            if (!eliminated[row] && seen[row] != pivot) {
                seen[row] = pivot;
                touched.add(row);
            }
        }
    }

    /** Counts for every element next to the pivot how many of its rows the pivot does not touch. */
    private void countOutside(int pivot, IntList touched) {
        for (int i = 0; i < touched.size(); i++) {
            IntList around = elements[touched.get(i)];
            for (int j = 0; j < around.size(); j++) {
                int element = around.get(j);
                if (outsideOf[element] != pivot) {
                    outsideOf[element] = pivot;
                    outside[element] = rows[element].size();
                }
                outside[element]--;
            }
        }
    }

    private void update(int row, int pivot, IntList touched, int left) {
        rows[row].keep(other -> !eliminated[other] && seen[other] != pivot);
        elements[row].keep(element -> !absorbed[element] && outside[element] > 0);
        int bound = rows[row].size() + touched.size() - 1;
        for (int i = 0; i < elements[row].size(); i++) {
            bound += outside[elements[row].get(i)];
        }
        elements[row].add(pivot);
        rank(row, Math.min(bound, left - 1));
    }
}
