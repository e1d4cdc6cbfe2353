package haihe.report.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** The flag that stands for a target: its foot is the target's value. */
final class FlagShape {

    static final double HEIGHT = 17;
    static final double CLOTH = 10;
    private static final double FOOT = 2.3;

    private FlagShape() {}

    /**
     * Draws a flag.
     *
     * @param x of its pole
     * @param y of its foot
     * @param top y of the top of its pole
     * @param side 1 if the cloth is on the right, -1 if on the left
     */
    static void draw(Graphics2D g, double x, double y, double top, int side, Color color) {
        g.setColor(color);
        g.setStroke(new BasicStroke(1.3f));
        g.draw(new Line2D.Double(x, y, x, top));
        g.fill(new Ellipse2D.Double(x - FOOT, y - FOOT, 2 * FOOT, 2 * FOOT));
        Path2D cloth = new Path2D.Double();
        cloth.moveTo(x, top);
        cloth.lineTo(x + side * CLOTH, top + 3.7);
        cloth.lineTo(x, top + 7.4);
        cloth.closePath();
        g.fill(cloth);
    }
}
