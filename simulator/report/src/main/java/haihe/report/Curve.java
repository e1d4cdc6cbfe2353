package haihe.report;

import java.util.List;

/**
 * Points that belong together, joined in their order.
 *
 * @param label its name in the legend; curves of one label look alike in all panels of a chart
 * @param x the coordinates along the horizontal axis, in any order
 * @param y as many coordinates along the vertical axis; a point with a coordinate that is not finite is left out
 */
public record Curve(String label, List<Double> x, List<Double> y) {

    /**
     * @throws IllegalArgumentException if there are not as many coordinates in both directions
     */
    public Curve {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " and " + y.size() + " coordinates");
        }
    }
}
