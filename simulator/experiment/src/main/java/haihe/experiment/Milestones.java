package haihe.experiment;

import haihe.engine.Trajectory;
import haihe.model.ModelException;
import haihe.results.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Indicators by region and milestone year, against targets.
 *
 * @param rows by indicator, region and year; a year with several targets has a row for each
 */
public record Milestones(List<Milestone> rows) {

    public Milestones {
        rows = List.copyOf(rows);
    }

    /**
     * Judges a trajectory.
     *
     * @param years the milestone years
     * @throws ModelException with {@code UNKNOWN_NAME} if an indicator's variable is not in the trajectory
     */
    public static Milestones of(
            Trajectory trajectory, Targets targets, List<Indicator> indicators, List<Double> years) {
        List<Milestone> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (Mapping.Match match : indicator.mapping().matches(trajectory, targets.file())) {
                Judge judge = new Judge(trajectory, indicator, match);
                List<Target> wanted = targets.of(indicator.mapping().data(), match.region());
                for (double year : years) {
                    rows.addAll(judge.at(year, wanted));
                }
            }
        }
        return new Milestones(rows);
    }

    /** The number of rows with this verdict. */
    public long count(Milestone.Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** The milestones as a table. */
    public CsvTable table() {
        return CsvTable.of(header(), rows.stream().map(Milestones::cells).toList());
    }

    /** The milestones of several scenarios as one table whose first column is the scenario. */
    public static CsvTable table(Map<String, Milestones> scenarios) {
        List<String> header = new ArrayList<>(List.of("scenario"));
        header.addAll(header());
        List<List<String>> rows = new ArrayList<>();
        scenarios.forEach((scenario, milestones) -> {
            for (Milestone row : milestones.rows()) {
                List<String> cells = new ArrayList<>(List.of(scenario));
                cells.addAll(cells(row));
                rows.add(cells);
            }
        });
        return CsvTable.of(header, rows);
    }

    private static List<String> header() {
        return List.of(
                "indicator",
                "region",
                "year",
                "value",
                "target",
                "target_variable",
                "unit",
                "verdict",
                "distance",
                "first_met",
                "quality",
                "source");
    }

    private static List<String> cells(Milestone row) {
        Optional<Target> target = row.target();
        return List.of(
                row.indicator(),
                row.region(),
                Comparison.number(row.time()),
                number(row.value()),
                target.map(Target::text).orElse(""),
                target.map(Target::variable).orElse(""),
                target.map(Target::unit).orElse(""),
                row.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                number(row.distance()),
                number(row.firstMet()),
                target.map(Target::quality).orElse(""),
                target.map(Target::source).orElse(""));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Comparison.number(value.getAsDouble()) : "";
    }
}
