package haihe.experiment.config;

import haihe.model.Span;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A data file and how its variables map to the model's.
 *
 * @param file a CSV file in long or wide format
 * @param variables name in the data to name in the model; empty: all names that both have
 * @param years for targets: the years to report; empty for observations
 * @param span where this is said
 */
public record DataRequest(Path file, Map<String, String> variables, List<Double> years, Span span) {
    public DataRequest {
        variables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        years = List.copyOf(years);
    }
}
