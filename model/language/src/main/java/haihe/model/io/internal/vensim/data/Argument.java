package haihe.model.io.internal.vensim.data;

import haihe.model.Span;

/**
 * A literal argument of a function that reads data.
 *
 * @param text what stands between the quotes
 * @param span where it is written
 */
public record Argument(String text, Span span) {
    public Argument {
        text = text.strip();
    }
}
