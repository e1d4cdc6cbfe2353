package haihe.model.source;

import haihe.model.Span;

/**
 * A piece of text taken from a file, such as an equation, which can say where each part of it is written.
 *
 * @param text the text, without the quotes and escapes of the file
 * @param span where it is written as a whole
 * @param placing finds the place of a part
 */
public record Passage(String text, Span span, Placing placing) {

    /** Finds the place of the part of a passage's text from one character up to, not including, another. */
    @FunctionalInterface
    public interface Placing {
        Span place(int from, int to);
    }

    /** A passage whose parts cannot be told apart. */
    public static Passage at(Span span, String text) {
        return new Passage(text, span, (from, to) -> span);
    }

    /** A passage that stands verbatim in a text, beginning at an offset. */
    public static Passage in(SourceText source, int offset, String text) {
        return new Passage(
                text,
                source.span(offset, offset + text.length()),
                (from, to) -> source.span(offset + from, offset + to));
    }

    /** The place of the part from {@code from} up to, not including, {@code to}. */
    public Span place(int from, int to) {
        return placing.place(from, to);
    }
}
