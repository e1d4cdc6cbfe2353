package haihe.engine.internal.derive;

import haihe.engine.internal.program.TableData;
import java.util.ArrayList;
import java.util.List;

/**
 * The derivatives of tables as tables: the derivative of table t has the number {@code t + count}. At a point that lines
 * meet in, the line to the right counts; outside of the points there is no slope unless the end lines go on. Of a table
 * that is read backwards it is the slope of its lines, to divide by.
 */
final class SlopeTables {

    private final List<TableData> tables;
    private boolean used;

    SlopeTables(List<TableData> tables) {
        this.tables = tables;
    }

    /** How far the number of a derivative is from the number of its table. */
    int shift() {
        used = true;
        return tables.size();
    }

    TableData.Reading readingOf(int table) {
        return tables.get(table).reading();
    }

    /** The tables, and behind them their derivatives if any was asked for. */
    List<TableData> all() {
        List<TableData> all = new ArrayList<>(tables);
        if (used) {
            tables.forEach(table -> all.add(derivative(table)));
        }
        return all;
    }

    private static TableData derivative(TableData table) {
        double[] x = table.x();
        if (x.length < 2 && table.reading() != TableData.Reading.AREA) {
            return constant(x);
        }
        return switch (table.reading()) {
            case LINEAR, LINEAR_INSIDE -> inside(x, table.y());
            case LINEAR_EXTRAPOLATE, INVERSE -> everywhere(x, table.y());
            case AREA -> new TableData(TableData.Reading.LINEAR, x, table.y());
            default -> constant(x);
        };
    }

    private static TableData constant(double[] x) {
        return new TableData(TableData.Reading.STEP_LEFT, new double[] {x[0]}, new double[] {0});
    }

    /** One point more before the first, as far from it as the second, so that an even grid stays even. */
    private static TableData inside(double[] x, double[] y) {
        double[] points = new double[x.length + 1];
        double[] slopes = new double[x.length + 1];
        points[0] = Math.min(x[0] - (x[1] - x[0]), Math.nextDown(x[0]));
        for (int i = 0; i < x.length; i++) {
            points[i + 1] = x[i];
            slopes[i + 1] = i + 1 < x.length ? slope(x, y, i) : 0;
        }
        return new TableData(TableData.Reading.STEP_LEFT, points, slopes);
    }

    private static TableData everywhere(double[] x, double[] y) {
        double[] slopes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            slopes[i] = slope(x, y, Math.min(i, x.length - 2));
        }
        return new TableData(TableData.Reading.STEP_LEFT, x, slopes);
    }

    private static double slope(double[] x, double[] y, int left) {
        return (y[left + 1] - y[left]) / (x[left + 1] - x[left]);
    }
}
