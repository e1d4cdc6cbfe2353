package haihe.model.io.internal;

import haihe.model.io.internal.CsvTable.Cell;
import haihe.model.io.internal.CsvTable.Row;
import java.util.ArrayList;
import java.util.List;

/** Splits delimited values into rows and cells. A quoted cell without an end goes on to the end of the text. */
public final class CsvScanner {

    private final String text;
    private final char delimiter;
    private int at;

    /**
     * @param delimiter what parts the cells of a row
     */
    public CsvScanner(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** All rows that are not empty. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        while (at < text.length()) {
            number++;
            List<Cell> cells = row();
            if (cells.size() > 1 || !cells.get(0).text().isBlank()) {
                rows.add(new Row(number, cells));
            }
        }
        return rows;
    }

    private List<Cell> row() {
        List<Cell> cells = new ArrayList<>();
        while (true) {
            cells.add(atQuote() ? quoted() : plain());
            if (at >= text.length()) {
                return cells;
            }
            char c = text.charAt(at++);
            if (c != delimiter) {
                if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                return cells;
            }
        }
    }

    private boolean atQuote() {
        return at < text.length() && text.charAt(at) == '"';
    }

    private Cell plain() {
        int from = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return new Cell(text.substring(from, at), from, at);
    }

    private Cell quoted() {
        int from = at++;
        StringBuilder content = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                content.append(c);
            } else if (atQuote()) {
                content.append('"');
                at++;
            } else {
                break;
            }
        }
        while (at < text.length() && !endsCell(text.charAt(at))) {
            content.append(text.charAt(at++));
        }
        return new Cell(content.toString(), from, at);
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }
}
