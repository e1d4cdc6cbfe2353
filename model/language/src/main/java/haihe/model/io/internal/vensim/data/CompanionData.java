package haihe.model.io.internal.vensim.data;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.io.internal.SourceFiles;
import haihe.model.io.internal.sheet.DelimitedText;
import haihe.model.io.internal.sheet.Sheet;
import haihe.model.io.internal.sheet.Spreadsheets;
import haihe.model.io.internal.sheet.Workbook;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSeries.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds observations of data variables that have no equation, which Vensim takes from datasets (reference manual, "Using
 * Data in Models"). Not thread-safe.
 *
 * <p>The files that the user names come first, and of these the last that has the variable; then the datasets that the
 * model's settings name; then files beside the model: called {@code MODEL_data}, {@code data} or {@code MODEL}, or, if only one has the
 * variable, any other in the .dat format. What was found without being named is said in a warning.
 */
public final class CompanionData {

    private final Diagnostics problems;
    private final SourceFiles sources;
    private final CompanionFiles places;
    private final List<Path> given;
    private final List<Path> datasets;
    private final Map<Path, Map<Name, List<NamedSeries>>> tables = new HashMap<>();

    /**
     * @param model the model's file
     * @param datasets names of datasets in the model's settings, such as {@code data.vdf}
     * @param given files that the user names
     */
    public CompanionData(
            Diagnostics problems, SourceFiles sources, Path model, List<String> datasets, List<Path> given) {
        this.problems = problems;
        this.sources = sources;
        this.places = CompanionFiles.of(model);
        this.given = List.copyOf(given);
        List<Path> named = new ArrayList<>();
        datasets.forEach(name -> named.addAll(places.ofDataset(name)));
        this.datasets = List.copyOf(named);
    }

    /**
     * What was found of a variable.
     *
     * @param columns the observations of each element that the file has
     * @param origin the file
     */
    public record Found(List<Column> columns, String origin) {
        public Found {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The observations of a variable; empty, and reported, if no file has them.
     *
     * @param needed whether that is an error; else the variable is left out, with a warning
     */
    public Optional<Found> find(SourceName variable, boolean needed) {
        List<Path> latestFirst = new ArrayList<>(given);
        Collections.reverse(latestFirst);
        latestFirst.addAll(datasets);
        Optional<Path> named = holder(latestFirst, variable);
        Optional<Path> file = named.or(() -> beside(variable));
        if (file.isEmpty()) {
            reportMissing(variable, needed);
        }
        return file.map(path -> found(path, variable.name()));
    }

    private Optional<Path> holder(List<Path> files, SourceName variable) {
        return files.stream()
                .filter(file -> table(file, variable.span()).containsKey(variable.name()))
                .findFirst();
    }

    private Optional<Path> beside(SourceName variable) {
        Optional<Path> found = holder(places.byName(), variable).or(() -> only(variable));
        found.ifPresent(file -> problems.add(Diagnostic.warning(
                        Code.BAD_DATA,
                        variable.span(),
                        "the values of '" + variable.text() + "' are taken from '" + file.getFileName()
                                + "' beside the model")
                .withHint("name the file with --data to say that it is the right one")));
        return found;
    }

    private Optional<Path> only(SourceName variable) {
        List<Path> holders = places.others().stream()
                .filter(file -> table(file, variable.span()).containsKey(variable.name()))
                .toList();
        if (holders.size() > 1) {
            String names = String.join(
                    ", ",
                    holders.stream()
                            .map(file -> String.valueOf(file.getFileName()))
                            .toList());
            String message = "several files have values of '" + variable.text() + "': " + names;
            problems.error(Code.BAD_DATA, variable.span(), message, "say which one with --data");
        }
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private void reportMissing(SourceName variable, boolean needed) {
        List<String> known = Stream.concat(given.stream(), datasets.stream())
                .flatMap(file -> table(file, variable.span()).keySet().stream())
                .map(Name::text)
                .distinct()
                .toList();
        String message = "'" + variable.text() + "' is data, but no file has its values";
        String hint = Suggestions.didYouMean(variable.text(), known)
                .orElse("put them into " + places.shown() + " beside the model, or name a file with --data");
        if (needed) {
            problems.error(Code.BAD_DATA, variable.span(), message, hint);
        } else {
            String without = message + "; no equation uses it, so it is left out";
            problems.warning(Code.BAD_DATA, variable.span(), without, hint);
        }
    }

    private Found found(Path file, Name variable) {
        List<Column> columns = table(file, Span.NONE).getOrDefault(variable, List.of()).stream()
                .map(series -> new Column(
                        series.element(), series.points().at(), series.points().values(), List.of()))
                .toList();
        return new Found(columns, file.toString());
    }

    private Map<Name, List<NamedSeries>> table(Path file, Span from) {
        return tables.computeIfAbsent(file, path -> {
            Map<Name, List<NamedSeries>> byName = new LinkedHashMap<>();
            for (NamedSeries series : read(path, from)) {
                byName.computeIfAbsent(series.variable(), name -> new ArrayList<>())
                        .add(series);
            }
            return byName;
        });
    }

    private List<NamedSeries> read(Path file, Span from) {
        Optional<byte[]> content = sources.bytes(file, from);
        if (content.isEmpty()) {
            return List.of();
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xls") || name.endsWith(".xlsx")) {
            return Spreadsheets.read(content.get(), file, from, problems)
                    .flatMap(CompanionData::firstSheet)
                    .map(ExportedTable::read)
                    .orElse(List.of());
        }
        String text = DelimitedText.decode(content.get());
        if (name.endsWith(".csv") || name.endsWith(".tab") || name.endsWith(".txt")) {
            char delimiter = name.endsWith(".csv") ? ',' : '\t';
            return ExportedTable.read(DelimitedText.sheet(file.toString(), text, delimiter));
        }
        return DatFile.parse(text);
    }

    private static Optional<Sheet> firstSheet(Workbook workbook) {
        return workbook.tabs().stream().findFirst().flatMap(workbook::sheet);
    }
}
