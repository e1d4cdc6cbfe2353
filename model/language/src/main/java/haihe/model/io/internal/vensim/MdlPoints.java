package haihe.model.io.internal.vensim;

import haihe.model.Span;
import haihe.model.source.SourceNumber;
import java.util.List;

/**
 * The points of a lookup.
 *
 * @param x the x values
 * @param y the y values, as many as {@code x}
 */
record MdlPoints(List<SourceNumber> x, List<SourceNumber> y, Span span) {
    MdlPoints {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }
}
