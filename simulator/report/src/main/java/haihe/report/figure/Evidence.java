package haihe.report.figure;

import haihe.experiment.Comparison;
import haihe.experiment.Milestone;
import haihe.experiment.Target;
import haihe.model.Name;
import haihe.report.Flag;
import haihe.report.Marks;
import haihe.report.Points;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Observations and targets of a column as marks and flags. */
final class Evidence {

    private final FigureData data;
    private final Selection selection;

    Evidence(FigureData data, Selection selection) {
        this.data = data;
        this.selection = selection;
    }

    /** The observations of a column; none if there are none. */
    List<Marks> marks(String column, String like) {
        return data.comparisons().values().stream()
                .flatMap(comparison -> comparison.rows().stream())
                .filter(row -> same(row.column(), column))
                .findFirst()
                .map(row -> List.of(new Marks(selection.label("observed"), points(row), like)))
                .orElse(List.of());
    }

    private static Points points(Comparison.Row row) {
        return Points.of(
                row.pairs().stream().mapToDouble(Comparison.Pair::time).toArray(),
                row.pairs().stream().mapToDouble(Comparison.Pair::observed).toArray());
    }

    /** The targets of a column, each once. */
    List<Flag> flags(String column) {
        Set<Target> seen = new HashSet<>();
        List<Flag> flags = new ArrayList<>();
        data.milestones().values().stream()
                .flatMap(milestones -> milestones.rows().stream())
                .filter(row -> same(row.column(), column))
                .forEach(row -> row.target()
                        .filter(seen::add)
                        .flatMap(target -> flag(row, target))
                        .ifPresent(flags::add));
        return flags;
    }

    private Optional<Flag> flag(Milestone row, Target target) {
        return data.indicators().stream()
                .filter(indicator -> indicator.label().equals(row.indicator()))
                .findFirst()
                .flatMap(indicator -> Flag.of(
                        selection.label("target"),
                        target,
                        indicator.sense(),
                        indicator.mapping().scale()));
    }

    private static boolean same(String one, String two) {
        return Name.of(one).equals(Name.of(two));
    }
}
