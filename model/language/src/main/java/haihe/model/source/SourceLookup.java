package haihe.model.source;

import haihe.model.GraphicalFunction;
import haihe.model.Span;
import java.util.List;

/**
 * The points of a graphical function, whole or by element.
 *
 * @param x the x values; empty if {@code scale} tells them
 * @param scale first and last x of evenly spaced points; empty if {@code x} tells them
 * @param y the y values
 * @param span where the function is defined
 */
public record SourceLookup(
        GraphicalFunction.Kind kind,
        List<Keyed<List<SourceNumber>>> x,
        List<Keyed<List<SourceNumber>>> scale,
        List<Keyed<List<SourceNumber>>> y,
        Span span) {
    public SourceLookup {
        x = List.copyOf(x);
        scale = List.copyOf(scale);
        y = List.copyOf(y);
    }
}
