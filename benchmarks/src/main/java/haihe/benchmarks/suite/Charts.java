package haihe.benchmarks.suite;

import haihe.report.Caption;
import haihe.report.Curve;
import haihe.report.CurveChart;
import haihe.report.CurvePanel;
import haihe.report.drawing.Chart;
import haihe.results.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Charts of figures that a table shows badly: work over precision, time over size. */
record Charts(Path results) {

    /** Draws every chart whose figures are at hand. */
    void draw() throws IOException {
        overSize("read", "Reading takes time in proportion to the lines", "format", "model", "lines");
    }

    private void overSize(String id, String title, String curve, String size, String label) throws IOException {
        FigureFile file = new FigureFile(results.resolve(id + ".csv"));
        if (!Files.exists(file.path())) {
            return;
        }
        List<Figure> figures = file.read();
        Map<String, TreeMap<Double, Double>> curves = new LinkedHashMap<>();
        figures.forEach(figure -> curves.computeIfAbsent(figure.get(curve), key -> new TreeMap<>())
                .put(Double.valueOf(figure.get(size)), figure.median()));
        List<Curve> drawn = new ArrayList<>();
        curves.forEach((name, points) ->
                drawn.add(new Curve(name, List.copyOf(points.keySet()), List.copyOf(points.values()))));
        CurvePanel panel = new CurvePanel(
                "",
                CurvePanel.Axis.logarithmic(label),
                CurvePanel.Axis.logarithmic("time, " + figures.get(0).unit().replace("/op", "")),
                drawn);
        write(id, CurveChart.of(Caption.of(title).withSource(file.machine()), List.of(panel)));
    }

    private void write(String id, CurveChart chart) {
        Chart.of(chart).write(ResultFile.at(results.resolve(id + ".svg")).replacing());
    }
}
