package haihe.model;

import java.util.List;

/**
 * The points of a graphical function and how it is read between and outside them.
 *
 * @param kind what happens between and outside the points
 * @param x strictly increasing, at least two
 * @param y as many as {@code x}
 */
public record GraphicalFunction(Kind kind, List<Double> x, List<Double> y) {

    public GraphicalFunction {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size() || x.size() < 2) {
            throw new IllegalArgumentException("a graphical function needs two or more points, as many y as x");
        }
    }

    /** Between and outside the points (XMILE 1.0, section 3.1.4). */
    public enum Kind {
        /** Straight lines; outside, the value of the nearest end point. */
        CONTINUOUS,
        /** Straight lines; outside, the first or last line goes on. */
        EXTRAPOLATE,
        /** The y of the last point at or left of the input; outside, the value of the nearest end point. */
        DISCRETE
    }
}
