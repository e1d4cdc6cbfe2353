package haihe.experiment;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.Span;
import haihe.results.CsvTable;
import java.util.List;

/** Tables with a row for every observation or target. */
record LongLayout(CsvTable table) {

    static List<Observation> read(CsvTable table) {
        LongLayout layout = new LongLayout(table);
        int time = layout.required("year", "time");
        int value = layout.required("value");
        int variable = layout.required("variable");
        return table.rows().stream()
                .map(row -> new Observation(
                        layout.name(row, variable),
                        layout.text(row, "region"),
                        finite(table, row, time),
                        finite(table, row, value),
                        layout.text(row, "unit"),
                        layout.text(row, "source_id"),
                        layout.text(row, "quality"),
                        table.span(row)))
                .toList();
    }

    /** The column with one of these headings. */
    int required(String... headings) {
        for (String heading : headings) {
            if (table.column(heading) >= 0) {
                return table.column(heading);
            }
        }
        throw new ModelException(List.of(Diagnostic.error(
                Diagnostic.Code.MISSING_KEY,
                new Span(table.file(), 1, 0, 1),
                "there is no column '" + headings[0] + "' among " + String.join(", ", table.header()))));
    }

    /** The text of a cell; empty if there is no such column. */
    String text(CsvTable.Row row, String heading) {
        int column = table.column(heading);
        return column < 0 ? "" : row.cells().get(column).trim();
    }

    /** The text of a cell that cannot be blank. */
    String name(CsvTable.Row row, int column) {
        String text = row.cells().get(column).trim();
        if (text.isEmpty()) {
            throw badData(table, row, "column '" + table.header().get(column) + "' is empty");
        }
        return text;
    }

    static double finite(CsvTable table, CsvTable.Row row, int column) {
        double number = table.number(row, column);
        if (!Double.isFinite(number)) {
            throw badData(table, row, "column '" + table.header().get(column) + "' is not finite: " + number);
        }
        return number;
    }

    private static ModelException badData(CsvTable table, CsvTable.Row row, String message) {
        return new ModelException(List.of(Diagnostic.error(Diagnostic.Code.BAD_DATA, table.span(row), message)));
    }
}
