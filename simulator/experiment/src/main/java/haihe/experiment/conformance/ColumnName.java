package haihe.experiment.conformance;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the spellings of one column have in common, whichever tool wrote them. */
final class ColumnName {

    private static final Pattern QUOTES = Pattern.compile("\\\\?\"");
    private static final Pattern BLANKS = Pattern.compile("(?:\\\\n|[\\s_\\u00a0])+");
    private static final Pattern AROUND_SIGNS = Pattern.compile(" ?([\\[\\],]) ?");

    private ColumnName() {}

    /**
     * The column's name without quotes and the case of its letters, every run of blanks and underscores as one blank, none
     * beside brackets and commas: Stella writes {@code name[e1, e2]} where Vensim writes {@code name[e1,e2]}.
     */
    static String keyOf(String column) {
        String plain = QUOTES.matcher(column).replaceAll("");
        String blanks = BLANKS.matcher(plain).replaceAll(" ").trim();
        String key = AROUND_SIGNS.matcher(blanks).replaceAll("$1").toUpperCase(Locale.ROOT);
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") ? lower.substring(1) : lower;
    }
}
