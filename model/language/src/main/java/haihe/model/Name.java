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

    private static final char LAST_ASCII = 127;
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

    /** Whether a text has no letter or other sign besides blanks and underscores, so that it cannot be a name. */
    public static boolean isBlank(String text) {
        return keyOf(text).isEmpty();
    }

    private static String keyOf(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_ASCII) {
                return keyOfAnyScript(text);
            }
            if (c >= 'A' && c <= 'Z') {
                key.append((char) (c - 'A' + 'a'));
            } else if (c != ' ' && c != '_' && c != '\n' && c != '\r' && c != '\t') {
                key.append(c);
            } else if (key.length() > 0 && key.charAt(key.length() - 1) != '_') {
                key.append('_');
            }
        }
        int last = key.length() - 1;
        if (last >= 0 && key.charAt(last) == '_') {
            key.setLength(last);
        }
        return key.toString();
    }

    private static String keyOfAnyScript(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return joined(ascii ? text : folded(text));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Lower case for ASCII, and one underscore for every run of blanks, none at the ends. */
    private static String joined(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isGap(c)) {
                gap = key.length() > 0;
            } else {
                if (gap) {
                    key.append('_');
                    gap = false;
                }
                key.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            }
        }
        return key.toString();
    }

    private static boolean isGap(char c) {
        return c == '_' || c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00a0';
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
