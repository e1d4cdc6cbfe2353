package haihe.model.io.internal;

import haihe.model.Name;
import haihe.model.settings.Settings;
import haihe.model.source.SourceSeries.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables whose first column is the time, with one column for each series. */
record WideLayout(SeriesTable series) {

    private static final String LAYOUT = "wide";

    List<Column> columns() {
        List.of("variable", "region", "columns").forEach(key -> series.refuse(key, LAYOUT));
        CsvTable table = series.table();
        if (table.headings().size() < 2) {
            series.error("file", series.file() + " has no columns", Optional.of("separate its columns by commas"));
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        chosen().forEach((column, element) ->
                columns.add(new Observations(table, 0, column, series.scale(), true).column(element, table.rows())));
        return columns;
    }

    /** For each column that belongs to the series the element it is for. */
    private Map<Integer, List<Name>> chosen() {
        Settings block = series.block();
        if (block.value("column").orElse(null) instanceof Settings byElement) {
            return byElement(byElement);
        }
        String heading = block.string("column").orElse(series.name());
        if (series.array()) {
            return byHeading(heading);
        }
        int column = series.column(heading, series.place(block, "column"));
        return column < 0 ? Map.of() : Map.of(column, List.of());
    }

    private Map<Integer, List<Name>> byElement(Settings headings) {
        Map<Integer, List<Name>> chosen = new LinkedHashMap<>();
        for (String key : headings.keys()) {
            headings.string(key).ifPresent(text -> {
                int column = series.column(text, series.place(headings, key));
                if (column >= 0) {
                    chosen.put(column, SeriesTable.element(key));
                }
            });
        }
        return chosen;
    }

    private Map<Integer, List<Name>> byHeading(String base) {
        Map<Integer, List<Name>> chosen = new LinkedHashMap<>();
        Name baseName = Name.of(base);
        List<String> headings = series.table().headingTexts();
        for (int i = 1; i < headings.size(); i++) {
            String heading = headings.get(i);
            int open = heading.indexOf('[');
            if (open > 0 && heading.endsWith("]") && SeriesTable.isName(heading.substring(0, open), baseName)) {
                chosen.put(i, SeriesTable.element(heading.substring(open + 1, heading.length() - 1)));
            }
        }
        if (chosen.isEmpty()) {
            Optional<String> hint = Optional.of("name them: column { element = heading, ... }");
            series.error("file", series.file() + " has no columns '" + base + "[...]'", hint);
        }
        return chosen;
    }
}
