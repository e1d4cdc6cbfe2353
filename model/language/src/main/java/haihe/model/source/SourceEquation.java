package haihe.model.source;

import haihe.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * The equation of a variable, whole or by element.
 *
 * @param parts the parts, at least one; an expression is empty if it is malformed, which has been reported
 * @param text the equation as written, for display
 * @param span where it is written
 */
public record SourceEquation(List<Keyed<Optional<SourceExpr>>> parts, String text, Span span) {
    public SourceEquation {
        parts = List.copyOf(parts);
    }
}
