package haihe.model.source;

import haihe.model.Span;
import java.util.Optional;

/**
 * Time settings as written; what is absent or unusable is empty.
 *
 * @param unit name of the time unit; may be empty
 * @param span where the settings are
 */
public record SourceTime(
        Optional<SourceNumber> start,
        Optional<SourceNumber> stop,
        Optional<SourceNumber> step,
        Optional<SourceNumber> save,
        String unit,
        Optional<String> method,
        Span span) {}
