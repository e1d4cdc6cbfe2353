package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.TimeSeries.Interpolation;
import haihe.model.settings.Settings;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the observations of series that stand in the model itself. */
final class InlineSeries {

    static final List<String> KEYS = List.of("times", "values", "observations", "source");

    private static final List<String> PARTS = List.of("times", "values", "interpolation");

    private final Diagnostics problems;
    private final ArrayReader arrays;
    private final List<String> interpolations;

    InlineSeries(Diagnostics problems, ArrayReader arrays, List<String> interpolations) {
        this.problems = problems;
        this.arrays = arrays;
        this.interpolations = interpolations;
    }

    /** Whether a series has its observations in the model. */
    static boolean isInline(Settings block) {
        return block.has("times") || block.has("values") || block.has("observations");
    }

    /** The observations of a series without dimensions, or by element. */
    List<SourceSeries.Column> columns(Settings block) {
        if (block.has("file")) {
            String message = "the series has a file and observations of its own";
            problems.error(Code.BAD_VALUE, block.spanOf("file"), message, "keep one of the two");
        }
        if (!block.has("observations")) {
            return List.of(column(List.of(), block));
        }
        List<SourceSeries.Column> columns = new ArrayList<>();
        block.block("observations").ifPresent(byElement -> {
            for (String key : byElement.keys()) {
                Optional<Settings> part = byElement.block(key);
                if (part.isPresent()) {
                    part.get().allowOnly(PARTS);
                    arrays.key(key, byElement.spanOf(key))
                            .map(InlineSeries::names)
                            .ifPresent(names -> columns.add(column(names, part.get())));
                }
            }
        });
        return columns;
    }

    private static List<Name> names(SourceKey key) {
        return key instanceof SourceKey.Elements elements
                ? elements.parts().stream()
                        .flatMap(Optional::stream)
                        .map(SourceName::name)
                        .toList()
                : List.of();
    }

    private SourceSeries.Column column(List<Name> element, Settings block) {
        block.require("times", "values");
        List<Double> times = block.numbers("times");
        List<Double> values = block.numbers("values");
        if (times.size() != values.size()) {
            String message = "the series has " + times.size() + " times, but " + values.size() + " values";
            problems.error(Code.BAD_DATA, block.spanOf("values"), message);
        }
        for (int i = 1; i < times.size(); i++) {
            if (!(times.get(i) > times.get(i - 1))) {
                String message = "times must increase, but " + times.get(i) + " comes after " + times.get(i - 1);
                problems.error(Code.BAD_DATA, block.spanOf("times"), message, "put the observations in order of time");
                break;
            }
        }
        Optional<Interpolation> interpolation = element.isEmpty()
                ? Optional.empty()
                : block.choice("interpolation", interpolations)
                        .map(word -> Interpolation.valueOf(word.toUpperCase(Locale.ROOT)));
        return new SourceSeries.Column(element, times, values, List.of(), interpolation);
    }
}
