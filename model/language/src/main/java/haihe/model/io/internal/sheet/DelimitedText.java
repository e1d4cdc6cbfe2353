package haihe.model.io.internal.sheet;

import haihe.model.io.internal.CsvScanner;
import haihe.model.io.internal.CsvTable;
import haihe.model.io.internal.Decimal;
import haihe.model.io.internal.TextEncoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads sheets from texts whose cells are parted by a delimiter (RFC 4180 but for the delimiter). */
public final class DelimitedText {

    private DelimitedText() {}

    /** The cells of a text. Blanks around a number do not matter. */
    public static Sheet sheet(String name, String text, char delimiter) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CsvTable.Row row : new CsvScanner(text, delimiter).rows()) {
            while (rows.size() < row.number() - 1) {
                rows.add(List.of());
            }
            rows.add(row.cells().stream().map(cell -> cell(cell.text())).toList());
        }
        return new Sheet(name, rows);
    }

    /** The text in a file's bytes: UTF-8, with or without its mark, or else Windows' Western European. */
    public static String decode(byte[] bytes) {
        boolean unicode = TextEncoding.isUtf8(bytes);
        return unicode
                ? TextEncoding.withoutMark(new String(bytes, StandardCharsets.UTF_8))
                : new String(bytes, TextEncoding.WESTERN);
    }

    /** The cell that a piece of text means. */
    static Cell cell(String text) {
        String content = text.strip();
        if (content.isEmpty()) {
            return Cell.BLANK;
        }
        return Decimal.parse(content).<Cell>map(Cell.Numeric::new).orElseGet(() -> new Cell.Text(content));
    }
}
