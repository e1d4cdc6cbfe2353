package haihe.model.source;

import haihe.model.Span;
import java.util.Arrays;

/** The text of one file, with lines and columns of its characters. */
public final class SourceText {

    private final String name;
    private final String text;
    private final int[] lineStarts;
    private final boolean wide;

    private SourceText(String name, String text, int[] lineStarts) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts;
        this.wide = text.codePointCount(0, text.length()) != text.length();
    }

    /**
     * A text.
     *
     * @param name the file as the user would name it, or a made-up name such as {@code <command line>}
     */
    public static SourceText of(String name, String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = at + 1;
        }
        return new SourceText(name, text, Arrays.copyOf(starts, lines));
    }

    /** The file as the user would name it. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The line, counted from 1, of a character counted from 0. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where a line, counted from 1, begins; the end of the text if it has no such line. */
    public int startOfLine(int line) {
        return line > lineStarts.length ? text.length() : lineStarts[line - 1];
    }

    /**
     * The place of the characters from {@code from} up to, not including, {@code to}, cut at the end of the line; at
     * least one character long.
     */
    public Span span(int from, int to) {
        int line = lineOf(from);
        int start = lineStarts[line - 1];
        int lineEnd = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        int end = Math.max(from, Math.min(to, lineEnd));
        return new Span(name, line, count(start, from) + 1, Math.max(1, count(from, end)));
    }

    private int count(int from, int to) {
        return wide ? text.codePointCount(from, to) : to - from;
    }
}
