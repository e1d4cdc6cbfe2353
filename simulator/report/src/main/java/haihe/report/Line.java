package haihe.report;

import haihe.engine.Trajectory;

/**
 * A line over time, or a layer of a stack.
 *
 * @param label its name in the legend; lines of one label look alike in all panels of a chart
 * @param points its points
 * @param emphasis how much it stands out
 */
public record Line(String label, Points points, Emphasis emphasis) {

    /** How much a line stands out. */
    public enum Emphasis {
        /** Its own colour. */
        NORMAL,
        /** Its own colour, drawn broader. */
        STRONG,
        /** Thin and grey: what others are compared with, or one of many. */
        MUTED
    }

    /** A line of its own colour. */
    public static Line of(String label, Points points) {
        return new Line(label, points, Emphasis.NORMAL);
    }

    /**
     * A column of a trajectory.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public static Line of(String label, Trajectory trajectory, String column) {
        return of(label, Points.of(trajectory, column));
    }

    /** This line, standing out more or less. */
    public Line with(Emphasis other) {
        return new Line(label, points, other);
    }
}
