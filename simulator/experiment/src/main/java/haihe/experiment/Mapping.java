package haihe.experiment;

import haihe.engine.Trajectory;
import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variable of the data a variable of the model stands for.
 *
 * @param data the variable's name in the data
 * @param variable the variable's name in the model: alone for a variable without dimensions or an array over regions;
 *     else with its elements, the region's place marked by a star: {@code use[*,coal]}
 * @param regions names of regions in the data by names of elements, where they differ; the element {@code ""} is a
 *     variable without dimensions
 * @param scale factor from the data's unit to the model's
 */
public record Mapping(String data, Column variable, Map<String, String> regions, double scale) {

    public Mapping {
        regions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(regions));
    }

    /** Regions are called as in the data, units agree. */
    public static Mapping of(String data, String variable) {
        return new Mapping(data, Column.parse(variable), Map.of(), 1);
    }

    /** The mapping for data in another unit: values of the data times this factor have the model's unit. */
    public Mapping scaledBy(double factor) {
        return new Mapping(data, variable, regions, factor);
    }

    /** The mapping with an element (empty for a variable without dimensions) that the data calls otherwise. */
    public Mapping withRegion(String element, String region) {
        Map<String, String> more = new LinkedHashMap<>(regions);
        more.put(element, region);
        return new Mapping(data, variable, more, scale);
    }

    /** All pairs of equal names in the data and the model, as far as the model's variable is a number or a vector. */
    public static List<Mapping> byName(Trajectory trajectory, Observations observations) {
        List<Column> columns = trajectory.columns().stream().map(Column::parse).toList();
        return observations.variables().stream()
                .map(name -> of(name, name))
                .filter(mapping -> columns.stream()
                        .anyMatch(column -> mapping.variable.elementOf(column).isPresent()))
                .toList();
    }

    /** A column of a trajectory and the region it tells of. */
    record Match(String column, String region) {}

    /**
     * The columns that this mapping means.
     *
     * @throws ModelException with {@code UNKNOWN_NAME} if there are none
     */
    List<Match> matches(Trajectory trajectory, String file) {
        List<Match> matches = new ArrayList<>();
        for (String column : trajectory.columnsOf(variable.variable())) {
            variable.elementOf(Column.parse(column))
                    .ifPresent(element -> matches.add(new Match(column, regionOf(element))));
        }
        if (matches.isEmpty()) {
            throw unknown(trajectory, file);
        }
        return matches;
    }

    private String regionOf(String element) {
        for (Map.Entry<String, String> entry : regions.entrySet()) {
            if (Key.isSame(entry.getKey(), element)) {
                return entry.getValue();
            }
        }
        return element;
    }

    private ModelException unknown(Trajectory trajectory, String file) {
        List<String> names = trajectory.columns().stream()
                .map(column -> Column.parse(column).variable())
                .distinct()
                .toList();
        boolean isArray = names.stream().anyMatch(name -> Name.of(name).equals(Name.of(variable.variable())));
        Diagnostic diagnostic = Diagnostic.error(
                Diagnostic.Code.UNKNOWN_NAME,
                new Span(file, 0, 0, 1),
                "'" + data + "' is mapped to '" + variable + "', which is not among the saved variables");
        if (isArray) {
            diagnostic = diagnostic.withHint(
                    "name its elements, with a star for the region: " + variable.variable() + "[*,...]");
        }
        return new ModelException(List.of(Suggestions.didYouMean(variable.variable(), isArray ? List.of() : names)
                .map(diagnostic::withHint)
                .orElse(diagnostic)));
    }
}
