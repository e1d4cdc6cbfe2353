package haihe.model.source;

import haihe.model.Span;
import java.util.Optional;

/**
 * Time settings as written; what is absent or unusable is empty.
 *
 * @param unit name of the time unit; may be empty
 * @param span where the settings are
 * @param controls variables of the model that the settings come from, where there are such; a number of the same setting
 *     does not count then
 */
public record SourceTime(
        Optional<SourceNumber> start,
        Optional<SourceNumber> stop,
        Optional<SourceNumber> step,
        Optional<SourceNumber> save,
        String unit,
        Optional<String> method,
        Span span,
        Optional<Controls> controls) {

    /** Settings that do not come from variables. */
    public SourceTime(
            Optional<SourceNumber> start,
            Optional<SourceNumber> stop,
            Optional<SourceNumber> step,
            Optional<SourceNumber> save,
            String unit,
            Optional<String> method,
            Span span) {
        this(start, stop, step, save, unit, method, span, Optional.empty());
    }

    /**
     * Names of variables of the model; any equation will do.
     *
     * @param start the variable with the initial time
     * @param stop the variable with the final time
     * @param step the variable with the step
     * @param save the variable with the interval between saved rows
     */
    public record Controls(
            Optional<SourceName> start,
            Optional<SourceName> stop,
            Optional<SourceName> step,
            Optional<SourceName> save) {}
}
