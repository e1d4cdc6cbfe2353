package haihe.experiment.config;

import haihe.experiment.Mapping;
import haihe.model.Span;
import java.nio.file.Path;
import java.util.List;

/**
 * Observations to compare with and to draw.
 *
 * @param file a CSV file in long or wide format
 * @param mappings which of its variables is which of the model; empty: all names that both have
 * @param span where this is said
 */
public record ObservationRequest(Path file, List<Mapping> mappings, Span span) {
    public ObservationRequest {
        mappings = List.copyOf(mappings);
    }
}
