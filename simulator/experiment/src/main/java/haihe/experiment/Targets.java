package haihe.experiment;

import haihe.model.ModelException;
import haihe.model.Name;
import haihe.results.CsvTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Targets of policy.
 *
 * @param file where they come from, for messages
 * @param values the targets; several may ask for the same variable, region and year
 */
public record Targets(String file, List<Target> values) {

    public Targets {
        values = List.copyOf(values);
    }

    /**
     * Reads a CSV file with the columns {@code region,year,variable,value} and, if present, {@code unit},
     * {@code quality}, {@code source} (else {@code source_id}); values as {@link Requirement#parse} says.
     *
     * @throws ModelException with {@code FILE_UNREADABLE}, {@code MISSING_KEY} for a heading, or {@code BAD_DATA} naming
     *     line and column
     */
    public static Targets read(Path file) {
        CsvTable table = CsvTable.read(file);
        LongLayout layout = new LongLayout(table);
        int time = layout.required("year", "time");
        int value = layout.required("value");
        int variable = layout.required("variable");
        String source = table.column("source") >= 0 ? "source" : "source_id";
        return new Targets(
                file.toString(),
                table.rows().stream()
                        .map(row -> new Target(
                                layout.name(row, variable),
                                layout.text(row, "region"),
                                LongLayout.finite(table, row, time),
                                Requirement.parse(layout.name(row, value)),
                                layout.name(row, value),
                                layout.text(row, "unit"),
                                layout.text(row, "quality"),
                                layout.text(row, source),
                                table.span(row)))
                        .toList());
    }

    /** The targets for a variable, also those for its change, in a region, in the table's order. */
    public List<Target> of(String variable, String region) {
        return values.stream()
                .filter(target -> Key.of(target.base(), target.region()).equals(Key.of(variable, region)))
                .toList();
    }

    /**
     * Which way a variable should go, if all inequalities about it or its change, in any region and year, say the same.
     */
    public Optional<Sense> sense(String variable) {
        Set<Sense> senses = values.stream()
                .filter(target -> Name.of(target.base()).equals(Name.of(variable)))
                .flatMap(target -> Goal.of(target.requirement(), Optional.empty()).stream())
                .map(Goal::sense)
                .collect(Collectors.toSet());
        return senses.size() == 1 ? Optional.of(senses.iterator().next()) : Optional.empty();
    }
}
