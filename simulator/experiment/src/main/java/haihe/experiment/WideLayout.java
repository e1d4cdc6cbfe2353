package haihe.experiment;

import haihe.results.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** Tables with a column for every variable or {@code variable[region]}. */
final class WideLayout {

    private WideLayout() {}

    static List<Observation> read(CsvTable table) {
        List<Observation> values = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            double time = LongLayout.finite(table, row, 0);
            for (int column = 1; column < table.header().size(); column++) {
                if (!row.cells().get(column).isBlank()) {
                    values.add(observation(table, row, column, time));
                }
            }
        }
        return values;
    }

    private static Observation observation(CsvTable table, CsvTable.Row row, int column, double time) {
        Column heading = Column.parse(table.header().get(column));
        String region = String.join(",", heading.elements());
        double value = LongLayout.finite(table, row, column);
        return new Observation(heading.variable(), region, time, value, "", "", "", table.span(row));
    }
}
