package haihe.experiment.conformance;

import java.util.Locale;

/**
 * A cell of the reference that the run does not reproduce.
 *
 * @param column as the reference spells it
 * @param time when
 * @param recorded the reference's value
 * @param actual the run's value
 * @param excess the distance as a multiple of what is allowed
 */
public record Mismatch(String column, double time, double recorded, double actual, double excess) {

    /** The cell in a few words. */
    public String text() {
        return column + " at " + shown(time) + " is " + shown(actual) + " instead of " + shown(recorded);
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.9g", value)
                        .replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
                        .replaceFirst("\\.(e|$)", "$1");
    }
}
