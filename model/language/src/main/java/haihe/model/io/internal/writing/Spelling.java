package haihe.model.io.internal.writing;

import haihe.model.Name;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Spells names and numbers as equations have them. */
final class Spelling {

    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_]*");
    private static final Pattern BLANKS = Pattern.compile("[ _\\n\\r\\t\\u00a0]+");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Set<String> KEYWORDS = Set.of("if", "then", "else", "and", "or", "not", "mod");

    /** Up to here every whole number is written without an exponent. */
    private static final double LARGEST_WHOLE = 1e15;

    private Spelling() {}

    /** A name in an equation: with underscores for blanks if that is enough, otherwise in quotes. */
    static String name(Name name) {
        String plain = BLANKS.matcher(name.text().strip()).replaceAll("_");
        boolean identifier = IDENTIFIER.matcher(plain).matches()
                && !KEYWORDS.contains(plain.toLowerCase(Locale.ROOT))
                && Name.of(plain).equals(name);
        return identifier ? plain : quoted(name.text());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** An element in brackets, where a whole number may be the name of one. */
    static String element(Name element) {
        return WHOLE.matcher(element.text()).matches() ? element.text() : name(element);
    }

    /** A finite number, not negative, to the last bit. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            return Long.toString((long) value);
        }
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(".0E", "E");
    }

    /** A finite number with its sign, to the last bit. */
    static String signed(double value) {
        boolean negative = value < 0 || (value == 0 && 1 / value < 0);
        return negative ? "-" + number(-value) : number(value);
    }

    static List<String> signed(List<Double> values) {
        return values.stream().map(Spelling::signed).toList();
    }
}
