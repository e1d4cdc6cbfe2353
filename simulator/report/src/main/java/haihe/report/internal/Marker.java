package haihe.report.internal;

import haihe.report.Marks;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;

/** The circle that stands for an observed value. */
final class Marker {

    private static final double RADIUS = 3.2;

    private Marker() {}

    /** All marks of a panel. */
    static PlotArea.Overlay overlay(List<Marks> marks, Palette palette) {
        return (g, plot) -> marks.forEach(each -> plot.points(each.points())
                .forEach(point -> draw(g, point.getX(), point.getY(), palette.color(each.like()))));
    }

    private static Shape shape(double x, double y) {
        return new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    static void draw(Graphics2D g, double x, double y, Color color) {
        g.setColor(Color.WHITE);
        g.fill(shape(x, y));
        g.setStroke(new BasicStroke(1.4f));
        g.setColor(color);
        g.draw(shape(x, y));
    }
}
