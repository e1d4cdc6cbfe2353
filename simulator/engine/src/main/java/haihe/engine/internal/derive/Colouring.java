package haihe.engine.internal.derive;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Columns of a sparse matrix in groups that share no row, so that one direction finds all columns of a group: A. R. Curtis,
 * M. J. D. Powell, J. K. Reid, On the estimation of sparse Jacobian matrices, IMA J. Appl. Math. 13 (1974); columns that
 * meet many others come first (T. F. Coleman, J. J. More, SIAM J. Numer. Anal. 20 (1983)).
 */
public final class Colouring {

    private final int[] colours;
    private final int count;

    private Colouring(int[] colours, int count) {
        this.colours = colours;
        this.count = count;
    }

    /**
     * Groups the columns of a matrix.
     *
     * @param rows the columns in each row
     * @param size the number of columns
     */
    public static Colouring of(BitSet[] rows, int size) {
        BitSet[] meets = new BitSet[size];
        Arrays.setAll(meets, column -> new BitSet());
        for (BitSet row : rows) {
            row.stream().forEach(column -> meets[column].or(row));
        }
        int[] colours = new int[size];
        Arrays.fill(colours, -1);
        int count = 0;
        for (int column : largestFirst(meets)) {
            BitSet taken = new BitSet();
            meets[column].stream().filter(other -> colours[other] >= 0).forEach(other -> taken.set(colours[other]));
            colours[column] = meets[column].isEmpty() ? 0 : taken.nextClearBit(0);
            count = Math.max(count, colours[column] + 1);
        }
        return new Colouring(colours, count);
    }

    private static int[] largestFirst(BitSet[] meets) {
        return IntStream.range(0, meets.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer column) -> -meets[column].cardinality()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The group of a column, counted from 0. */
    public int of(int column) {
        return colours[column];
    }

    /** The number of groups. */
    public int count() {
        return count;
    }
}
