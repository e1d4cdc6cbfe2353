package haihe.engine.internal.integrate.stiff;

import java.util.Arrays;

/**
 * The rows that the elimination of a column of the matrix touches, in an order in which each comes before those that it
 * changes: a search in depth through the columns of the lower factor found so far.
 */
final class Reach {

    private final Pattern matrix;
    private final Columns lower;
    private final int[] position;
    private final int[] found;
    private final int[] path;
    private final int[] next;
    private final int[] seen;
    private int top;

    Reach(Pattern matrix, Columns lower, int[] position) {
        int size = matrix.columns();
        this.matrix = matrix;
        this.lower = lower;
        this.position = position;
        this.found = new int[size];
        this.path = new int[size];
        this.next = new int[size];
        this.seen = new int[size];
    }

    /** Searches from a column of the matrix; the rows are those from the returned number to the size. */
    int of(int column, int turn) {
        if (turn == 0) {
            Arrays.fill(seen, -1);
        }
        top = found.length;
        for (int p = matrix.start(column); p < matrix.start(column + 1); p++) {
            if (seen[matrix.row(p)] != turn) {
                search(matrix.row(p), turn);
            }
        }
        return top;
    }

    /** A row that was found. */
    int row(int number) {
        return found[number];
    }

    private void search(int from, int turn) {
        int depth = 0;
        open(0, from, turn);
        while (depth >= 0) {
            int row = path[depth];
            int end = position[row] < 0 ? 0 : lower.start(position[row] + 1);
            while (next[depth] < end && seen[lower.row(next[depth])] == turn) {
                next[depth]++;
            }
            if (next[depth] < end) {
                depth++;
                open(depth, lower.row(next[depth - 1]), turn);
            } else {
                found[--top] = row;
                depth--;
            }
        }
    }

    private void open(int depth, int row, int turn) {
        path[depth] = row;
        seen[row] = turn;
        next[depth] = position[row] < 0 ? 0 : lower.start(position[row]);
    }
}
