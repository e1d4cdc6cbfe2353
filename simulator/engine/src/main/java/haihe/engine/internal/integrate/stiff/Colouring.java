package haihe.engine.internal.integrate.stiff;

import java.util.Arrays;

/**
 * Groups of columns of which no two share a row, so that one evaluation serves a whole group: A. R. Curtis, M. J. D. Powell,
 * J. K. Reid, On the estimation of sparse Jacobian matrices, J. Inst. Maths Applics 13 (1974).
 */
final class Colouring {

    private final int[] colours;
    private final int count;

    private Colouring(int[] colours, int count) {
        this.colours = colours;
        this.count = count;
    }

    /** Gives every column in turn the first colour that none of its neighbours has. */
    static Colouring of(Pattern pattern) {
        IntList[] columnsOf = new IntList[pattern.rows()];
        Arrays.setAll(columnsOf, row -> new IntList());
        int[] colours = new int[pattern.columns()];
        int[] taken = new int[pattern.columns() + 1];
        Arrays.fill(taken, -1);
        int count = 0;
        for (int column = 0; column < colours.length; column++) {
            for (int p = pattern.start(column); p < pattern.start(column + 1); p++) {
                IntList neighbours = columnsOf[pattern.row(p)];
                for (int i = 0; i < neighbours.size(); i++) {
                    taken[colours[neighbours.get(i)]] = column;
                }
                neighbours.add(column);
            }
            while (taken[colours[column]] == column) {
                colours[column]++;
            }
            count = Math.max(count, colours[column] + 1);
        }
        return new Colouring(colours, count);
    }

    /** Number of colours. */
    int count() {
        return count;
    }

    /** The colour of a column, counted from 0. */
    int of(int column) {
        return colours[column];
    }
}
