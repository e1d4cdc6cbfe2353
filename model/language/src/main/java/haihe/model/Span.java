package haihe.model;

/**
 * A place in a source text.
 *
 * @param file the file as the user would name it, or a made-up name such as {@code <command line>}
 * @param line first line, counted from 1; 0 if the place has no line
 * @param column first column, counted from 1 in code points; 0 if the place has no column
 * @param length number of code points marked by the caret line, at least 1
 */
public record Span(String file, int line, int column, int length) {

    /** A place that no text describes, such as a model built by a program. */
    public static final Span NONE = new Span("<none>", 0, 0, 1);

    public Span {
        if (line < 0 || column < 0 || length < 1) {
            throw new IllegalArgumentException("no such place: " + line + ":" + column + "+" + length);
        }
    }

    /** The place as {@code file:line:column}, leaving out what is unknown. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
