package haihe.cli;

import haihe.engine.Run;
import haihe.engine.RunEvent;
import haihe.engine.RunStatistics;
import haihe.engine.StockBalance;
import haihe.engine.Trajectory;
import haihe.experiment.Milestone;
import haihe.experiment.Milestones;
import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Model;
import haihe.model.TimeSpec;
import haihe.model.Variable;
import haihe.results.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code haihe run} tells about the runs. */
final class RunSummary {

    private static final int MOST_ROWS = 24;

    private static final int MOST_WARNINGS = 10;
    private static final Set<Code> TIDINESS =
            Set.of(Code.UNIT_MISSING, Code.UNIT_MISMATCH, Code.UNIT_UNKNOWN, Code.UNUSED_VARIABLE);

    private final Terminal terminal;
    private final boolean json;

    RunSummary(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void print(Job job, Report report, List<Path> written, Stopwatch watch) {
        if (json) {
            terminal.out().print(Json.text(plain(job, report, written, watch)));
            return;
        }
        warn(job);
        Run first = report.runs().get(0);
        terminal.note(heading(job, first));
        first.remarks().forEach(terminal::note);
        report.runs().forEach(run -> status(run));
        if (report.runs().size() == 1 && report.milestones().isEmpty()) {
            stocks(job.model(), first);
        }
        new IndicatorTable(terminal).print(job, report);
        fit(report);
        costs(report, watch);
        written(written);
    }

    /** Shows warnings that bear on the results; those on units and unused variables are counted. */
    private void warn(Job job) {
        List<Diagnostic> shown = job.warnings().stream()
                .filter(each -> !TIDINESS.contains(each.code()))
                .limit(MOST_WARNINGS)
                .toList();
        DiagnosticPrinter.print(terminal, shown);
        int others = job.warnings().size() - shown.size();
        if (others > 0) {
            String more = shown.isEmpty() ? "" : " more";
            terminal.note(others + more + (others == 1 ? " warning" : " warnings") + "; 'haihe check " + job.file()
                    + "' shows them");
        }
    }

    private String heading(Job job, Run run) {
        TimeSpec time = run.scenario().time().orElse(job.model().time());
        String unit = time.unit().isEmpty() ? "" : " " + time.unit();
        String name = job.model().name().isBlank()
                ? String.valueOf(job.modelFile().getFileName())
                : job.model().name();
        return name + ": " + Numbers.text(time.start()) + " to " + Numbers.text(time.stop()) + unit + ", step "
                + Numbers.text(time.step()) + ", " + run.method().id();
    }

    private void status(Run run) {
        events(run);
        if (run.status().isSuccess() && !run.status().isCompleted()) {
            terminal.note(run.scenario().name() + ": " + run.status().message());
        } else if (!run.status().isCompleted()) {
            terminal.alert(run.scenario().name() + ": " + run.status().message());
        }
    }

    private void events(Run run) {
        List<RunEvent> events = run.events();
        for (RunEvent event : events.subList(0, Math.min(MOST_ROWS, events.size()))) {
            terminal.note(run.scenario().name() + ": at " + Numbers.text(event.time()) + " " + event.variable() + " "
                    + event.action().name().toLowerCase(java.util.Locale.ROOT)
                    + (event.message().isBlank() ? "" : ": " + event.message()));
        }
        if (events.size() > MOST_ROWS) {
            terminal.note("... and " + (events.size() - MOST_ROWS) + " more events; --json prints all");
        }
    }

    private void stocks(Model model, Run run) {
        List<String> columns = stockColumns(model, run.trajectory());
        Trajectory trajectory = run.trajectory();
        if (columns.isEmpty() || trajectory.size() == 0) {
            return;
        }
        int last = trajectory.size() - 1;
        TextTable table = new TextTable("lrrl");
        table.row(
                terminal.bold("stock"),
                terminal.bold("at " + Numbers.text(trajectory.time(0))),
                terminal.bold("at " + Numbers.text(trajectory.time(last))),
                terminal.bold("unit"));
        for (String column : columns.subList(0, Math.min(MOST_ROWS, columns.size()))) {
            double[] series = trajectory.series(column);
            table.row(column, Numbers.text(series[0]), Numbers.text(series[last]), unitOf(model, column));
        }
        table.lines().forEach(terminal::print);
        if (columns.size() > MOST_ROWS) {
            terminal.note("... and " + (columns.size() - MOST_ROWS) + " more stocks; --csv FILE writes everything");
        }
    }

    private static List<String> stockColumns(Model model, Trajectory trajectory) {
        return model.variables().stream()
                .filter(Variable.Stock.class::isInstance)
                .flatMap(stock -> trajectory.columnsOf(stock.name().text()).stream())
                .toList();
    }

    private static String unitOf(Model model, String column) {
        return Columns.variable(model, column).map(VariableText::unit).orElse("");
    }

    private void fit(Report report) {
        report.comparisons().entrySet().stream().findFirst().ifPresent(each -> {
            double median = each.getValue().medianMape();
            if (Double.isFinite(median)) {
                terminal.note("history (" + each.getKey() + "): median MAPE " + Numbers.fixed(100 * median, 1)
                        + " % over " + each.getValue().rows().size() + " observed series");
            }
        });
    }

    private void costs(Report report, Stopwatch watch) {
        long steps = report.runs().stream()
                .mapToLong(run -> run.statistics().steps())
                .sum();
        long rejected = report.runs().stream()
                .mapToLong(run -> run.statistics().rejectedSteps())
                .sum();
        long evaluations = report.runs().stream()
                .mapToLong(run -> run.statistics().evaluations())
                .sum();
        String phases = watch.laps().entrySet().stream()
                .map(lap -> lap.getKey() + " " + Numbers.milliseconds(lap.getValue()))
                .collect(Collectors.joining(", "));
        terminal.note(report.runs().size() + (report.runs().size() == 1 ? " run, " : " runs, ") + steps + " steps"
                + (rejected > 0 ? " (" + rejected + " rejected)" : "") + ", " + evaluations + " evaluations, "
                + backends(report) + "; "
                + phases);
        worstBalance(report)
                .ifPresent(worst -> terminal.note("mass balance: largest relative residual "
                        + String.format(java.util.Locale.ROOT, "%.1e", Math.abs(worst.relativeResidual())) + ", "
                        + worst.stock()));
    }

    private static String backends(Report report) {
        return report.runs().stream()
                .map(run -> backend(run.statistics()))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String backend(RunStatistics statistics) {
        return statistics.backend().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<StockBalance> worstBalance(Report report) {
        return report.runs().stream()
                .flatMap(run -> run.balances().stream())
                .max(Comparator.comparingDouble(balance -> Math.abs(balance.relativeResidual())));
    }

    private void written(List<Path> written) {
        if (written.size() == 1) {
            terminal.note("wrote " + written.get(0));
        } else if (!written.isEmpty()) {
            terminal.note("wrote " + written.size() + " files to "
                    + written.get(written.size() - 1).getParent());
        }
    }

    private static Map<String, Object> plain(Job job, Report report, List<Path> written, Stopwatch watch) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("model", job.model().name());
        plain.put("file", job.modelFile().toString());
        plain.put("hash", job.model().hash());
        plain.put("runs", report.runs().stream().map(run -> plain(run, report)).toList());
        plain.put("files", written.stream().map(Path::toString).toList());
        Map<String, Object> phases = new LinkedHashMap<>();
        watch.laps().forEach((phase, nanos) -> phases.put(phase, nanos / 1e6));
        plain.put("milliseconds", phases);
        return plain;
    }

    private static Map<String, Object> plain(Run run, Report report) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("scenario", run.scenario().name());
        plain.put("method", run.method().id());
        plain.put("status", run.status().kind().name().toLowerCase(java.util.Locale.ROOT));
        plain.put("time", run.status().time());
        plain.put("variable", run.status().variable());
        plain.put("message", run.status().message());
        plain.put("steps", run.statistics().steps());
        plain.put("rejected_steps", run.statistics().rejectedSteps());
        plain.put("evaluations", run.statistics().evaluations());
        plain.put("backend", backend(run.statistics()));
        plain.put("remarks", run.remarks());
        List<Map<String, Object>> balances = new ArrayList<>();
        run.balances().forEach(balance -> balances.add(plain(balance)));
        plain.put("balances", balances);
        plain.put("events", run.events().stream().map(RunSummary::plain).toList());
        Milestones milestones = report.milestones().get(run.scenario().name());
        if (milestones != null) {
            plain.put("targets_met", milestones.count(Milestone.Verdict.MET));
            plain.put("targets_missed", milestones.count(Milestone.Verdict.MISSED));
        }
        return plain;
    }

    private static Map<String, Object> plain(RunEvent event) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("time", event.time());
        plain.put("variable", event.variable());
        plain.put("action", event.action().name().toLowerCase(java.util.Locale.ROOT));
        plain.put("message", event.message());
        return plain;
    }

    private static Map<String, Object> plain(StockBalance balance) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("stock", balance.stock());
        plain.put("initial", balance.initial());
        plain.put("inflow", balance.inflow());
        plain.put("outflow", balance.outflow());
        plain.put("final", balance.finalValue());
        plain.put("residual", balance.residual());
        return plain;
    }
}
