package haihe.model.check;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.TimeSeries;
import haihe.model.TimeSpec;
import haihe.model.source.SourceSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the observations of every element of a series. What is missing or faulty is reported and counts as 0. */
final class SeriesResolver {

    private static final List<Double> ZERO = List.of(0.0);

    private static final TimeSeries ABSENT =
            new TimeSeries(TimeSeries.Interpolation.HOLD, TimeSeries.Outside.HOLD, ZERO, List.of(Double.NaN));

    private final Absences absences;
    private final Diagnostics problems;
    private final Optional<TimeSpec> time;

    /**
     * @param time when the model runs; empty if its time settings are faulty
     */
    SeriesResolver(Symbols symbols, Diagnostics problems, Optional<TimeSpec> time) {
        this.absences = symbols.absences();
        this.problems = problems;
        this.time = time;
    }

    /** The series in row-major order. */
    List<TimeSeries> series(Symbol symbol, Optional<SourceSeries> source) {
        Map<List<Name>, SourceSeries.Column> columns = new HashMap<>();
        source.ifPresent(data -> data.columns().forEach(column -> columns.putIfAbsent(column.element(), column)));
        List<TimeSeries> result = new ArrayList<>();
        for (int i = 0; i < symbol.size(); i++) {
            int element = i;
            if (absences.of(symbol).contains(i)) {
                result.add(ABSENT);
                continue;
            }
            result.add(source.filter(data -> symbol.usable())
                    .flatMap(data -> element(symbol, element, data, columns))
                    .orElse(new TimeSeries(TimeSeries.Interpolation.HOLD, TimeSeries.Outside.HOLD, ZERO, ZERO)));
        }
        return result;
    }

    private Optional<TimeSeries> element(
            Symbol symbol, int element, SourceSeries data, Map<List<Name>, SourceSeries.Column> columns) {
        List<Name> wanted = Elements.names(symbol.over(), element);
        Optional<SourceSeries.Column> found = Optional.ofNullable(columns.get(wanted));
        String name = Elements.name(symbol, element);
        if (found.isEmpty()
                || (found.get().times().isEmpty() && found.get().problems().isEmpty())) {
            String message = "'" + data.origin() + "' has no observations of " + name;
            problems.error(Code.BAD_DATA, data.span(), message);
            return Optional.empty();
        }
        SourceSeries.Column column = found.get();
        problems.addAll(column.problems());
        if (!column.problems().isEmpty()) {
            return Optional.empty();
        }
        if (data.outside() == TimeSeries.Outside.ERROR) {
            time.ifPresent(run -> checkOutside(name, column.times(), run, data));
        }
        TimeSeries.Interpolation interpolation = column.interpolation().orElse(data.interpolation());
        return Optional.of(new TimeSeries(interpolation, data.outside(), column.times(), column.values()));
    }

    private void checkOutside(String name, List<Double> times, TimeSpec run, SourceSeries data) {
        double first = times.get(0);
        double last = times.get(times.size() - 1);
        if (first > run.start() || last < run.stop()) {
            String message = "the observations of " + name + " go from " + Text.number(first) + " to "
                    + Text.number(last) + ", but the model from " + Text.number(run.start()) + " to "
                    + Text.number(run.stop());
            String hint = "choose outside = hold or extrapolate, or add observations";
            problems.error(Code.OUT_OF_RANGE, data.span(), message, hint);
        }
    }
}
