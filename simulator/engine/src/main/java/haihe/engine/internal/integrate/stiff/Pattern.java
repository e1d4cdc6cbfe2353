package haihe.engine.internal.integrate.stiff;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where a sparse matrix may have entries other than 0, column by column: the rows of column {@code c} are {@code
 * row(start(c))} to {@code row(start(c + 1) - 1)}, increasing. Immutable.
 */
public final class Pattern {

    private final int rows;
    private final int[] starts;
    private final int[] rowOf;
    private final int[] squareEnds;

    private Pattern(int rows, int[] starts, int[] rowOf) {
        this.rows = rows;
        this.starts = starts;
        this.rowOf = rowOf;
        this.squareEnds = squareEnds(starts, rowOf);
    }

    private static int[] squareEnds(int[] starts, int[] rowOf) {
        int columns = starts.length - 1;
        int[] ends = new int[columns];
        for (int column = 0; column < columns; column++) {
            int end = starts[column + 1];
            while (end > starts[column] && rowOf[end - 1] >= columns) {
                end--;
            }
            ends[column] = end;
        }
        return ends;
    }

    /**
     * A pattern from compressed columns.
     *
     * @param rows number of rows
     * @param starts where each column begins in {@code rowOf}, and where the last one ends; copied
     * @param rowOf the rows of the entries, increasing within a column; copied
     * @throws IllegalArgumentException if a row is out of range or the rows of a column do not increase
     */
    public static Pattern of(int rows, int[] starts, int[] rowOf) {
        for (int column = 0; column + 1 < starts.length; column++) {
            for (int p = starts[column]; p < starts[column + 1]; p++) {
                boolean increases = p == starts[column] || rowOf[p] > rowOf[p - 1];
                if (!increases || rowOf[p] < 0 || rowOf[p] >= rows) {
                    throw new IllegalArgumentException("row " + rowOf[p] + " of column " + column + " is out of order");
                }
            }
        }
        return new Pattern(rows, starts.clone(), Arrays.copyOf(rowOf, starts[starts.length - 1]));
    }

    /** A pattern without a single hole. */
    public static Pattern full(int rows, int columns) {
        int[] starts = new int[columns + 1];
        int[] rowOf = new int[rows * columns];
        for (int p = 0; p < rowOf.length; p++) {
            rowOf[p] = p % rows;
        }
        for (int column = 0; column <= columns; column++) {
            starts[column] = column * rows;
        }
        return new Pattern(rows, starts, rowOf);
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns. */
    public int columns() {
        return starts.length - 1;
    }

    /** Number of entries. */
    public int entries() {
        return rowOf.length;
    }

    /** The number of a column's first entry; for the number of columns, the number of entries. */
    public int start(int column) {
        return starts[column];
    }

    /** The row of an entry. */
    public int row(int entry) {
        return rowOf[entry];
    }

    /** For each row the columns that it has entries in; a new array. */
    BitSet[] byRows() {
        BitSet[] columnsOf = new BitSet[rows];
        Arrays.setAll(columnsOf, row -> new BitSet());
        for (int column = 0; column < columns(); column++) {
            for (int p = start(column); p < start(column + 1); p++) {
                columnsOf[row(p)].set(column);
            }
        }
        return columnsOf;
    }

    /** The number of the entry after those of a column whose rows are within the upper square. */
    int squareEnd(int column) {
        return squareEnds[column];
    }

    /**
     * Adds to a vector as long as there are rows the product with another vector, of those rows only that lie below the
     * upper square.
     */
    void addLowerProduct(double[] entries, double[] vector, double[] target) {
        for (int column = 0; column < squareEnds.length; column++) {
            double factor = vector[column];
            for (int p = squareEnds[column]; p < starts[column + 1]; p++) {
                target[rowOf[p]] += entries[p] * factor;
            }
        }
    }

    /** Adds to a vector the product with another vector, of the rows of the upper square only. */
    void addSquareProduct(double[] entries, double[] vector, double[] target) {
        for (int column = 0; column < squareEnds.length; column++) {
            double factor = vector[column];
            for (int p = starts[column]; p < squareEnds[column]; p++) {
                target[rowOf[p]] += entries[p] * factor;
            }
        }
    }
}
