package haihe.model.io.internal;

import haihe.model.Diagnostic;
import haihe.model.Name;
import haihe.model.io.internal.CsvTable.Cell;
import haihe.model.io.internal.CsvTable.Row;
import haihe.model.source.SourceSeries.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects one element's observations from the rows of a table.
 *
 * @param time the column with the times
 * @param value the column with the values
 * @param scale factor applied to every value
 * @param gaps whether an empty value means that there is no observation
 */
record Observations(CsvTable table, int time, int value, double scale, boolean gaps) {

    Column column(List<Name> element, List<Row> rows) {
        List<Diagnostic> wrong = new ArrayList<>();
        SortedMap<Double, Double> byTime = new TreeMap<>();
        for (Row row : rows) {
            if (gaps && table.text(row, value).orElse("").isEmpty()) {
                continue;
            }
            Optional<Double> at = table.number(row, time, wrong);
            Optional<Double> number = table.number(row, value, wrong);
            if (at.isPresent() && byTime.containsKey(at.get())) {
                Cell cell = row.cells().get(time);
                wrong.add(table.problem(row, time, "the time " + cell.text().strip() + " occurs before", cell));
            } else if (at.isPresent() && number.isPresent()) {
                byTime.put(at.get(), number.get() * scale);
            }
        }
        return new Column(element, List.copyOf(byTime.keySet()), List.copyOf(byTime.values()), wrong);
    }
}
