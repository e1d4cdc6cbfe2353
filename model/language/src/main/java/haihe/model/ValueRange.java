package haihe.model;

/**
 * The values that a constant may take.
 *
 * @param min smallest value, may be minus infinity
 * @param max largest value, may be infinity, at least {@code min}
 */
public record ValueRange(double min, double max) {

    /** No limits. */
    public static final ValueRange ANY = new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public ValueRange {
        if (!(min <= max)) {
            throw new IllegalArgumentException("an empty range: " + min + " to " + max);
        }
    }

    /** Whether a value lies in the range, both ends included. */
    public boolean contains(double value) {
        return min <= value && value <= max;
    }
}
