package haihe.report.internal;

import haihe.report.Line;
import haihe.report.Points;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Adds lines and stacked areas to a plot. */
final class Layers {

    private final XYPlot plot = new XYPlot();
    private final Palette palette;
    private int count;

    Layers(Palette palette) {
        this.palette = palette;
    }

    XYPlot plot() {
        return plot;
    }

    /** Lines, those that stand out on top. */
    Layers lines(List<Line> lines) {
        List<Line> ordered =
                lines.stream().sorted(Comparator.comparing(Layers::rank)).toList();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < ordered.size(); i++) {
            data.addSeries(series(i, ordered.get(i).points()));
            renderer.setSeriesPaint(i, palette.color(ordered.get(i)));
            renderer.setSeriesStroke(i, palette.stroke(ordered.get(i)));
        }
        plot.setDataset(count, data);
        plot.setRenderer(count++, renderer);
        return this;
    }

    private static int rank(Line line) {
        return switch (line.emphasis()) {
            case MUTED -> 0;
            case NORMAL -> 1;
            case STRONG -> 2;
        };
    }

    Layers stack(List<Line> layers) {
        DefaultTableXYDataset data = new DefaultTableXYDataset();
        StackedXYAreaRenderer2 renderer = new StackedXYAreaRenderer2();
        renderer.setOutline(false);
        for (int i = 0; i < layers.size(); i++) {
            XYSeries series = new XYSeries(i, false, false);
            Points points = layers.get(i).points();
            for (int k = 0; k < points.size(); k++) {
                if (areFinite(layers, k)) {
                    series.add(points.times().get(k), points.values().get(k));
                }
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, palette.fill(layers.get(i).label()));
        }
        plot.setDataset(count, data);
        plot.setRenderer(count++, renderer);
        return this;
    }

    private static boolean areFinite(List<Line> layers, int point) {
        return layers.stream()
                .allMatch(layer -> Double.isFinite(layer.points().values().get(point)));
    }

    private static XYSeries series(int key, Points points) {
        XYSeries series = new XYSeries(key, false, true);
        for (int i = 0; i < points.size(); i++) {
            double value = points.values().get(i);
            series.add(points.times().get(i), Double.valueOf(Double.isFinite(value) ? value : Double.NaN));
        }
        return series;
    }
}
