package haihe.report.internal;

import haihe.report.Curve;
import haihe.report.CurvePanel;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Panels of curves, each with its own axes. */
record Curves(List<CurvePanel> panels, Typeface typeface, Palette palette) {

    private static final double HEADER = 24;
    private static final double POINT = 6;

    static Curves of(List<CurvePanel> panels, Typeface typeface) {
        return new Curves(panels, typeface, new Palette(labels(panels)));
    }

    private static Set<String> labels(List<CurvePanel> panels) {
        Set<String> labels = new LinkedHashSet<>();
        panels.forEach(panel -> panel.curves().forEach(curve -> labels.add(curve.label())));
        return labels;
    }

    Legend legend() {
        return new Legend(
                labels(panels).stream()
                        .map(label -> Legend.line(label, palette.color(label), palette.stroke(label)))
                        .toList(),
                typeface);
    }

    Drawing drawing(int columns) {
        return new Grid(
                panels.stream()
                        .<Drawing>map(panel -> (g, area) -> draw(g, area, panel))
                        .toList(),
                columns);
    }

    private void draw(Graphics2D g, Rectangle2D area, CurvePanel panel) {
        g.setFont(typeface.heading());
        g.setColor(Palette.INK);
        g.drawString(panel.title(), (float) area.getX(), (float) area.getY() + 13);
        XYPlot plot = new XYPlot();
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (Curve curve : panel.curves()) {
            int number = data.getSeriesCount();
            data.addSeries(series(curve, panel));
            renderer.setSeriesPaint(number, palette.color(curve.label()));
            renderer.setSeriesStroke(number, palette.stroke(curve.label()));
            renderer.setSeriesShape(number, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
        }
        plot.setDataset(data);
        plot.setRenderer(renderer);
        plot.setDomainAxis(new CurveAxis(panel.horizontal(), typeface).covering(data, true));
        plot.setRangeAxis(new CurveAxis(panel.vertical(), typeface).covering(data, false));
        Axes.stylePlain(plot);
        double top = panel.title().isEmpty() ? 0 : HEADER;
        plot.draw(
                g,
                new Rectangle2D.Double(area.getX(), area.getY() + top, area.getWidth(), area.getHeight() - top),
                null,
                null,
                null);
    }

    private static XYSeries series(Curve curve, CurvePanel panel) {
        XYSeries series = new XYSeries(curve.label(), false, true);
        for (int i = 0; i < curve.x().size(); i++) {
            double x = curve.x().get(i);
            double y = curve.y().get(i);
            if (isShown(x, panel.horizontal()) && isShown(y, panel.vertical())) {
                series.add(x, y);
            }
        }
        return series;
    }

    private static boolean isShown(double value, CurvePanel.Axis axis) {
        return Double.isFinite(value) && (value > 0 || !axis.logarithmic());
    }
}
