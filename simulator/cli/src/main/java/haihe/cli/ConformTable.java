package haihe.cli;

import haihe.experiment.conformance.Agreement;
import haihe.experiment.conformance.Exceptions;
import haihe.experiment.conformance.Mismatch;
import haihe.experiment.conformance.Verdict;
import haihe.experiment.conformance.Verdict.Status;
import haihe.model.Diagnostic;
import haihe.results.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes what came of a folder of models: a line for each, and how many of each kind there are. */
final class ConformTable {

    private static final String EXCUSED = "excused";
    private static final String ALL = "all";

    private final Terminal terminal;
    private final List<Verdict> verdicts;
    private final Set<Status> shown;

    ConformTable(Terminal terminal, List<Verdict> verdicts, Set<Status> shown) {
        this.terminal = terminal;
        this.verdicts = verdicts;
        this.shown = shown;
    }

    void print() {
        TextTable lines = new TextTable("llll");
        verdicts.stream().filter(each -> shown.contains(each.status())).forEach(each -> lines.row(cells(each)));
        lines.lines().forEach(terminal::print);
        if (!lines.lines().isEmpty()) {
            terminal.print("");
        }
        counts().lines().forEach(terminal::print);
    }

    private String[] cells(Verdict verdict) {
        String reference = verdict.reference()
                .map(file ->
                        verdict.of().model().resolveSibling("").relativize(file).toString())
                .orElse("");
        return new String[] {status(verdict), verdict.of().name(), reference, remark(verdict)};
    }

    private String status(Verdict verdict) {
        String text = label(verdict);
        return switch (verdict.status()) {
            case PASS -> terminal.verdict(true, text);
            case NO_REFERENCE, SKIPPED -> terminal.faint(text);
            default -> verdict.isExcused() ? terminal.faint(text) : terminal.verdict(false, text);
        };
    }

    private static String label(Verdict verdict) {
        return verdict.isExcused() ? EXCUSED : verdict.status().text();
    }

    private static String remark(Verdict verdict) {
        if (verdict.isExcused()) {
            return verdict.status().text() + ", because "
                    + verdict.of().excuse().orElse("") + "; " + verdict.message();
        }
        return verdict.status() == Status.PASS
                ? verdict.agreement().map(each -> each.cells() + " values").orElse("")
                : verdict.message();
    }

    private TextTable counts() {
        Map<String, Map<String, Integer>> byFormat = new TreeMap<>();
        Map<String, Integer> total = new LinkedHashMap<>();
        for (Verdict each : verdicts) {
            byFormat.computeIfAbsent(each.of().format(), format -> new LinkedHashMap<>())
                    .merge(label(each), 1, Integer::sum);
            total.merge(label(each), 1, Integer::sum);
        }
        Map<String, Map<String, Integer>> rows = new LinkedHashMap<>(byFormat);
        if (byFormat.size() > 1) {
            rows.put(ALL, total);
        }
        return table(rows, total);
    }

    private static TextTable table(Map<String, Map<String, Integer>> byFormat, Map<String, Integer> total) {
        List<String> labels = new ArrayList<>();
        for (Status status : Status.values()) {
            labels.add(status.text());
        }
        labels.add(EXCUSED);
        labels.removeIf(label -> !total.containsKey(label));
        TextTable table = new TextTable("lr" + "r".repeat(labels.size()));
        List<String> heading = new ArrayList<>(List.of("format", "models"));
        heading.addAll(labels);
        table.row(heading.toArray(String[]::new));
        byFormat.forEach((format, counts) -> {
            int models = counts.values().stream().mapToInt(Integer::intValue).sum();
            List<String> row = new ArrayList<>(List.of(format, Integer.toString(models)));
            labels.forEach(label -> row.add(Integer.toString(counts.getOrDefault(label, 0))));
            table.row(row.toArray(String[]::new));
        });
        return table;
    }

    /** Tells which exceptions nobody needs, so that the file does not grow old. */
    void noteIdle(Exceptions exceptions) {
        for (Exceptions.Excuse excuse : exceptions.excused()) {
            boolean needed = verdicts.stream()
                    .anyMatch(
                            each -> each.isExcused() && excuse.covers(each.of().name()));
            if (!needed) {
                terminal.note("note: the exception for " + excuse.model() + " is not needed");
            }
        }
    }

    void printJson() {
        List<Map<String, Object>> models = new ArrayList<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Verdict each : verdicts) {
            counts.merge(label(each), 1, (a, b) -> (Integer) a + (Integer) b);
            if (shown.contains(each.status())) {
                models.add(plain(each));
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("models", models);
        all.put("counts", counts);
        terminal.out().print(Json.text(all));
    }

    private static Map<String, Object> plain(Verdict verdict) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("model", verdict.of().name());
        plain.put("status", verdict.status().text());
        verdict.of().excuse().ifPresent(reason -> plain.put("excuse", reason));
        plain.put("message", verdict.message());
        verdict.reference().ifPresent(file -> plain.put("reference", file.toString()));
        verdict.agreement().ifPresent(agreement -> plain.put("agreement", plain(agreement)));
        plain.put(
                "problems", verdict.problems().stream().map(ConformTable::plain).toList());
        return plain;
    }

    private static Map<String, Object> plain(Agreement agreement) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("values", agreement.cells());
        plain.put("wrong", agreement.wrong());
        agreement.worst().ifPresent(worst -> plain.put("worst", plain(worst)));
        plain.put("missing_columns", agreement.missingColumns());
        plain.put("missing_times", agreement.missingTimes());
        return plain;
    }

    private static Map<String, Object> plain(Mismatch worst) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("column", worst.column());
        plain.put("time", worst.time());
        plain.put("recorded", worst.recorded());
        plain.put("actual", worst.actual());
        plain.put("excess", worst.excess());
        return plain;
    }

    private static Map<String, Object> plain(Diagnostic diagnostic) {
        return CheckCommand.plain(diagnostic);
    }
}
