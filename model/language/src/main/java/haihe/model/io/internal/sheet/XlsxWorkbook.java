package haihe.model.io.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Workbooks of Excel 2007 and later (ECMA-376). */
final class XlsxWorkbook {

    /** Rows of the largest sheet that Excel can make. */
    private static final int MOST_ROWS = 1 << 20;

    private XlsxWorkbook() {}

    static Workbook read(byte[] content) throws IOException {
        List<String> tabs = new ArrayList<>();
        try (ReadableWorkbook workbook = open(content)) {
            workbook.getSheets().forEach(sheet -> tabs.add(sheet.getName()));
        }
        return new Workbook(tabs, DefinedNames.read(content, tabs), tab -> sheet(content, tab));
    }

    private static ReadableWorkbook open(byte[] content) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(content));
    }

    private static Sheet sheet(byte[] content, String tab) {
        List<List<Cell>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = open(content);
                Stream<Row> found = workbook.findSheet(tab).orElseThrow().openStream()) {
            found.forEach(row -> put(rows, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(tab, rows);
    }

    private static void put(List<List<Cell>> rows, Row row) {
        int number = row.getRowNum();
        if (number > MOST_ROWS) {
            throw new IllegalArgumentException("there is a row " + number);
        }
        while (rows.size() < number - 1) {
            rows.add(List.of());
        }
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxWorkbook::cell).orElse(Cell.BLANK));
        }
        rows.add(List.copyOf(cells));
    }

    /** A formula counts for the result that Excel has stored with it. */
    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        if (value instanceof Number number) {
            return new Cell.Numeric(number.doubleValue());
        }
        if (value instanceof Boolean) {
            return new Cell.Text(value.toString());
        }
        String text = value == null ? cell.getRawValue() : value.toString();
        return text == null ? Cell.BLANK : DelimitedText.cell(text);
    }
}
