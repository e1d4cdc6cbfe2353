package haihe.experiment.sensitivity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much an outcome depends on factors, by one or more indices.
 *
 * @param outcome the outcome's name
 * @param indices the indices' names
 * @param rows a row for each factor, the one that matters most first
 * @param notes what to know about the numbers, a sentence each
 */
public record IndexTable(String outcome, List<String> indices, List<Row> rows, List<String> notes) {

    public IndexTable {
        indices = List.copyOf(indices);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * The indices of a factor.
     *
     * @param values one for each index; without an interval its ends are not numbers
     */
    public record Row(String factor, List<Estimate> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** A table whose rows are sorted by the size of one index. */
    static IndexTable sorted(String outcome, List<String> indices, List<Row> rows, int by, List<String> notes) {
        List<Row> sorted = IntStream.range(0, rows.size())
                .boxed()
                .sorted((a, b) -> Double.compare(size(rows.get(b), by), size(rows.get(a), by)))
                .map(rows::get)
                .toList();
        return new IndexTable(outcome, indices, sorted, notes);
    }

    private static double size(Row row, int by) {
        double value = Math.abs(row.values().get(by).value());
        return Double.isNaN(value) ? -1 : value;
    }
}
