package haihe.report;

/**
 * Observed data, drawn as marks.
 *
 * @param label its name in the legend, such as {@code observed}
 * @param points the points
 * @param like label of the line whose colour it takes; empty for a neutral one
 */
public record Marks(String label, Points points, String like) {

    /** Marks of a neutral colour. */
    public static Marks of(String label, Points points) {
        return new Marks(label, points, "");
    }
}
