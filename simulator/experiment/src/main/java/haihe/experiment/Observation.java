package haihe.experiment;

import haihe.model.Span;

/**
 * One observed value.
 *
 * @param variable the variable's name in the data
 * @param region the region; empty if the variable has none
 * @param time when it was observed
 * @param value the value, finite
 * @param unit its unit as written; empty if not said
 * @param source id of its source; empty if not said
 * @param quality such as {@code verified} or {@code recalled}; empty if not said
 * @param span where it stands
 */
public record Observation(
        String variable,
        String region,
        double time,
        double value,
        String unit,
        String source,
        String quality,
        Span span) {}
