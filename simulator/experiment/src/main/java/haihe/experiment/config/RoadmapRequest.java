package haihe.experiment.config;

import haihe.model.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The roadmap figure that a config asks for: phases and mechanisms over time above the trajectories of indicators.
 *
 * @param file name of the files without ending
 * @param title title; may be empty
 * @param subtitle second line; may be empty
 * @param source note on the data; may be empty
 * @param phases the phases in order of time
 * @param mechanisms where the model keeps its mechanisms, if they are to be drawn
 * @param indicators what is drawn below: {@code name} or {@code name[e1,e2]}, at least one
 * @param scenarios names of the runs; empty for all
 * @param labels texts to show instead of names
 * @param span where this is said
 */
public record RoadmapRequest(
        String file,
        String title,
        String subtitle,
        String source,
        List<Phase> phases,
        Optional<Mechanisms> mechanisms,
        List<String> indicators,
        List<String> scenarios,
        Map<String, String> labels,
        Span span) {

    public RoadmapRequest {
        phases = List.copyOf(phases);
        indicators = List.copyOf(indicators);
        scenarios = List.copyOf(scenarios);
        labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** A named span of time. */
    public record Phase(String name, double start, double stop) {}

    /**
     * The mechanisms, one for each element of a dimension.
     *
     * @param dimension the dimension
     * @param strength the variable, over that dimension, that says how strong each one is at a time, from 0 to 1
     * @param scenario the run in which they are shown
     */
    public record Mechanisms(String dimension, String strength, String scenario) {}
}
