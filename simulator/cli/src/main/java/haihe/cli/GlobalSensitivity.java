package haihe.cli;

import haihe.experiment.sensitivity.Estimate;
import haihe.experiment.sensitivity.IndexTable;
import haihe.experiment.sensitivity.SensitivityAnalysis;
import haihe.report.BarChart;
import haihe.report.Bars;
import haihe.report.Caption;
import haihe.report.drawing.Chart;
import haihe.results.CsvTable;
import haihe.results.Json;
import haihe.results.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a finished sweep says about the factors: tables, files and a chart. */
final class GlobalSensitivity {

    private final SweepJob job;
    private final List<IndexTable> tables;

    /**
     * Computes the indices.
     *
     * @throws CommandFailed if the runs do not serve any
     */
    GlobalSensitivity(SweepJob job) {
        this.job = job;
        try {
            this.tables = new SensitivityAnalysis(
                            job.plan(),
                            job.folder().outcomes(job.plan()),
                            job.config().seed())
                    .tables();
        } catch (IllegalArgumentException unfit) {
            throw new CommandFailed(ExitCode.INVALID, String.valueOf(unfit.getMessage()));
        }
    }

    /** Prints a table for each outcome. */
    void print(Terminal terminal, int top) {
        for (IndexTable table : tables) {
            terminal.print(terminal.bold(table.outcome()));
            table.notes().forEach(note -> terminal.print("  " + note));
            if (table.rows().isEmpty()) {
                continue;
            }
            TextTable text = new TextTable("l" + "rl".repeat(table.indices().size()));
            List<String> heading = new ArrayList<>(List.of("factor"));
            table.indices().forEach(index -> heading.addAll(List.of(index, "")));
            text.row(heading.toArray(String[]::new));
            long rows = top == 0 ? Long.MAX_VALUE : top;
            table.rows().stream().limit(rows).forEach(row -> text.row(cells(row)));
            text.lines().forEach(line -> terminal.print("  " + line));
        }
    }

    private static String[] cells(IndexTable.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.factor()));
        for (Estimate each : row.values()) {
            cells.add(Numbers.text(each.value()));
            cells.add(
                    Double.isNaN(each.low())
                            ? ""
                            : "[" + Numbers.text(each.low()) + ", " + Numbers.text(each.high()) + "]");
        }
        return cells.toArray(String[]::new);
    }

    /** All indices as JSON. */
    String json() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (IndexTable table : tables) {
            for (IndexTable.Row row : table.rows()) {
                for (int i = 0; i < table.indices().size(); i++) {
                    all.add(plain(table, row, i));
                }
            }
        }
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("runs", job.plan().rows());
        top.put("indices", all);
        return Json.text(top);
    }

    private static Map<String, Object> plain(IndexTable table, IndexTable.Row row, int index) {
        Estimate estimate = row.values().get(index);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("outcome", table.outcome());
        object.put("factor", row.factor());
        object.put("index", table.indices().get(index));
        object.put("value", estimate.value());
        object.put("low", estimate.low());
        object.put("high", estimate.high());
        return object;
    }

    /** Writes all indices, one a line. */
    Path writeCsv(ResultFile file) {
        List<List<String>> rows = new ArrayList<>();
        for (IndexTable table : tables) {
            for (IndexTable.Row row : table.rows()) {
                for (int i = 0; i < table.indices().size(); i++) {
                    rows.add(plain(table, row, i).values().stream()
                            .map(String::valueOf)
                            .toList());
                }
            }
        }
        return CsvTable.of(List.of("outcome", "factor", "index", "value", "low", "high"), rows)
                .write(file);
    }

    /** Draws the factors that matter most, a panel for each outcome. */
    Path draw(ResultFile file, int top) {
        List<IndexTable> shown =
                tables.stream().filter(table -> !table.rows().isEmpty()).toList();
        if (shown.isEmpty()) {
            throw new CommandFailed(ExitCode.INVALID, "there is nothing to draw: no outcome varies");
        }
        List<Bars> panels = shown.stream()
                .map(table -> new Bars(table.outcome(), "", rows(table, top)))
                .toList();
        Caption caption = Caption.of("What the outcomes depend on")
                .withSubtitle(subtitle(shown.get(0)))
                .withSource(job.config().name() + ", " + job.plan().rows() + " runs");
        return Chart.of(BarChart.of(caption, panels)).write(file);
    }

    private static String subtitle(IndexTable table) {
        boolean intervals =
                table.rows().stream().flatMap(row -> row.values().stream()).anyMatch(each -> !Double.isNaN(each.low()));
        return "Of each factor: " + String.join(", ", table.indices()) + (intervals ? ", with 95 % intervals" : "");
    }

    private static List<Bars.Row> rows(IndexTable table, int top) {
        List<Bars.Row> rows = new ArrayList<>();
        for (IndexTable.Row row : table.rows()) {
            List<Bars.Bar> bars = new ArrayList<>();
            for (int i = 0; i < table.indices().size(); i++) {
                Estimate each = row.values().get(i);
                bars.add(Bars.Bar.of(table.indices().get(i), each.value(), each.low(), each.high()));
            }
            rows.add(new Bars.Row(row.factor(), bars));
        }
        return top == 0 || rows.size() <= top ? rows : rows.subList(0, top);
    }
}
