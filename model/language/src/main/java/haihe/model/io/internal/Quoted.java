package haihe.model.io.internal;

import haihe.model.source.Passage;
import haihe.model.source.SourceText;
import java.util.HexFormat;

/**
 * A text in double quotes, decoded.
 *
 * @param text the text without quotes and escapes
 * @param offsets for each character of {@code text}, and for its end, where it begins in the source
 */
record Quoted(String text, Offsets offsets) {

    /** A list of offsets that does not box. */
    @FunctionalInterface
    interface Offsets {
        int of(int index);
    }

    /**
     * Decodes the quoted text that begins at {@code from}, up to its closing quote, with the escapes of JSON.
     *
     * @param source where the opening quote stands at {@code from}
     */
    static Quoted of(String source, int from) {
        int close = closing(source, from);
        String raw = source.substring(from + 1, close);
        if (raw.indexOf('\\') < 0) {
            return new Quoted(raw, index -> from + 1 + index);
        }
        StringBuilder text = new StringBuilder(raw.length());
        int[] starts = new int[raw.length() + 1];
        int at = from + 1;
        while (at < close) {
            starts[text.length()] = at;
            if (source.charAt(at) != '\\' || at + 1 >= close) {
                text.append(source.charAt(at++));
            } else if (isUnicode(source, at, close)) {
                text.append((char) Integer.parseInt(source.substring(at + 2, at + 6), 16));
                at += 6;
            } else {
                text.append(escape(source.charAt(at + 1)));
                at += 2;
            }
        }
        starts[text.length()] = close;
        return new Quoted(text.toString(), index -> starts[index]);
    }

    /** The text with the places of its characters. */
    Passage in(SourceText source) {
        return new Passage(
                text,
                source.span(offsets.of(0), offsets.of(text.length())),
                (from, to) -> source.span(offsets.of(from), offsets.of(to)));
    }

    private static boolean isUnicode(String source, int backslash, int close) {
        return source.charAt(backslash + 1) == 'u'
                && backslash + 6 <= close
                && source.substring(backslash + 2, backslash + 6).chars().allMatch(HexFormat::isHexDigit);
    }

    private static int closing(String source, int from) {
        int at = from + 1;
        while (at < source.length() && source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, source.length());
    }

    private static char escape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }
}
