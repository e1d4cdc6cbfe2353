package haihe.cli;

import java.util.List;
import java.util.Locale;

/** Numbers for people. */
final class Numbers {

    private static final double MILLION = 1e7;
    private static final double THOUSANDTH = 1e-4;

    private Numbers() {}

    /** A number with five significant digits, without needless zeros. */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size >= MILLION || size < THOUSANDTH) {
            return String.format(Locale.ROOT, "%.4e", value).replaceFirst("\\.?0+e", "e");
        }
        int decimals = Math.max(0, 4 - (int) Math.floor(Math.log10(size)));
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /** A number with this many decimals. */
    static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : text(value);
    }

    /** Milliseconds of a time in nanoseconds. */
    static String milliseconds(long nanos) {
        return text(Math.round(nanos / 1e4) / 1e2) + " ms";
    }

    /** Points as {@code (x, y) (x, y)}, the middle of long lists left out. */
    static String pairs(List<Double> x, List<Double> y) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < x.size(); i++) {
            if (x.size() > 12 && i == 6) {
                text.append("... ");
                i = x.size() - 6;
            }
            text.append('(')
                    .append(text(x.get(i)))
                    .append(", ")
                    .append(text(y.get(i)))
                    .append(") ");
        }
        return text.toString().strip();
    }
}
