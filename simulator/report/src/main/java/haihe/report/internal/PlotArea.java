package haihe.report.internal;

import haihe.report.Points;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/** Where times and values of a drawn plot lie on the page. */
record PlotArea(Rectangle2D bounds, ValueAxis times, ValueAxis values) {

    /** Something drawn over a plot, free to reach beyond its bounds. */
    @FunctionalInterface
    interface Overlay {
        void draw(java.awt.Graphics2D g, PlotArea plot);
    }

    double x(double time) {
        return times.valueToJava2D(time, bounds, RectangleEdge.BOTTOM);
    }

    double y(double value) {
        return values.valueToJava2D(value, bounds, RectangleEdge.LEFT);
    }

    /** The finite points of a series that lie within the bounds. */
    List<Point2D> points(Points points) {
        List<Point2D> places = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double value = points.values().get(i);
            double time = points.times().get(i);
            if (Double.isFinite(value)
                    && times.getRange().contains(time)
                    && values.getRange().contains(value)) {
                places.add(new Point2D.Double(x(time), y(value)));
            }
        }
        return places;
    }

    /** The pieces of a line. */
    List<Line2D> pieces(Points points) {
        List<Line2D> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            double before = points.values().get(i - 1);
            double after = points.values().get(i);
            if (Double.isFinite(before) && Double.isFinite(after)) {
                pieces.add(new Line2D.Double(
                        x(points.times().get(i - 1)),
                        y(before),
                        x(points.times().get(i)),
                        y(after)));
            }
        }
        return pieces;
    }
}
