package haihe.cli;

import haihe.experiment.Milestone;
import haihe.experiment.Milestones;
import haihe.experiment.config.RoadmapRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Indicators at their last milestone year by scenario, and how many targets each scenario meets. */
final class IndicatorTable {

    private final Terminal terminal;

    IndicatorTable(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints the table, if there are targets. */
    void print(Job job, Report report) {
        if (report.milestones().isEmpty()) {
            return;
        }
        if (report.milestones().size() == 1) {
            single(job, report.milestones().values().iterator().next());
        } else {
            several(job, report.milestones());
        }
    }

    private void single(Job job, Milestones milestones) {
        Set<Double> years = new TreeSet<>();
        milestones.rows().forEach(row -> years.add(row.time()));
        TextTable table = new TextTable("ll" + "r".repeat(years.size()) + "l");
        List<String> header = new ArrayList<>(List.of(terminal.bold("indicator"), terminal.bold("region")));
        years.forEach(year -> header.add(terminal.bold(Numbers.text(year))));
        header.add(terminal.bold("unit"));
        table.row(header.toArray(String[]::new));
        for (String column : columns(milestones)) {
            List<Milestone> rows = of(milestones, column);
            List<String> cells =
                    new ArrayList<>(List.of(rows.get(0).indicator(), rows.get(0).region()));
            years.forEach(year -> cells.add(cell(rows, year)));
            cells.add(Columns.variable(job.model(), column)
                    .map(VariableText::unit)
                    .orElse(""));
            table.row(cells.toArray(String[]::new));
        }
        table.lines().forEach(terminal::print);
        terminal.print(score(milestones));
    }

    private void several(Job job, Map<String, Milestones> scenarios) {
        List<String> shown = headline(job, List.copyOf(scenarios.keySet()));
        Milestones first = scenarios.values().iterator().next();
        double last = first.rows().stream().mapToDouble(Milestone::time).max().orElse(Double.NaN);
        TextTable table = new TextTable("ll" + "r".repeat(shown.size()) + "l");
        List<String> header =
                new ArrayList<>(List.of(terminal.bold("in " + Numbers.text(last)), terminal.bold("region")));
        shown.forEach(scenario -> header.add(terminal.bold(scenario)));
        header.add(terminal.bold("unit"));
        table.row(header.toArray(String[]::new));
        for (String column : columns(first)) {
            Milestone row = of(first, column).get(0);
            List<String> cells = new ArrayList<>(List.of(row.indicator(), row.region()));
            shown.forEach(scenario ->
                    cells.add(cell(of(java.util.Objects.requireNonNull(scenarios.get(scenario)), column), last)));
            cells.add(Columns.variable(job.model(), column)
                    .map(VariableText::unit)
                    .orElse(""));
            table.row(cells.toArray(String[]::new));
        }
        table.lines().forEach(terminal::print);
        terminal.print("");
        scores(scenarios);
    }

    /** The scenarios that the roadmap compares, else the first and the last one. */
    private static List<String> headline(Job job, List<String> all) {
        List<String> wanted =
                job.config().roadmap().map(RoadmapRequest::scenarios).orElse(List.of());
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return List.of(all.get(0), all.get(all.size() - 1));
    }

    private void scores(Map<String, Milestones> scenarios) {
        Set<Double> years = new TreeSet<>();
        scenarios.values().forEach(each -> each.rows().forEach(row -> years.add(row.time())));
        TextTable table = new TextTable("l" + "r".repeat(years.size()));
        List<String> header = new ArrayList<>(List.of(terminal.bold("targets met (+)")));
        years.forEach(year -> header.add(terminal.bold(Numbers.text(year))));
        table.row(header.toArray(String[]::new));
        scenarios.forEach((scenario, milestones) -> {
            List<String> cells = new ArrayList<>(List.of(scenario));
            years.forEach(year -> cells.add(met(new Milestones(
                    milestones.rows().stream().filter(row -> row.time() == year).toList()))));
            table.row(cells.toArray(String[]::new));
        });
        table.lines().forEach(terminal::print);
    }

    private static List<String> columns(Milestones milestones) {
        Set<String> columns = new LinkedHashSet<>();
        milestones.rows().forEach(row -> columns.add(row.column()));
        return List.copyOf(columns);
    }

    private static List<Milestone> of(Milestones milestones, String column) {
        return milestones.rows().stream()
                .filter(row -> row.column().equals(column))
                .toList();
    }

    private String cell(List<Milestone> rows, double year) {
        List<Milestone> there = rows.stream().filter(row -> row.time() == year).toList();
        Optional<Milestone> judged = there.stream()
                .filter(row -> row.verdict() == Milestone.Verdict.MET || row.verdict() == Milestone.Verdict.MISSED)
                .findFirst();
        OptionalDouble value = there.stream()
                .filter(row -> row.value().isPresent() && !isChange(row))
                .mapToDouble(row -> row.value().getAsDouble())
                .findFirst();
        boolean close = judged.stream().anyMatch(IndicatorTable::isClose);
        String text =
                value.isPresent() ? Numbers.text(close ? value.getAsDouble() : rounded(value.getAsDouble())) : "-";
        return judged.map(row -> terminal.verdict(
                        row.verdict() == Milestone.Verdict.MET,
                        text + (row.verdict() == Milestone.Verdict.MET ? "+" : "!")))
                .orElse(text + " ");
    }

    private static boolean isChange(Milestone row) {
        return row.target()
                .map(target -> target.variable().toLowerCase(Locale.ROOT).contains("change"))
                .orElse(false);
    }

    /** Whether rounding would hide that a target is just met or just missed. */
    private static boolean isClose(Milestone row) {
        return row.distance().isPresent()
                && row.value().isPresent()
                && Math.abs(row.distance().getAsDouble()) < unit(row.value().getAsDouble());
    }

    private static double rounded(double value) {
        return Math.rint(value / unit(value)) * unit(value);
    }

    private static double unit(double value) {
        double size = Math.abs(value);
        return size >= 1000 ? 1 : size >= 10 ? 0.1 : 0.001;
    }

    private String score(Milestones milestones) {
        return "targets met: " + met(milestones) + "   (+ met, ! missed)";
    }

    private static String met(Milestones milestones) {
        long met = milestones.count(Milestone.Verdict.MET);
        return met + "/" + (met + milestones.count(Milestone.Verdict.MISSED));
    }
}
