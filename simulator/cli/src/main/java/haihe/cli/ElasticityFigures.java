package haihe.cli;

import haihe.engine.LocalSensitivity;
import haihe.model.Model;
import haihe.report.Caption;
import haihe.report.ChartSpec;
import haihe.report.Line;
import haihe.report.LineChart;
import haihe.report.Panel;
import haihe.report.Points;
import haihe.report.drawing.Chart;
import haihe.results.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Draws elasticities over time, the outcomes' largest ones. */
final class ElasticityFigures {

    private static final int LINES = 7;
    private static final int LINES_OF_MANY = 3;
    private static final int PANELS = 9;

    private final Model model;
    private final LocalSensitivity found;
    private final ElasticityTable table;

    ElasticityFigures(Model model, LocalSensitivity found, ElasticityTable table) {
        this.model = model;
        this.found = found;
        this.table = table;
    }

    /** Whether a name is that of a picture, not of a folder. */
    static boolean isPicture(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".svg");
    }

    /** Draws into one picture, or a picture for each outcome into a folder; returns the files. */
    List<Path> write(Path place, boolean replaces) {
        List<String> outcomes = moved();
        if (outcomes.isEmpty()) {
            throw new CommandFailed(ExitCode.INVALID, "there is nothing to draw: no parameter has any influence");
        }
        if (isPicture(place)) {
            return List.of(Chart.of(chart(outcomes)).write(new ResultFile(place, replaces)));
        }
        List<Path> written = new ArrayList<>();
        for (String outcome : outcomes) {
            Path file = place.resolve(ResultWriter.fileName(outcome) + ".png");
            written.add(Chart.of(chart(outcome)).write(new ResultFile(file, replaces)));
        }
        return written;
    }

    /** Outcomes that something moves, those with the largest elasticities first. */
    private List<String> moved() {
        Map<String, Boolean> outcomes = new LinkedHashMap<>();
        table.rows().forEach(row -> outcomes.put(row.outcome(), true));
        found.outcomes().stream()
                .filter(outcome ->
                        !outcomes.containsKey(outcome) && !strongest(outcome).isEmpty())
                .forEach(outcome -> outcomes.put(outcome, true));
        return List.copyOf(outcomes.keySet());
    }

    private ChartSpec chart(List<String> outcomes) {
        if (outcomes.size() == 1) {
            return chart(outcomes.get(0));
        }
        List<Panel> panels = outcomes.stream()
                .limit(PANELS)
                .map(outcome -> panel(label(outcome), outcome, LINES_OF_MANY))
                .toList();
        String left = outcomes.size() > PANELS ? "; the " + PANELS + " outcomes that move most" : "";
        Caption caption = Caption.of("Elasticities of outcomes").withSubtitle(subtitle() + left);
        return LineChart.of(caption, panels).withOwnScales();
    }

    private ChartSpec chart(String outcome) {
        Caption caption = Caption.of("Elasticity of " + label(outcome)).withSubtitle(subtitle());
        return LineChart.of(caption, panel("", outcome, LINES));
    }

    private String subtitle() {
        return "Change in % if a constant changes by 1 %, "
                + found.run().scenario().name();
    }

    private Panel panel(String title, String outcome, int lines) {
        double[] times = found.run().trajectory().times();
        return Panel.of(
                title,
                "% per %",
                strongest(outcome).stream()
                        .limit(lines)
                        .map(parameter -> Line.of(
                                label(parameter),
                                Points.of(times, ElasticityTable.elasticities(found, outcome, parameter))))
                        .toList());
    }

    /** The parameters that move an outcome, those first that do so most at some time. */
    private List<String> strongest(String outcome) {
        Map<String, Double> sizes = new LinkedHashMap<>();
        for (String parameter : found.parameters()) {
            double size = DoubleStream.of(ElasticityTable.elasticities(found, outcome, parameter))
                    .map(Math::abs)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            if (size > 0 && !parameter.equals(outcome)) {
                sizes.put(parameter, size);
            }
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String label(String column) {
        return Columns.variable(model, column)
                .map(variable -> variable.declaration().label())
                .filter(label -> !label.isEmpty())
                .map(label -> column.contains("[") ? label + " " + Columns.elementsOf(column) : label)
                .orElse(column);
    }
}
