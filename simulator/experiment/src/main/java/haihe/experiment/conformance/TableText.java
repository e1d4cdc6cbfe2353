package haihe.experiment.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import haihe.experiment.conformance.Reference.BadReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recorded outputs as tables, a row or a column for each time. */
final class TableText {

    private final Path file;

    private TableText(Path file) {
        this.file = file;
    }

    /** The columns of a table; none if the text is not a table of values over time. */
    static List<Series> series(Path file, String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            reader.forEach(record -> rows.add(record.getFields()));
        } catch (RuntimeException notCsv) {
            return List.of();
        }
        rows.removeIf(row -> row.stream().allMatch(String::isBlank));
        if (rows.size() < 2 || rows.get(0).size() < 2) {
            return List.of();
        }
        return new TableText(file).series(isAcross(rows) ? transposed(rows) : rows);
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        if (heading.indexOf('\t') >= 0) {
            return '\t';
        }
        return heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
    }

    /** Whether the heading row holds the times. */
    private static boolean isAcross(List<List<String>> rows) {
        List<String> heading = rows.get(0);
        return heading.stream()
                .skip(1)
                .filter(cell -> !cell.isBlank())
                .allMatch(cell -> Instant.parse(cell).isPresent());
    }

    private static List<List<String>> transposed(List<List<String>> rows) {
        List<List<String>> columns = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            List<String> cells = new ArrayList<>();
            for (List<String> row : rows) {
                cells.add(column < row.size() ? row.get(column) : "");
            }
            columns.add(cells);
        }
        return columns;
    }

    private List<Series> series(List<List<String>> rows) {
        List<String> heading = rows.get(0);
        int time = timeColumn(heading);
        if (Instant.parse(cell(rows.get(1), time)).isEmpty()) {
            return List.of();
        }
        List<Series> all = new ArrayList<>();
        for (int column = 0; column < heading.size(); column++) {
            if (column != time && !heading.get(column).isBlank()) {
                all.add(series(rows, time, column));
            }
        }
        return all;
    }

    private static int timeColumn(List<String> heading) {
        for (int column = 0; column < heading.size(); column++) {
            if (ColumnName.keyOf(heading.get(column)).equals("time")) {
                return column;
            }
        }
        return 0;
    }

    private Series series(List<List<String>> rows, int time, int column) {
        Series.Builder series = new Series.Builder(rows.get(0).get(column));
        for (List<String> row : rows.subList(1, rows.size())) {
            String cell = cell(row, column);
            Optional<Instant> instant = Instant.parse(cell(row, time));
            if (instant.isPresent() && !cell.isBlank()) {
                series.add(instant.get(), value(rows.get(0).get(column), row.get(time), cell));
            }
        }
        return series.build();
    }

    private double value(String column, String time, String cell) {
        return CellValue.parse(cell)
                .orElseThrow(() -> new BadReference(
                        file.getFileName() + " has '" + cell.trim() + "' for " + column + " at " + time.trim()));
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }
}
