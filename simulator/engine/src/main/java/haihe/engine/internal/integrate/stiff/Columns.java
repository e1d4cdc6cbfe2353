package haihe.engine.internal.integrate.stiff;

import java.util.Arrays;

/** A triangular factor without its diagonal, column by column; grows while its pattern is found. */
final class Columns {

    private final int[] starts;
    private int[] rows;
    private double[] values;
    private int count;

    Columns(int size, int expected) {
        this.starts = new int[size + 1];
        this.rows = new int[expected];
        this.values = new double[expected];
    }

    void clear() {
        count = 0;
        Arrays.fill(starts, 0);
    }

    int entries() {
        return count;
    }

    int start(int column) {
        return starts[column];
    }

    int row(int entry) {
        return rows[entry];
    }

    void set(int entry, double value) {
        values[entry] = value;
    }

    void add(int row, double value) {
        if (count == rows.length) {
            int more = Math.max(16, 2 * count);
            rows = Arrays.copyOf(rows, more);
            values = Arrays.copyOf(values, more);
        }
        rows[count] = row;
        values[count] = value;
        count++;
    }

    void endColumn(int column) {
        starts[column + 1] = count;
    }

    void renumber(int[] numbers) {
        for (int p = 0; p < count; p++) {
            rows[p] = numbers[rows[p]];
        }
    }

    /** Subtracts a multiple of a column from a vector. */
    void subtract(int column, double factor, double[] vector) {
        for (int p = starts[column]; p < starts[column + 1]; p++) {
            vector[rows[p]] -= values[p] * factor;
        }
    }

    /** Takes a column from a vector, divided by the pivot, and clears it there; the largest magnitude before that. */
    double divide(int column, double pivot, double[] vector) {
        double largest = 0;
        for (int p = starts[column]; p < starts[column + 1]; p++) {
            double value = vector[rows[p]];
            vector[rows[p]] = 0;
            values[p] = value / pivot;
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
