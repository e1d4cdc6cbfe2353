package haihe.model.source;

import haihe.model.Diagnostic;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.TimeSeries;
import java.util.List;
import java.util.Optional;

/**
 * Observations over time, as a file has them.
 *
 * @param interpolation how they are read between their times, unless an element says otherwise
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
     * @param interpolation how this element is read between its times; empty for the way of the series
     */
    public record Column(
            List<Name> element,
            List<Double> times,
            List<Double> values,
            List<Diagnostic> problems,
            Optional<TimeSeries.Interpolation> interpolation) {
        public Column {
            element = List.copyOf(element);
            times = List.copyOf(times);
            values = List.copyOf(values);
            problems = List.copyOf(problems);
        }

        /** Observations that are read as the series is. */
        public Column(List<Name> element, List<Double> times, List<Double> values, List<Diagnostic> problems) {
            this(element, times, values, problems, Optional.empty());
        }
    }
}
