package haihe.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a variable, a dimension or an element.
 *
 * <p>Two names are equal when they differ only in case and in runs of spaces, underscores, line breaks and no-break
 * spaces (XMILE 1.0, section 3.1).
 */
public final class Name implements Comparable<Name> {

    private static final Pattern BLANKS = Pattern.compile("[ _\\n\\r\\t\\u00a0]+");
    private static final Pattern EDGES = Pattern.compile("^_|_$");

    private final String text;
    private final String key;

    private Name(String text, String key) {
        this.text = text;
        this.key = key;
    }

    /**
     * The name with this spelling.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static Name of(String text) {
        String key = keyOf(text);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a name cannot be blank");
        }
        return new Name(text, key);
    }

    private static String keyOf(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return EDGES.matcher(BLANKS.matcher(folded).replaceAll("_")).replaceAll("");
    }

    /** The spelling that the modeler chose. */
    public String text() {
        return text;
    }

    /** The spelling that decides equality: lower case, one underscore for every run of blanks. */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Name that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public int compareTo(Name other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return text;
    }
}
