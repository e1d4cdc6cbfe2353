package haihe.model.io.internal;

import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.TimeSeries.Interpolation;
import haihe.model.TimeSeries.Outside;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import haihe.model.source.SourceSeries;
import haihe.model.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads series: where their data is and how it is read between and outside the observations. */
final class SeriesReader {

    static final List<String> KEYS = keys();

    private static final List<String> LAYOUTS = List.of("long", "wide");
    private static final List<String> INTERPOLATIONS = List.of("linear", "hold", "step", "none");
    private static final List<String> OUTSIDES = List.of("hold", "extrapolate", "error");

    private final InlineSeries inline;
    private final Diagnostics problems;
    private final SourceFiles files;
    private final Map<Path, CsvTable> tables = new HashMap<>();

    SeriesReader(Diagnostics problems, SourceFiles files, ArrayReader arrays) {
        this.inline = new InlineSeries(problems, arrays, INTERPOLATIONS);
        this.problems = problems;
        this.files = files;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(
                "file", "layout", "variable", "region", "columns", "column", "interpolation", "outside", "scale"));
        keys.addAll(InlineSeries.KEYS);
        return List.copyOf(keys);
    }

    /**
     * The data of a series; empty if it is unusable, which is reported.
     *
     * @param file the file that the block stands in
     * @param array whether the series has dimensions
     */
    Optional<SourceSeries> read(String name, boolean array, Settings block, String file) {
        int before = problems.size();
        Interpolation interpolation = block.choice("interpolation", INTERPOLATIONS)
                .map(word -> Interpolation.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Interpolation.LINEAR);
        Outside outside = block.choice("outside", OUTSIDES)
                .map(word -> Outside.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Outside.HOLD);
        if (InlineSeries.isInline(block)) {
            List<SourceSeries.Column> columns = inline.columns(block);
            String origin = block.string("source").orElse("");
            return problems.size() > before
                    ? Optional.empty()
                    : Optional.of(new SourceSeries(interpolation, outside, columns, origin, block.span()));
        }
        block.require("file");
        Optional<CsvTable> table = table(block, file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        SeriesTable place = new SeriesTable(problems, table.get(), block, name, array);
        boolean wide = block.choice("layout", LAYOUTS).filter("wide"::equals).isPresent();
        List<SourceSeries.Column> found = wide ? new WideLayout(place).columns() : new LongLayout(place).columns();
        String origin = table.get().source().name();
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new SourceSeries(interpolation, outside, found, origin, place(block)));
    }

    private static Span place(Settings block) {
        return block.value("file").map(Setting::span).orElse(block.span());
    }

    private Optional<CsvTable> table(Settings block, String file) {
        Optional<String> named = block.string("file");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Path path = Path.of(file).resolveSibling(named.get()).normalize();
        CsvTable known = tables.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SourceText> text = files.read(path, place(block));
        Optional<CsvTable> table = text.map(CsvTable::parse);
        table.ifPresent(parsed -> tables.put(path, parsed));
        return table;
    }
}
