package haihe.report.internal;

import java.awt.geom.Dimension2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Places boxes on an ellipse so that neighbours have much to do with each other and no boxes overlap. */
final class Ring {

    private static final double CLEARANCE = 26;
    private static final double GROWTH = 1.03;

    private Ring() {}

    /**
     * An order of items around the ring in which strong ties are short; found by swapping as long as that helps.
     *
     * @param ties strength of the tie between each two items, symmetric
     */
    static List<Integer> order(double[][] ties) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ties.length; i++) {
            order.add(i);
        }
        double best = cost(order, ties);
        for (boolean improved = true; improved; ) {
            improved = false;
            for (int i = 1; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    Collections.swap(order, i, j);
                    double cost = cost(order, ties);
                    if (cost < best - 1e-9) {
                        best = cost;
                        improved = true;
                    } else {
                        Collections.swap(order, i, j);
                    }
                }
            }
        }
        return order;
    }

    private static double cost(List<Integer> order, double[][] ties) {
        int n = order.size();
        double cost = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                cost += ties[order.get(i)][order.get(j)] * Math.min(j - i, n - j + i);
            }
        }
        return cost;
    }

    /**
     * Boxes around the origin, the first at the top, the others clockwise, on the smallest ellipse on which they keep
     * clear of each other.
     *
     * @param sizes sizes of the boxes in order
     * @param aspect width of the ellipse over its height
     */
    static List<Rectangle2D> place(List<Dimension2D> sizes, double aspect) {
        for (double radius = 60; ; radius *= GROWTH) {
            List<Rectangle2D> boxes = new ArrayList<>();
            for (int i = 0; i < sizes.size(); i++) {
                double angle = 2 * Math.PI * i / sizes.size();
                Point2D centre = new Point2D.Double(radius * aspect * Math.sin(angle), -radius * Math.cos(angle));
                double width = sizes.get(i).getWidth();
                double height = sizes.get(i).getHeight();
                boxes.add(new Rectangle2D.Double(centre.getX() - width / 2, centre.getY() - height / 2, width, height));
            }
            if (areClear(boxes)) {
                return boxes;
            }
        }
    }

    private static boolean areClear(List<Rectangle2D> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle2D box = boxes.get(i);
            Rectangle2D around = new Rectangle2D.Double(
                    box.getX() - CLEARANCE,
                    box.getY() - CLEARANCE,
                    box.getWidth() + 2 * CLEARANCE,
                    box.getHeight() + 2 * CLEARANCE);
            for (int j = i + 1; j < boxes.size(); j++) {
                if (around.intersects(boxes.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }
}
