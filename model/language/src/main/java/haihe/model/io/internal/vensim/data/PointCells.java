package haihe.model.io.internal.vensim.data;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.io.internal.sheet.Cell;
import haihe.model.io.internal.sheet.CellArea;
import haihe.model.io.internal.sheet.CellPlace;
import haihe.model.io.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Reads series and lookups: the times stand in a row or a column, the elements follow each other across it. A point
 * without time or value is left out; a text among the times ends the table.
 */
record PointCells(Diagnostics problems, CellFinder cells) {

    /**
     * Where the times stand.
     *
     * @param across whether they run to the right
     * @param line the row, or the column if they run down
     * @param from the column, or the row, of the first one
     * @param to that of the last one
     */
    private record Axis(Sheet sheet, boolean across, int line, int from, int to) {

        Cell time(int at) {
            return sheet.at(across ? new CellPlace(line, at) : new CellPlace(at, line));
        }

        /** The value at a time, beginning with the element in the first cell. */
        CellPlace value(CellPlace first, int at, int element) {
            int shift = at - from;
            return across ? first.plus(element, shift) : first.plus(shift, element);
        }
    }

    Optional<List<Points>> read(OpenSheet open, Argument axis, Argument cell, int count) {
        String place =
                cell.text().endsWith("*") ? cell.text().substring(0, cell.text().length() - 1) : cell.text();
        return cells.find(open, cell, place.strip())
                .flatMap(found -> axis(open, axis, found).flatMap(times -> points(open, cell, found, times, count)));
    }

    private Optional<Axis> axis(OpenSheet open, Argument axis, CellFinder.Found found) {
        Sheet sheet = open.sheet();
        Optional<Integer> row = CellPlace.row(axis.text());
        if (row.isPresent()) {
            return Optional.of(new Axis(sheet, true, row.get(), found.first().column(), sheet.columns() - 1));
        }
        Optional<CellFinder.Found> named = cells.named(open, axis.text());
        if (named.isPresent()) {
            return along(named.get().sheet(), named.get().area(), axis, found.first());
        }
        Optional<Integer> column = CellPlace.column(axis.text());
        if (column.isEmpty()) {
            String hint = "write the number of a row or the letter of a column"
                    + (open.workbook().isEmpty() ? "" : ", or a name that the workbook gives to cells");
            String message = "'" + axis.text() + "' is neither a row nor a column of " + open.shown();
            problems.error(Code.BAD_DATA, axis.span(), message, hint);
        }
        return column.map(letter ->
                new Axis(sheet, false, letter, found.first().row(), sheet.rows().size() - 1));
    }

    /** The axis of named cells; whole rows or columns begin where the values do. */
    private Optional<Axis> along(Sheet sheet, CellArea area, Argument axis, CellPlace values) {
        CellPlace first = area.first();
        if (area.rows() > 1 && area.columns() > 1) {
            String message = "'" + axis.text() + "' has " + area.rows() + " rows and " + area.columns()
                    + " columns, but times stand in one row or one column";
            problems.error(Code.BAD_DATA, axis.span(), message);
            return Optional.empty();
        }
        CellPlace from = area.hasWholeLines() ? values : first;
        int lastColumn = Math.min(area.last().column(), sheet.columns() - 1);
        int lastRow = Math.min(area.last().row(), sheet.rows().size() - 1);
        return Optional.of(
                area.rows() == 1
                        ? new Axis(sheet, true, first.row(), from.column(), lastColumn)
                        : new Axis(sheet, false, first.column(), from.row(), lastRow));
    }

    private Optional<List<Points>> points(OpenSheet open, Argument cell, CellFinder.Found found, Axis axis, int count) {
        List<Points> all = new ArrayList<>();
        for (int element = 0; element < count; element++) {
            Optional<Points> points = element(open, cell, found, axis, element);
            if (points.isEmpty()) {
                return Optional.empty();
            }
            all.add(points.get());
        }
        return Optional.of(all);
    }

    private Optional<Points> element(OpenSheet open, Argument cell, CellFinder.Found found, Axis axis, int element) {
        Map<Double, Double> points = new TreeMap<>();
        for (int at = axis.from(); at <= axis.to(); at++) {
            Cell time = axis.time(at);
            if (time.number().isEmpty() && !time.isBlank() && !points.isEmpty()) {
                break;
            }
            OptionalDouble value =
                    found.sheet().at(axis.value(found.first(), at, element)).number();
            if (time.number().isPresent() && value.isPresent()) {
                Double before = points.put(time.number().getAsDouble(), value.getAsDouble());
                if (before != null && before != value.getAsDouble()) {
                    String message = open.shown() + " has two values for " + time.text();
                    problems.error(Code.BAD_DATA, cell.span(), message);
                    return Optional.empty();
                }
            }
        }
        if (points.isEmpty()) {
            CellPlace first = axis.value(found.first(), axis.from(), element);
            String message = open.shown() + " has no numbers with a time from cell " + first + " on";
            problems.error(Code.BAD_DATA, cell.span(), message);
            return Optional.empty();
        }
        return Optional.of(new Points(List.copyOf(points.keySet()), List.copyOf(points.values())));
    }
}
