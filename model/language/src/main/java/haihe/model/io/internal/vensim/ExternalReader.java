package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.TimeSeries;
import haihe.model.io.internal.SourceFiles;
import haihe.model.io.internal.vensim.MdlDefinition.Reading;
import haihe.model.io.internal.vensim.data.Argument;
import haihe.model.io.internal.vensim.data.CellSource;
import haihe.model.io.internal.vensim.data.CompanionData;
import haihe.model.io.internal.vensim.data.ExternalData;
import haihe.model.io.internal.vensim.data.Points;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceSeries.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what statements take from other files (Vensim reference manual, "GET DIRECT CONSTANTS" and its kin). */
final class ExternalReader {

    private static final int SOURCE = 2;

    private final Diagnostics problems;
    private final ExternalData cells;
    private final CompanionData companions;
    private final Map<Name, String> texts;

    /**
     * Reads files that the model, its settings or its folder name.
     *
     * @param given files that the user names
     */
    static ExternalReader of(
            Diagnostics problems,
            SourceFiles files,
            Path model,
            MdlSettings settings,
            Map<Name, String> texts,
            List<Path> given) {
        Path parent = model.getParent();
        Path folder = parent == null ? Path.of("") : parent;
        return new ExternalReader(
                problems,
                new ExternalData(problems, files, folder, settings.fileTags()),
                new CompanionData(problems, files, model, settings.datasets(), given),
                texts);
    }

    private ExternalReader(
            Diagnostics problems, ExternalData cells, CompanionData companions, Map<Name, String> texts) {
        this.problems = problems;
        this.texts = Map.copyOf(texts);
        this.cells = cells;
        this.companions = companions;
    }

    /** The numbers of GET ... CONSTANTS, one for each element of the left side in row-major order. */
    Optional<List<SourceNumber>> constants(MdlExpr.Call call, List<MdlPlace> places) {
        List<Integer> sizes = places.stream()
                .filter(place -> !place.single())
                .map(place -> place.range().elements().size())
                .toList();
        return arguments(call, 3, "'file', 'tab', 'cell'")
                .flatMap(found -> cells.constants(source(found), found.get(SOURCE), sizes))
                .map(values -> values.stream()
                        .map(value -> new SourceNumber(value, call.span()))
                        .toList());
    }

    /** The points of GET ... LOOKUPS, for each element of the left side in row-major order. */
    Optional<List<MdlPoints>> lookups(MdlExpr.Call call, List<MdlPlace> places) {
        return arguments(call, 4, "'file', 'tab', 'row or column of x', 'cell'")
                .flatMap(found -> cells.lookups(source(found), found.get(SOURCE), found.get(SOURCE + 1), count(places)))
                .map(all -> all.stream().map(points -> points(points, call)).toList());
    }

    private static MdlPoints points(Points points, MdlExpr.Call call) {
        return new MdlPoints(numbers(points.at(), call), numbers(points.values(), call), call.span());
    }

    private static List<SourceNumber> numbers(List<Double> values, MdlExpr.Call call) {
        return values.stream()
                .map(value -> new SourceNumber(value, call.span()))
                .toList();
    }

    /** The observations of GET ... DATA, for each element of the left side. */
    Optional<List<Column>> series(MdlExpr.Call call, MdlItem item) {
        List<List<Name>> elements = KeyBuilder.all(item.places());
        return arguments(call, 4, "'file', 'tab', 'row or column of times', 'cell'")
                .flatMap(
                        found -> cells.series(source(found), found.get(SOURCE), found.get(SOURCE + 1), elements.size()))
                .map(all -> {
                    List<Column> columns = new ArrayList<>();
                    for (int i = 0; i < elements.size(); i++) {
                        Points points = all.get(i);
                        columns.add(new Column(
                                elements.get(i), points.at(), points.values(), List.of(), Optional.of(reading(item))));
                    }
                    return columns;
                });
    }

    /**
     * The observations of a variable without equation, for the elements of its left side.
     *
     * @param needed whether it is an error if there are none
     */
    Optional<CompanionData.Found> companion(MdlItem item, boolean needed) {
        return companions.find(item.left().name(), needed).map(found -> {
            List<List<Name>> wanted = KeyBuilder.all(item.places());
            List<Column> columns = found.columns().stream()
                    .filter(column -> wanted.contains(column.element()))
                    .map(column -> new Column(
                            column.element(),
                            column.times(),
                            column.values(),
                            column.problems(),
                            Optional.of(reading(item))))
                    .toList();
            return new CompanionData.Found(columns, found.origin());
        });
    }

    /** How data are read between their times; a straight line if nothing is said (Vensim manual, "Data Equations"). */
    static TimeSeries.Interpolation reading(MdlItem item) {
        Reading reading = item.left().reading().orElse(Reading.INTERPOLATE);
        return switch (reading) {
            case INTERPOLATE -> TimeSeries.Interpolation.LINEAR;
            case LOOK_FORWARD -> TimeSeries.Interpolation.STEP;
            case HOLD_BACKWARD -> TimeSeries.Interpolation.HOLD;
            case RAW -> TimeSeries.Interpolation.NONE;
        };
    }

    /** The elements of GET ... SUBSCRIPT. */
    Optional<List<Name>> elements(MdlExpr.Call call) {
        return arguments(call, 5, "'file', 'tab', 'first cell', 'last cell', 'prefix'")
                .flatMap(found ->
                        cells.elements(source(found), found.get(SOURCE), found.get(SOURCE + 1), found.get(SOURCE + 2)))
                .map(names -> names.stream()
                        .filter(name -> !Name.isBlank(name))
                        .map(Name::of)
                        .toList());
    }

    private static int count(List<MdlPlace> places) {
        return places.stream()
                .mapToInt(place -> place.range().elements().size())
                .reduce(1, (a, b) -> a * b);
    }

    private static CellSource source(List<Argument> arguments) {
        return new CellSource(arguments.get(0), arguments.get(1));
    }

    private Optional<List<Argument>> arguments(MdlExpr.Call call, int size, String usage) {
        List<Argument> arguments = new ArrayList<>();
        for (MdlExpr argument : call.arguments()) {
            if (argument instanceof MdlExpr.Text text) {
                arguments.add(new Argument(text.text(), text.span()));
            } else if (argument instanceof MdlExpr.Reference name
                    && texts.containsKey(name.name().name())) {
                arguments.add(new Argument(texts.getOrDefault(name.name().name(), ""), name.span()));
            }
        }
        if (arguments.size() != size || call.arguments().size() != size) {
            String name = call.function().text();
            String message = name + " takes " + size + " texts in single quotes";
            problems.error(Code.WRONG_ARITY, call.span(), message, "write " + name + "(" + usage + ")");
            return Optional.empty();
        }
        return Optional.of(arguments);
    }
}
