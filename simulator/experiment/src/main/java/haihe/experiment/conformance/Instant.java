package haihe.experiment.conformance;

import java.util.Optional;

/**
 * A time as a file writes it.
 *
 * @param time the number
 * @param slack how far the time that was meant may be from it, because it was rounded
 */
record Instant(double time, double slack) {

    /** Rounding of sums of steps. */
    private static final double RELATIVE = 1e-6;

    /** Half of the last digit, and a little for binary numbers. */
    private static final double HALF_A_DIGIT = 0.5 * (1 + 1e-9);

    /** The time in a cell; empty if it holds no number. Stella writes 0.031 for 0.03125. */
    static Optional<Instant> parse(String cell) {
        return CellValue.parse(cell)
                .filter(Double::isFinite)
                .map(time -> new Instant(time, Math.max(RELATIVE * Math.max(1, Math.abs(time)), rounding(cell))));
    }

    private static double rounding(String cell) {
        String text = cell.trim();
        int dot = text.indexOf('.');
        boolean plain = dot >= 0 && text.substring(dot + 1).chars().allMatch(Character::isDigit);
        return plain ? HALF_A_DIGIT * Math.pow(10, -(text.length() - dot - 1)) : 0;
    }
}
