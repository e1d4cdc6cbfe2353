package haihe.model.io.internal;

import java.util.Optional;

/** Reads and writes numbers in decimal notation. */
public final class Decimal {

    private Decimal() {}

    /** The number that a text is; Java's own forms such as {@code 1d}, {@code 0x1p3} and {@code NaN} are none. */
    public static Optional<Double> parse(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> "0123456789.+-eE".indexOf(c) < 0)) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number as people write it: whole ones without a decimal point. */
    public static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
