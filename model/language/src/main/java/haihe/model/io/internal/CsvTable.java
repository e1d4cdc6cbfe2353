package haihe.model.io.internal;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Span;
import haihe.model.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A table of comma-separated values with a row of headings (RFC 4180; a lone line feed ends a row too). Rows are counted
 * from 1, the headings being row 1, as spreadsheets do.
 *
 * @param headings the cells of the first row
 * @param rows the other rows, empty lines left out; a row may have more or fewer cells than the headings
 */
public record CsvTable(SourceText source, List<Cell> headings, List<Row> rows) {

    /**
     * A cell.
     *
     * @param text the content without quotes
     * @param from where it begins in the source, quotes included
     */
    public record Cell(String text, int from, int to) {}

    /** A row with its number. */
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public CsvTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    static CsvTable parse(SourceText source) {
        List<Row> rows = new CsvScanner(source.text(), ',').rows();
        List<Cell> headings = rows.isEmpty() ? List.of() : rows.get(0).cells();
        return new CsvTable(source, headings, rows.isEmpty() ? List.of() : rows.subList(1, rows.size()));
    }

    /** The column with this heading, counted from 0; -1 if there is none. */
    int column(String heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).text().strip().equals(heading)) {
                return i;
            }
        }
        return -1;
    }

    /** All headings in order. */
    List<String> headingTexts() {
        return headings.stream().map(cell -> cell.text().strip()).toList();
    }

    /** The place of a cell. */
    Span span(Cell cell) {
        return source.span(cell.from(), cell.to());
    }

    /** The content of a cell; empty if the row is too short. */
    Optional<String> text(Row row, int column) {
        return column < row.cells().size()
                ? Optional.of(row.cells().get(column).text().strip())
                : Optional.empty();
    }

    /** The number in a cell, or a problem added to the list. */
    Optional<Double> number(Row row, int column, List<Diagnostic> problems) {
        if (column >= row.cells().size()) {
            Cell last = row.cells().get(row.cells().size() - 1);
            problems.add(problem(row, column, "the row has only " + row.cells().size() + " cells", last));
            return Optional.empty();
        }
        Cell cell = row.cells().get(column);
        String text = cell.text().strip();
        Optional<Double> number = Decimal.parse(text);
        if (number.isEmpty()) {
            String what = text.isEmpty() ? "the cell is empty" : "'" + text + "' is not a number";
            problems.add(problem(row, column, what, cell));
        }
        return number;
    }

    /** A problem with a cell that names its row and column. */
    Diagnostic problem(Row row, int column, String what, Cell cell) {
        String place = "row " + row.number() + ", column '"
                + headings.get(column).text().strip() + "': ";
        return Diagnostic.error(Code.BAD_DATA, span(cell), place + what);
    }
}
