package haihe.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import haihe.model.ModelException;
import haihe.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of text with one heading row, as CSV files hold it (RFC 4180, UTF-8 with or without byte order mark).
 *
 * @param file where it comes from, for messages; any text if from no file
 * @param header the headings, at least one
 * @param rows the rows, each as long as the header
 */
public record CsvTable(String file, List<String> header, List<Row> rows) {

    /**
     * A row.
     *
     * @param line line of the file on which it starts, counted from 1; 0 if from no file
     * @param cells its cells
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @throws IllegalArgumentException if a row is longer or shorter than the header
     */
    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + row.cells().size() + " cells instead of " + header.size());
            }
        }
    }

    /** A table made by a program. */
    public static CsvTable of(List<String> header, List<List<String>> rows) {
        return new CsvTable(
                "", header, rows.stream().map(cells -> new Row(0, cells)).toList());
    }

    /**
     * Reads a file; empty lines are skipped.
     *
     * @throws ModelException with {@code FILE_UNREADABLE}, or {@code BAD_DATA} if the file is empty, a quote is not
     *     closed or a row has too many or too few cells
     */
    public static CsvTable read(Path path) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(path)) {
            return collect(path, reader);
        } catch (CsvParseException bad) {
            throw FileProblem.badData(FileProblem.at(path), "not a CSV file: " + bad.getMessage());
        } catch (IOException failure) {
            throw FileProblem.unreadable(path, failure);
        }
    }

    private static CsvTable collect(Path path, Iterable<CsvRecord> records) {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (CsvRecord each : records) {
            int line = (int) each.getStartingLineNumber();
            if (header.isEmpty()) {
                header = each.getFields();
            } else if (each.getFieldCount() != header.size()) {
                throw FileProblem.badData(
                        new Span(path.toString(), line, 0, 1),
                        "the row has " + each.getFieldCount() + " cells where the heading has " + header.size());
            } else {
                rows.add(new Row(line, each.getFields()));
            }
        }
        if (header.isEmpty()) {
            throw FileProblem.badData(FileProblem.at(path), "the file is empty");
        }
        return new CsvTable(path.toString(), header, rows);
    }

    /** The position of a heading, counted from 0; -1 if there is none. */
    public int column(String heading) {
        return header.indexOf(heading);
    }

    /** The place of a row for a message. */
    public Span span(Row row) {
        return new Span(file, row.line(), 0, 1);
    }

    /**
     * The number in a cell.
     *
     * @param column counted from 0
     * @throws ModelException with {@code BAD_DATA}, naming line and column, if the cell is not a number
     */
    public double number(Row row, int column) {
        String cell = row.cells().get(column).trim();
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException bad) {
            throw FileProblem.badData(
                    span(row), "column '" + header.get(column) + "' holds '" + cell + "', which is not a number");
        }
    }

    /** Writes the table; errors as {@link ResultFile#write} says. */
    public Path write(ResultFile target) {
        return target.write(aside -> {
            try (CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(aside)) {
                writer.writeRecord(header);
                for (Row row : rows) {
                    writer.writeRecord(row.cells());
                }
            }
        });
    }
}
