package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.program.Program;
import java.util.List;

/** Columns in order and the slots of their values. Immutable. */
final class Selection {

    private final ColumnIndex columns;
    private final int[] slots;

    Selection(List<Program.Column> columns) {
        this.columns =
                new ColumnIndex(columns.stream().map(Program.Column::name).toList());
        this.slots = columns.stream().mapToInt(Program.Column::slot).toArray();
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

    /** Copies the present values into a row as long as {@link #size()}. */
    void read(DynamicSystem system, double[] row) {
        for (int i = 0; i < slots.length; i++) {
            row[i] = system.get(slots[i]);
        }
    }
}
