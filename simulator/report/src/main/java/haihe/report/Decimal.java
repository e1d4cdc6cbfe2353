package haihe.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them. */
public final class Decimal {

    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Decimal() {}

    /** A number with as many decimals as it has, six digits at most; thousands apart. */
    public static String shortest(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
        return format(Math.max(0, rounded.scale())).format(rounded);
    }

    /** A year or another time: as {@link #shortest}, thousands not apart. */
    public static String plain(double time) {
        return shortest(time).replace(",", "");
    }

    /** A format with a fixed number of decimals. */
    public static DecimalFormat format(int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setNegativePrefix("−");
        return format;
    }
}
