package haihe.model.io.internal;

import java.util.OptionalInt;

/** Looks for brackets and keys that are nested deeper than any model's, before a recursive parser meets them. */
final class Nesting {

    /** The most levels of blocks and lists, and the most parts of a key. */
    static final int MOST = 200;

    private final String text;
    private int depth;
    private int parts;

    private Nesting(String text) {
        this.text = text;
    }

    /** The position of the first sign that is nested too deeply, if there is one. */
    static OptionalInt tooDeep(String text) {
        return new Nesting(text).scan();
    }

    private OptionalInt scan() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                i = afterQuoted(i);
            } else if (c == '#' || text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else {
                count(c);
                if (depth > MOST || parts > MOST) {
                    return OptionalInt.of(i);
                }
                i++;
            }
        }
        return OptionalInt.empty();
    }

    private void count(char c) {
        if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            depth--;
        }
        if (c == '.') {
            parts++;
        } else if (c == '\n' || "{}[],=:".indexOf(c) >= 0) {
            parts = 0;
        }
    }

    private int afterQuoted(int from) {
        if (text.startsWith("\"\"\"", from)) {
            int end = text.indexOf("\"\"\"", from + 3);
            return end < 0 ? text.length() : end + 3;
        }
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }
}
