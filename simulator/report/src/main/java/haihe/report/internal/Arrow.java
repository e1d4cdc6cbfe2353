package haihe.report.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;

/**
 * A bent arrow from the border of a box to that of another.
 *
 * @param start where it leaves
 * @param bend its control point
 * @param end where it arrives
 */
record Arrow(Point2D start, Point2D bend, Point2D end) {

    private static final double HEAD = 9;
    private static final double GAP = 3;

    /** The arrow between two boxes that passes by a point. */
    static Arrow between(Rectangle2D from, Rectangle2D to, Point2D bend) {
        return new Arrow(border(from, bend, GAP), bend, border(to, bend, GAP));
    }

    /** Where the line from a box's centre to a point leaves the box, a little outside. */
    static Point2D border(Rectangle2D box, Point2D towards, double gap) {
        double dx = towards.getX() - box.getCenterX();
        double dy = towards.getY() - box.getCenterY();
        double scaleX = dx == 0 ? Double.MAX_VALUE : (box.getWidth() / 2 + gap) / Math.abs(dx);
        double scaleY = dy == 0 ? Double.MAX_VALUE : (box.getHeight() / 2 + gap) / Math.abs(dy);
        double scale = Math.min(1, Math.min(scaleX, scaleY));
        return new Point2D.Double(box.getCenterX() + dx * scale, box.getCenterY() + dy * scale);
    }

    /** The point at a share of the way. */
    Point2D at(double t) {
        double u = 1 - t;
        return new Point2D.Double(
                u * u * start.getX() + 2 * u * t * bend.getX() + t * t * end.getX(),
                u * u * start.getY() + 2 * u * t * bend.getY() + t * t * end.getY());
    }

    void draw(Graphics2D g, float width, Color color) {
        g.setColor(color);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        double head = HEAD + width;
        double length = Math.max(1e-9, bend.distance(end));
        double ux = (end.getX() - bend.getX()) / length;
        double uy = (end.getY() - bend.getY()) / length;
        double backX = end.getX() - ux * head;
        double backY = end.getY() - uy * head;
        g.draw(new QuadCurve2D.Double(start.getX(), start.getY(), bend.getX(), bend.getY(), backX, backY));
        Path2D tip = new Path2D.Double();
        tip.moveTo(end.getX(), end.getY());
        tip.lineTo(backX - uy * head * 0.42, backY + ux * head * 0.42);
        tip.lineTo(backX + uy * head * 0.42, backY - ux * head * 0.42);
        tip.closePath();
        g.fill(tip);
    }
}
