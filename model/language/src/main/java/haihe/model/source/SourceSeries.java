package haihe.model.source;

import haihe.model.Diagnostic;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.TimeSeries;
import java.util.List;

/**
 * Observations over time, as a file has them.
 *
 * @param columns the observations of each element, also of elements that the variable does not have
 * @param origin the file that the numbers come from
 * @param span where the file is named
 */
public record SourceSeries(
        TimeSeries.Interpolation interpolation,
        TimeSeries.Outside outside,
        List<Column> columns,
        String origin,
        Span span) {
    public SourceSeries {
        columns = List.copyOf(columns);
    }

    /**
     * The observations of one element.
     *
     * @param element the element's name in each dimension; empty for a variable without dimensions
     * @param times in increasing order
     * @param values as many as {@code times}
     * @param problems what is wrong with these observations, to be reported if they are used
     */
    public record Column(List<Name> element, List<Double> times, List<Double> values, List<Diagnostic> problems) {
        public Column {
            element = List.copyOf(element);
            times = List.copyOf(times);
            values = List.copyOf(values);
            problems = List.copyOf(problems);
        }
    }
}
