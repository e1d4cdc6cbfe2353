package haihe.experiment.conformance;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as Vensim, Stella and spreadsheets write them. */
final class CellValue {

    /** Vensim's value for what is not known, :NA:. */
    private static final double NOT_AVAILABLE = -Math.pow(2, 109);

    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern NOT_A_NUMBER =
            Pattern.compile("#?-?nan(\\(ind\\))?|-?1\\.#(ind|qnan)0*|#div/0!|#num!|\\?");
    private static final Pattern INFINITE = Pattern.compile("[-+]?(inf(inity)?|1\\.#inf0*|∞)");

    private CellValue() {}

    /** The number in a cell, NaN for one that says so; empty if it is neither. */
    static Optional<Double> parse(String cell) {
        String text = cell.trim().toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(Double.parseDouble(text));
        }
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(Double.parseDouble(text.replace(",", "")));
        }
        if (text.equals(":na:")) {
            return Optional.of(NOT_AVAILABLE);
        }
        if (NOT_A_NUMBER.matcher(text).matches()) {
            return Optional.of(Double.NaN);
        }
        if (INFINITE.matcher(text).matches()) {
            return Optional.of(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return Optional.empty();
    }
}
