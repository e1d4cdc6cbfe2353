package haihe.model.io.internal;

import haihe.model.io.internal.Outline.Include;
import haihe.model.io.internal.OutlineNode.Form;
import java.util.ArrayList;
import java.util.List;

/** Walks through a HOCON text for {@link Outline}; of a malformed text it finds what it can. */
final class OutlineScanner {

    private static final String INCLUDE = "include";
    private static final char END = '\0';

    private final String text;
    private final char[] chars;
    private final OutlineNode root = new OutlineNode("", 0, 0);
    private final List<Include> includes = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private int at;
    private int unclosed = -1;

    OutlineScanner(String text) {
        this.text = text;
        this.chars = text.toCharArray();
    }

    OutlineNode root() {
        return root;
    }

    List<Include> includes() {
        return includes;
    }

    /** Where the innermost bracket stands that is open at the end of the text; -1 if all are closed. */
    int unclosed() {
        return unclosed;
    }

    void scan() {
        skipBlankLines();
        boolean braces = peek() == '{';
        if (braces) {
            at++;
        }
        fields(root, braces ? at - 1 : -1);
    }

    private void open(int bracket) {
        unclosed = unclosed < 0 ? bracket : unclosed;
    }

    private void fields(OutlineNode block, int bracket) {
        while (true) {
            skipSeparators();
            if (at >= chars.length) {
                open(bracket);
                return;
            }
            if (chars[at] == '}') {
                at++;
                return;
            }
            int before = at;
            if (chars[at] == 'i' && atInclude()) {
                include();
            } else {
                field(block);
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
        while (next < chars.length && isBlank(chars[next])) {
            next++;
        }
        return next > at + INCLUDE.length()
                && (text.startsWith("\"", next)
                        || text.startsWith("file(", next)
                        || text.startsWith("url(", next)
                        || text.startsWith("classpath(", next)
                        || text.startsWith("required(", next));
    }

    private void include() {
        int from = at;
        at += INCLUDE.length();
        skipBlanks();
        while (at < chars.length && !endsValue()) {
            if (chars[at] == '"') {
                quoted();
            } else {
                at++;
            }
        }
        includes.add(new Include(path, from, endBefore(from)));
    }

    private void field(OutlineNode block) {
        int keyFrom = at;
        int depth = path.size();
        List<String> keys = new ArrayList<>(1);
        keys.add(keyPart());
        while (peek() == '.') {
            at++;
            keys.add(keyPart());
        }
        int keyTo = endBefore(keyFrom);
        if (peek() == '+') {
            at++;
        }
        if (peek() == '=' || peek() == ':') {
            at++;
        } else if (peek() != '{') {
            return;
        }
        OutlineNode node = block;
        for (String key : keys) {
            OutlineNode child = new OutlineNode(key, keyFrom, keyTo);
            node.add(child);
            node = child;
            path.add(key);
        }
        skipBlankLines();
        value(node);
        path.subList(depth, path.size()).clear();
    }

    /** Reads a key up to the next dot or the end of keys; blanks around what is not quoted do not count. */
    private String keyPart() {
        skipBlanks();
        int from = at;
        while (at < chars.length && !endsKey() && chars[at] != '.' && chars[at] != '"') {
            at++;
        }
        if (peek() != '"') {
            return text.substring(from, endBefore(from));
        }
        return quotedKeyPart(text.substring(from, at));
    }

    private String quotedKeyPart(String before) {
        StringBuilder key = new StringBuilder(before);
        int certain = key.length();
        while (at < chars.length && !endsKey() && chars[at] != '.') {
            if (chars[at] == '"') {
                key.append(decoded(quoted()));
                certain = key.length();
            } else {
                key.append(chars[at]);
                certain = isBlank(chars[at]) ? certain : key.length();
                at++;
            }
        }
        key.setLength(certain);
        return key.toString();
    }

    private int endBefore(int from) {
        int end = at;
        while (end > from && isBlank(chars[end - 1])) {
            end--;
        }
        return end;
    }

    private boolean endsKey() {
        char c = chars[at];
        return c == '=' || c == ':' || c == '{' || c == '}' || c == '\n' || c == ',' || (c == '+' && next('='));
    }

    private void value(OutlineNode node) {
        int from = at;
        int to = at;
        int pieces = 0;
        int elements = 0;
        Form form = Form.PLAIN;
        while (true) {
            skipBlanks();
            if (at >= chars.length || endsValue()) {
                break;
            }
            pieces++;
            char c = chars[at];
            if (c == '{') {
                at++;
                fields(node, at - 1);
                form = Form.OBJECT;
            } else if (c == '[') {
                at++;
                elements = elements(node, elements);
                form = Form.LIST;
            } else if (c == '"') {
                form = text.startsWith("\"\"\"", at) ? Form.TRIPLE_QUOTED : Form.QUOTED;
                quoted();
            } else {
                form = plain() ? Form.PLAIN : form;
            }
            to = at;
        }
        boolean quotes = form == Form.QUOTED || form == Form.TRIPLE_QUOTED;
        node.found(quotes && pieces > 1 ? Form.PLAIN : form, from, to);
    }

    private int elements(OutlineNode list, int first) {
        int index = first;
        int bracket = at - 1;
        while (true) {
            skipSeparators();
            if (at >= chars.length) {
                open(bracket);
                return index;
            }
            if (chars[at] == ']') {
                at++;
                return index;
            }
            int before = at;
            OutlineNode element = new OutlineNode(Integer.toString(index++), at, at);
            list.add(element);
            value(element);
            if (at == before) {
                at++;
            }
        }
    }

    /** Skips a piece of unquoted text or a substitution; false for a substitution. */
    private boolean plain() {
        if (chars[at] == '$' && next('{')) {
            int close = text.indexOf('}', at);
            at = close < 0 ? chars.length : close + 1;
            return false;
        }
        at++;
        while (at < chars.length && !endsPlain(chars[at]) && !endsValue()) {
            at++;
        }
        return true;
    }

    private static boolean endsPlain(char c) {
        return c == '"' || c == '{' || c == '[' || c == '$' || c == ' ' || c == '\t';
    }

    private boolean endsValue() {
        char c = chars[at];
        return c == '\n' || c == ',' || c == '}' || c == ']' || c == '#' || (c == '/' && next('/'));
    }

    /** Skips a quoted text and returns it with its quotes. */
    private String quoted() {
        int from = at;
        if (text.startsWith("\"\"\"", at)) {
            int close = text.indexOf("\"\"\"", at + 3);
            at = close < 0 ? chars.length : close + 3;
            while (peek() == '"') {
                at++;
            }
            return text.substring(from, at);
        }
        at++;
        while (at < chars.length && chars[at] != '"' && chars[at] != '\n') {
            at += chars[at] == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, chars.length);
        return text.substring(from, at);
    }

    private static String decoded(String quoted) {
        if (!quoted.startsWith("\"\"\"")) {
            return Quoted.of(quoted, 0).text();
        }
        return quoted.length() < 6 ? "" : quoted.substring(3, quoted.length() - 3);
    }

    private void skipSeparators() {
        skipBlankLines();
        while (peek() == ',') {
            at++;
            skipBlankLines();
        }
    }

    private void skipBlanks() {
        while (at < chars.length && chars[at] != '\n' && isBlank(chars[at])) {
            at++;
        }
    }

    /** Skips blanks, comments and ends of lines. */
    private void skipBlankLines() {
        while (at < chars.length) {
            char c = chars[at];
            if (c == '#' || (c == '/' && next('/'))) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? chars.length : end;
            } else if (isBlank(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isBlank(char c) {
        if (c > ' ' && c < '\u007f') {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    private char peek() {
        return at < chars.length ? chars[at] : END;
    }

    private boolean next(char c) {
        return at + 1 < chars.length && chars[at + 1] == c;
    }
}
