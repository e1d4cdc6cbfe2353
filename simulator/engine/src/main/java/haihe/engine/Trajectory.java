package haihe.engine;

import haihe.engine.internal.integrate.Numbers;
import java.util.List;

/** The saved values of a run: one row for each saved time, one column for each variable or element of one. */
public final class Trajectory {

    private final ColumnIndex columns;
    private final double[] times;
    private final double[][] rows;

    /**
     * @param times increasing; taken over, not copied
     * @param rows one array for each time, each as long as {@code columns}; taken over, not copied
     */
    Trajectory(ColumnIndex columns, double[] times, double[][] rows) {
        this.columns = columns;
        this.times = times;
        this.rows = rows;
    }

    /**
     * A trajectory of values that the caller has, for tests and for results read from files.
     *
     * @param columns names as {@code variable} or {@code variable[e1,e2]}
     * @param times increasing; copied
     * @param rows one array for each time, each as long as {@code columns}; copied
     */
    public static Trajectory of(List<String> columns, double[] times, double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return new Trajectory(new ColumnIndex(columns), times.clone(), copy);
    }

    /** Column names in order of definition: {@code variable} or {@code variable[e1,e2]}. */
    public List<String> columns() {
        return columns.names();
    }

    /**
     * The columns of a variable: itself, or its elements in order; none if it was not saved.
     *
     * @param variable a name without elements; case and blanks do not matter
     */
    public List<String> columnsOf(String variable) {
        return columns.ofVariable(variable);
    }

    /** Number of saved times. */
    public int size() {
        return times.length;
    }

    /** The saved times, increasing; a copy. */
    public double[] times() {
        return times.clone();
    }

    /** The time of a row, counted from 0. */
    public double time(int row) {
        return times[row];
    }

    /** The value in a row and a column, both counted from 0. */
    public double value(int row, int column) {
        return rows[row][column];
    }

    /** Whether there is such a column; case and blanks do not matter. */
    public boolean has(String column) {
        return columns.find(column).isPresent();
    }

    /**
     * One column over all saved times.
     *
     * @return as many values as {@link #size()}; a new array
     * @throws IllegalArgumentException if there is no such column
     */
    public double[] series(String column) {
        int position = positionOf(column);
        double[] series = new double[times.length];
        for (int i = 0; i < series.length; i++) {
            series[i] = rows[i][position];
        }
        return series;
    }

    /**
     * The value of a column at a time, interpolated linearly between saved times.
     *
     * @throws IllegalArgumentException if there is no such column or the time lies outside the saved times
     */
    public double at(String column, double time) {
        int position = positionOf(column);
        int found = java.util.Arrays.binarySearch(times, time);
        if (found >= 0) {
            return rows[found][position];
        }
        int after = -found - 1;
        if (after == 0 || after == times.length) {
            throw new IllegalArgumentException("time " + Numbers.text(time) + " is outside the saved times" + span());
        }
        double weight = (time - times[after - 1]) / (times[after] - times[after - 1]);
        return rows[after - 1][position] * (1 - weight) + rows[after][position] * weight;
    }

    private String span() {
        return times.length == 0
                ? ", of which there are none"
                : " " + Numbers.text(times[0]) + " to " + Numbers.text(times[times.length - 1]);
    }

    private int positionOf(String column) {
        return columns.find(column)
                .orElseThrow(() -> new IllegalArgumentException("no column " + column + " was saved"));
    }
}
