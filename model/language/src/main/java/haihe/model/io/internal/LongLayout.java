package haihe.model.io.internal;

import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.io.internal.CsvTable.Row;
import haihe.model.settings.Settings;
import haihe.model.source.SourceSeries.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables with one row for each observation, which names region, year and variable. */
record LongLayout(SeriesTable series) {

    private static final String LAYOUT = "long";
    private static final List<String> KEYS = List.of("region", "year", "variable", "value");
    private static final int SHOWN_REGIONS = 4;

    /** The columns of the table by number; region is -1 if there is no such column and none is needed. */
    private record Places(int region, int year, int variable, int value) {
        boolean complete() {
            return year >= 0 && variable >= 0 && value >= 0;
        }
    }

    List<Column> columns() {
        series.refuse("column", LAYOUT);
        int before = series.problems().size();
        Places places = places();
        if (!places.complete() || series.problems().size() > before) {
            return List.of();
        }
        List<Row> rows = rowsOfVariable(places);
        Optional<String> region = series.block().string("region");
        if (region.isPresent() && !series.array()) {
            rows = rowsOfRegion(rows, places.region(), region.get());
        }
        Map<String, List<Row>> groups = byRegion(rows, places.region());
        if (!series.array() && groups.size() > 1) {
            severalRegions(groups);
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        Observations observations =
                new Observations(series.table(), places.year(), places.value(), series.scale(), false);
        groups.forEach((key, group) ->
                columns.add(observations.column(series.array() ? SeriesTable.element(key) : List.of(), group)));
        return columns;
    }

    private Places places() {
        Optional<Settings> own = series.block().block("columns");
        own.ifPresent(block -> block.allowOnly(KEYS));
        boolean needsRegion = series.array() || series.block().has("region");
        return new Places(
                needsRegion ? column(own, "region") : series.table().column(heading(own, "region")),
                column(own, "year"),
                column(own, "variable"),
                column(own, "value"));
    }

    private int column(Optional<Settings> own, String key) {
        Span place = own.map(block -> series.place(block, key)).orElse(series.place(series.block(), "file"));
        return series.column(heading(own, key), place);
    }

    private static String heading(Optional<Settings> own, String key) {
        return own.flatMap(block -> block.string(key)).orElse(key);
    }

    private List<Row> rowsOfVariable(Places places) {
        String wanted = series.block().string("variable").orElse(series.name());
        List<Row> rows = rowsWith(series.table().rows(), places.variable(), wanted);
        if (rows.isEmpty()) {
            String heading = series.table().headingTexts().get(places.variable());
            String message = series.file() + " has no row with '" + wanted + "' in column '" + heading + "'";
            series.error("variable", message, nearest(wanted, series.table().rows(), places.variable()));
        }
        return rows;
    }

    private List<Row> rowsOfRegion(List<Row> rows, int column, String region) {
        List<Row> fitting = rowsWith(rows, column, region);
        if (fitting.isEmpty() && !rows.isEmpty()) {
            String message = series.file() + " has no '" + series.name() + "' for region '" + region + "'";
            series.error("region", message, nearest(region, rows, column));
        }
        return fitting;
    }

    private List<Row> rowsWith(List<Row> rows, int column, String wanted) {
        Name name = Name.of(Name.isBlank(wanted) ? "?" : wanted);
        Map<String, Boolean> fits = new HashMap<>();
        return rows.stream()
                .filter(row -> fits.computeIfAbsent(
                        series.table().text(row, column).orElse(""), text -> SeriesTable.isName(text, name)))
                .toList();
    }

    private Optional<String> nearest(String wanted, List<Row> rows, int column) {
        return Suggestions.didYouMean(
                wanted,
                rows.stream()
                        .flatMap(row -> series.table().text(row, column).stream())
                        .distinct()
                        .toList());
    }

    private Map<String, List<Row>> byRegion(List<Row> rows, int column) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            String key = column < 0 ? "" : series.table().text(row, column).orElse("");
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private void severalRegions(Map<String, List<Row>> groups) {
        String shown = groups.keySet().stream().limit(SHOWN_REGIONS).collect(Collectors.joining(", "));
        String message = series.file() + " has this variable for several regions: " + shown;
        series.error("file", message, Optional.of("say which one: region = ..."));
    }
}
