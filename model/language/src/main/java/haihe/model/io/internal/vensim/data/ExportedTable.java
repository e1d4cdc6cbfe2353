package haihe.model.io.internal.vensim.data;

import haihe.model.io.internal.sheet.Cell;
import haihe.model.io.internal.sheet.CellPlace;
import haihe.model.io.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table with names of variables along one side and times along the other, as Vensim exports runs (reference
 * manual, "Exporting Datasets"): times run to the right if numbers stand in the first row, else down.
 */
record ExportedTable(Sheet sheet, boolean across) {

    static List<NamedSeries> read(Sheet sheet) {
        Cell second = sheet.at(new CellPlace(0, 1));
        return new ExportedTable(sheet, second.number().isPresent()).series();
    }

    private List<NamedSeries> series() {
        int rows = sheet.rows().size();
        int columns = sheet.columns();
        int count = across ? rows : columns;
        int length = across ? columns : rows;
        List<NamedSeries> all = new ArrayList<>();
        for (int line = 1; line < count; line++) {
            series(line, length).ifPresent(all::add);
        }
        return all;
    }

    private Optional<NamedSeries> series(int line, int length) {
        Optional<NamedSeries.Collector> found = NamedSeries.collect(at(line, 0).text());
        found.ifPresent(series -> {
            for (int i = 1; i < length; i++) {
                Cell time = at(0, i);
                Cell value = at(line, i);
                if (time.number().isPresent() && value.number().isPresent()) {
                    series.add(time.number().getAsDouble(), value.number().getAsDouble());
                }
            }
        });
        return found.flatMap(NamedSeries.Collector::finish);
    }

    private Cell at(int line, int position) {
        return sheet.at(across ? new CellPlace(line, position) : new CellPlace(position, line));
    }
}
