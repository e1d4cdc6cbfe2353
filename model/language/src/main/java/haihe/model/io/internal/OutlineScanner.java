package haihe.model.io.internal;

import haihe.model.io.internal.Outline.Entry;
import haihe.model.io.internal.Outline.Form;
import haihe.model.io.internal.Outline.Include;
import java.util.ArrayList;
import java.util.List;

/** Walks through a HOCON text for {@link Outline}; of a malformed text it finds what it can. */
final class OutlineScanner {

    private static final String INCLUDE = "include";

    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Include> includes = new ArrayList<>();
    private int at;
    private int unclosed = -1;

    OutlineScanner(String text) {
        this.text = text;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Include> includes() {
        return includes;
    }

    /** Where the innermost bracket stands that is open at the end of the text; -1 if all are closed. */
    int unclosed() {
        return unclosed;
    }

    void scan() {
        skipBlank(true);
        boolean braces = peek() == '{';
        if (braces) {
            at++;
        }
        fields("", 0, braces ? at - 1 : -1);
    }

    private void open(int bracket) {
        unclosed = unclosed < 0 ? bracket : unclosed;
    }

    private void fields(String path, int depth, int bracket) {
        while (true) {
            skipSeparators();
            if (at >= text.length()) {
                open(bracket);
                return;
            }
            if (peek() == '}') {
                at++;
                return;
            }
            int before = at;
            if (atInclude()) {
                include(path);
            } else {
                field(path, depth);
            }
            if (at == before) {
                at++;
            }
        }
    }

    private boolean atInclude() {
        if (!text.startsWith(INCLUDE, at)) {
            return false;
        }
        int next = at + INCLUDE.length();
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next > at + INCLUDE.length()
                && (text.startsWith("\"", next)
                        || text.startsWith("file(", next)
                        || text.startsWith("url(", next)
                        || text.startsWith("classpath(", next)
                        || text.startsWith("required(", next));
    }

    private void include(String path) {
        int from = at;
        at += INCLUDE.length();
        skipBlank(false);
        while (at < text.length() && !endsValue()) {
            if (peek() == '"') {
                quoted();
            } else {
                at++;
            }
        }
        int to = at;
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        includes.add(new Include(path, from, to));
    }

    private void field(String path, int depth) {
        int keyFrom = at;
        String full = path;
        int keys = depth;
        String key = keyPart();
        while (peek() == '.') {
            at++;
            full = Outline.join(full, key);
            keys++;
            key = keyPart();
        }
        full = Outline.join(full, key);
        int keyTo = endBefore(keyFrom);
        if (peek() == '+') {
            at++;
        }
        if (peek() == '=' || peek() == ':') {
            at++;
        } else if (peek() != '{') {
            return;
        }
        skipBlank(true);
        value(full, keys + 1, key, keyFrom, keyTo);
    }

    /** Reads a key up to the next dot or the end of keys; blanks around what is not quoted do not count. */
    private String keyPart() {
        StringBuilder key = new StringBuilder();
        StringBuilder blanks = new StringBuilder();
        while (at < text.length() && !endsKey() && peek() != '.') {
            char c = peek();
            if (c == '"') {
                key.append(blanks).append(decoded(quoted()));
                blanks.setLength(0);
            } else if (isBlank(c)) {
                at++;
                if (key.length() > 0) {
                    blanks.append(c);
                }
            } else {
                at++;
                key.append(blanks).append(c);
                blanks.setLength(0);
            }
        }
        return key.toString();
    }

    private int endBefore(int from) {
        int end = at;
        while (end > from && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean endsKey() {
        char c = text.charAt(at);
        return c == '=' || c == ':' || c == '{' || c == '}' || c == '\n' || c == ',' || (c == '+' && next('='));
    }

    private void value(String path, int depth, String key, int keyFrom, int keyTo) {
        int slot = entries.size();
        int from = at;
        int to = at;
        int pieces = 0;
        int element = 0;
        Form form = Form.PLAIN;
        while (true) {
            skipBlank(false);
            if (at >= text.length() || endsValue()) {
                break;
            }
            pieces++;
            char c = peek();
            if (c == '{') {
                at++;
                fields(path, depth, at - 1);
                form = Form.OBJECT;
            } else if (c == '[') {
                at++;
                element = elements(path, depth, element);
                form = Form.LIST;
            } else if (c == '"') {
                form = text.startsWith("\"\"\"", at) ? Form.TRIPLE_QUOTED : Form.QUOTED;
                quoted();
            } else {
                form = plain() ? Form.PLAIN : form;
            }
            to = at;
        }
        boolean text = form == Form.QUOTED || form == Form.TRIPLE_QUOTED;
        Form whole = text && pieces > 1 ? Form.PLAIN : form;
        entries.add(slot, new Entry(path, depth, key, keyFrom, keyTo, from, to, whole));
    }

    private int elements(String path, int depth, int first) {
        int index = first;
        int bracket = at - 1;
        while (true) {
            skipSeparators();
            if (at >= text.length()) {
                open(bracket);
                return index;
            }
            if (peek() == ']') {
                at++;
                return index;
            }
            int before = at;
            String key = Integer.toString(index++);
            value(Outline.join(path, key), depth + 1, key, at, at);
            if (at == before) {
                at++;
            }
        }
    }

    /** Skips a piece of unquoted text or a substitution; false for a substitution. */
    private boolean plain() {
        if (peek() == '$' && next('{')) {
            int close = text.indexOf('}', at);
            at = close < 0 ? text.length() : close + 1;
            return false;
        }
        at++;
        while (at < text.length() && !endsValue() && "\"{[$ \t".indexOf(peek()) < 0) {
            at++;
        }
        return true;
    }

    private boolean endsValue() {
        char c = peek();
        return c == '\n' || c == ',' || c == '}' || c == ']' || c == '#' || (c == '/' && next('/'));
    }

    /** Skips a quoted text and returns it with its quotes. */
    private String quoted() {
        int from = at;
        if (text.startsWith("\"\"\"", at)) {
            int close = text.indexOf("\"\"\"", at + 3);
            at = close < 0 ? text.length() : close + 3;
            while (at < text.length() && peek() == '"') {
                at++;
            }
            return text.substring(from, at);
        }
        at++;
        while (at < text.length() && peek() != '"' && peek() != '\n') {
            at += peek() == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
        return text.substring(from, at);
    }

    private static String decoded(String quoted) {
        return quoted.startsWith("\"\"\"")
                ? quoted.substring(3, quoted.length() - 3)
                : Quoted.of(quoted, 0).text();
    }

    private void skipSeparators() {
        skipBlank(true);
        while (at < text.length() && peek() == ',') {
            at++;
            skipBlank(true);
        }
    }

    private void skipBlank(boolean newlines) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (newlines && (c == '#' || (c == '/' && next('/')))) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '\n' ? newlines : isBlank(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean next(char c) {
        return at + 1 < text.length() && text.charAt(at + 1) == c;
    }
}
