package haihe.experiment;

import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.Name;
import haihe.results.CsvTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Observed values of some variables over time; no two of them for the same variable, region and time. Immutable. */
public final class Observations {

    private final String file;
    private final List<Observation> values;
    private final Map<Key, TreeMap<Double, Observation>> series = new LinkedHashMap<>();

    private Observations(String file, List<Observation> values) {
        this.file = file;
        this.values = List.copyOf(values);
        for (Observation value : this.values) {
            Observation before = series.computeIfAbsent(
                            Key.of(value.variable(), value.region()), key -> new TreeMap<>())
                    .put(value.time(), value);
            if (before != null) {
                throw repeated(value, before);
            }
        }
    }

    private static ModelException repeated(Observation value, Observation before) {
        String what = value.region().isEmpty() ? value.variable() : value.variable() + " of " + value.region();
        return new ModelException(List.of(Diagnostic.error(
                Diagnostic.Code.BAD_DATA,
                value.span(),
                what + " at " + Comparison.number(value.time()) + " was given before, at " + before.span())));
    }

    /**
     * The observations that a program has.
     *
     * @param file where they come from, for messages
     * @throws ModelException with {@code BAD_DATA} if two of them tell of the same variable, region and time
     */
    public static Observations of(String file, List<Observation> values) {
        return new Observations(file, values);
    }

    /**
     * Reads a CSV file. In the long layout, told by the headings {@code variable} and {@code value}, a row is an
     * observation: {@code region,year,variable,value} and, if present, {@code unit}, {@code source_id} and
     * {@code quality}; {@code time} may stand for {@code year}, and {@code region} may be missing. In the wide layout
     * the first column is the time and every other one a variable or {@code variable[region]}; empty cells are gaps.
     *
     * @throws ModelException with {@code FILE_UNREADABLE}, {@code MISSING_KEY} for a heading, or {@code BAD_DATA} naming
     *     line and column
     */
    public static Observations read(Path path) {
        CsvTable table = CsvTable.read(path);
        boolean isLong = table.column("variable") >= 0 && table.column("value") >= 0;
        return new Observations(path.toString(), isLong ? LongLayout.read(table) : WideLayout.read(table));
    }

    /** Where they come from, for messages. */
    public String file() {
        return file;
    }

    /** All observations, in the order of the file. */
    public List<Observation> values() {
        return values;
    }

    /** Names of the observed variables, in order of appearance. */
    public Set<String> variables() {
        Set<String> variables = new LinkedHashSet<>();
        values.forEach(value -> variables.add(value.variable()));
        return variables;
    }

    /** The regions for which a variable was observed, in order of appearance; an empty text if it has none. */
    public Set<String> regions(String variable) {
        Set<String> regions = new LinkedHashSet<>();
        String wanted = Name.of(variable).key();
        series.forEach((key, byTime) -> {
            if (key.variable().equals(wanted)) {
                regions.add(byTime.firstEntry().getValue().region());
            }
        });
        return regions;
    }

    /** The observations of a variable in a region, by time; empty if there are none. */
    public List<Observation> series(String variable, String region) {
        TreeMap<Double, Observation> found = series.get(Key.of(variable, region));
        return found == null ? List.of() : List.copyOf(found.values());
    }

    /** The observations from one time to another, both included. */
    public Observations between(double from, double to) {
        return where(value -> value.time() >= from && value.time() <= to);
    }

    /** The observations for which a condition holds. */
    public Observations where(Predicate<Observation> condition) {
        return new Observations(file, values.stream().filter(condition).toList());
    }
}
