package haihe.engine;

import haihe.engine.internal.program.Program;
import java.util.List;
import java.util.stream.IntStream;

/** Columns in order and the slots of their values. Immutable. */
final class Selection {

    /** Columns side by side, on average, from which on copying them together is faster than one by one. */
    private static final int SIDE_BY_SIDE = 6;

    private final ColumnIndex columns;
    private final int[] slots;
    private final int[] runs;

    Selection(List<Program.Column> columns) {
        this.columns =
                new ColumnIndex(columns.stream().map(Program.Column::name).toList());
        this.slots = columns.stream().mapToInt(Program.Column::slot).toArray();
        int[] found = runsOf(slots);
        this.runs = (found.length - 1) * SIDE_BY_SIDE <= slots.length ? found : new int[0];
    }

    /** The columns at which slots do not follow each other, the first one and the number of all included. */
    private static int[] runsOf(int[] slots) {
        return IntStream.rangeClosed(0, slots.length)
                .filter(i -> i == 0 || i == slots.length || slots[i] != slots[i - 1] + 1)
                .toArray();
    }

    ColumnIndex columns() {
        return columns;
    }

    int size() {
        return slots.length;
    }

    /** The slot of a column, counted from 0. */
    int slot(int column) {
        return slots[column];
    }

    /**
     * Copies present values into a row.
     *
     * @param values the content of all slots
     * @param row as long as {@link #size()}
     */
    void read(double[] values, double[] row) {
        if (runs.length == 0) {
            for (int i = 0; i < slots.length; i++) {
                row[i] = values[slots[i]];
            }
        } else {
            for (int run = 1; run < runs.length; run++) {
                int from = runs[run - 1];
                System.arraycopy(values, slots[from], row, from, runs[run] - from);
            }
        }
    }
}
