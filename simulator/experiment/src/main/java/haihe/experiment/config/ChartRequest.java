package haihe.experiment.config;

import haihe.model.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chart that a config asks for.
 *
 * @param file name of the files without ending
 * @param kind what kind of chart
 * @param variables what is drawn, at least one: {@code name} or {@code name[e1,e2]}
 * @param element the element that stands for arrays, if one is chosen
 * @param scenarios names of the runs; empty for all
 * @param title title; may be empty
 * @param subtitle second line; may be empty
 * @param unit label of the axis; empty for the variable's own unit
 * @param source note on the data; may be empty
 * @param labels texts to show instead of names of variables, scenarios and elements
 * @param formats file formats, {@code png} and {@code svg}
 * @param span where this is said
 */
public record ChartRequest(
        String file,
        Kind kind,
        List<String> variables,
        Optional<String> element,
        List<String> scenarios,
        String title,
        String subtitle,
        String unit,
        String source,
        Map<String, String> labels,
        List<String> formats,
        Span span) {

    public ChartRequest {
        variables = List.copyOf(variables);
        scenarios = List.copyOf(scenarios);
        labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        formats = List.copyOf(formats);
    }

    /** The kinds of charts. */
    public enum Kind {
        /** Variables of one run over time. */
        LINES,
        /** One variable, the runs compared. */
        SCENARIOS,
        /** One panel for each element of an array. */
        REGIONS,
        /** Areas that add up. */
        STACK
    }
}
