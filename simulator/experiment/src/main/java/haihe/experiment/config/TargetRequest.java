package haihe.experiment.config;

import haihe.experiment.Indicator;
import haihe.model.Span;
import java.nio.file.Path;
import java.util.List;

/**
 * Targets to meet.
 *
 * @param file a CSV file of targets
 * @param indicators what is measured against them; one without a sense goes where the file's inequalities say
 * @param years the milestone years, at least one
 * @param span where this is said
 */
public record TargetRequest(Path file, List<Indicator> indicators, List<Double> years, Span span) {
    public TargetRequest {
        indicators = List.copyOf(indicators);
        years = List.copyOf(years);
    }
}
