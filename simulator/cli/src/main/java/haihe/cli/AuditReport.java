package haihe.cli;

import haihe.engine.Audit;
import haihe.engine.Audit.Mode;
import haihe.engine.Audit.Speeds;
import haihe.engine.Audit.StockError;
import haihe.engine.Audit.Trial;
import haihe.engine.Method;
import haihe.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An audit for a person, or for a program.
 *
 * @param within the largest error that will do, in per cent
 * @param top stocks to show; 0 for all
 */
record AuditReport(Audit audit, double within, int top) {

    private static final int TRIALS = 8;
    private static final int MODES = 3;

    void print(Terminal terminal, Model model) {
        terminal.print(terminal.bold("errors of " + run(audit.method(), audit.step())) + " beside "
                + run(audit.reference().method(), audit.reference().step()) + ", which is exact to "
                + percent(audit.reference().uncertainty()));
        errors(model).forEach(terminal::print);
        terminal.print("");
        terminal.print(terminal.bold("tried"));
        trials().forEach(terminal::print);
        if (!audit.speeds().isEmpty()) {
            terminal.print("");
            terminal.print(terminal.bold("fastest modes") + " (eigenvalues of the derivatives of rates by stocks)");
            speeds().forEach(terminal::print);
        }
        terminal.print("");
        terminal.print(advice());
        audit.notes().forEach(note -> terminal.note("note: " + note));
    }

    private List<StockError> first() {
        return top == 0
                ? audit.errors()
                : audit.errors().subList(0, Math.min(top, audit.errors().size()));
    }

    private List<String> errors(Model model) {
        TextTable table = new TextTable("lrlrr").row("stock", "largest error", "", "of its range", "at");
        for (StockError error : first()) {
            table.row(
                    error.stock(),
                    Numbers.text(error.largest()),
                    ElasticityTable.unitOf(model, error.stock()),
                    percent(error.relative()),
                    Numbers.text(error.time()));
        }
        return table.lines();
    }

    /** The least error for each amount of work: what nothing beats in both. */
    private List<String> trials() {
        TextTable table = new TextTable("lrrl").row("method", "evaluations", "error", "in");
        List<Trial> shown = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (Trial trial : audit.trials()) {
            boolean own = trial.method().equals(audit.method()) && trial.step() == audit.step();
            if (trial.error() < best || own) {
                shown.add(trial);
                best = Math.min(best, trial.error());
            }
        }
        shown.sort(Comparator.comparingLong(Trial::evaluations));
        shown.stream()
                .limit(2 * TRIALS)
                .forEach(trial -> table.row(
                        run(trial.method(), trial.step()),
                        Long.toString(trial.evaluations()),
                        percent(trial.error()),
                        trial.stock()));
        return table.lines();
    }

    private List<String> speeds() {
        TextTable table = new TextTable("rlrrr").row("at", "stock", "eigenvalue", "time constant", "stiffness");
        for (Speeds speeds : audit.speeds()) {
            List<Mode> modes = different(speeds.modes());
            for (int i = 0; i < modes.size(); i++) {
                Mode mode = modes.get(i);
                table.row(
                        i == 0 ? Numbers.text(speeds.time()) : "",
                        mode.stock(),
                        value(mode),
                        Numbers.text(mode.time()),
                        i == 0 ? Numbers.text(speeds.stiffness()) : "");
            }
        }
        return table.lines();
    }

    /** The fastest modes, those that read alike once. */
    private static List<Mode> different(List<Mode> modes) {
        Map<String, Mode> different = new LinkedHashMap<>();
        modes.forEach(mode -> different.putIfAbsent(mode.stock() + value(mode), mode));
        return different.values().stream().limit(MODES).toList();
    }

    private static String value(Mode mode) {
        return Numbers.text(mode.real()) + (mode.imaginary() > 0 ? " +- " + Numbers.text(mode.imaginary()) + "i" : "");
    }

    /** What to do, from what was tried. */
    private String advice() {
        double error = audit.errors().isEmpty() ? 0 : audit.errors().get(0).relative();
        String own = run(audit.method(), audit.step()) + " has an error of " + percent(error)
                + (audit.errors().isEmpty()
                        ? ""
                        : " in " + audit.errors().get(0).stock());
        if (audit.advice().isEmpty()) {
            return own + "; nothing that was tried is within " + Numbers.text(within) + " %: use a smaller step still,"
                    + " or an adaptive method";
        }
        Trial best = audit.advice().get();
        boolean same = best.method().equals(audit.method()) && best.step() == audit.step();
        if (same) {
            return own + ": it will do, and nothing that does was found with less work";
        }
        String other = run(best.method(), best.step()) + " has " + percent(best.error()) + " with " + best.evaluations()
                + " evaluations";
        return own + (error <= 0.01 * within ? ": it will do; " : "; use a better one: ") + other;
    }

    /** A method with what decides about its error. */
    private static String run(Method method, double step) {
        return method instanceof Method.Adaptive adaptive
                ? method.id() + " at tolerance " + Numbers.text(adaptive.relativeTolerance())
                : method.id() + " at step " + Numbers.text(step);
    }

    private static String percent(double part) {
        return Double.isFinite(part)
                ? Numbers.text(Double.parseDouble(String.format(java.util.Locale.ROOT, "%.2e", 100 * part))) + " %"
                : "-";
    }

    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("method", audit.method().id());
        plain.put("step", audit.step());
        plain.put("reference", run(audit.reference().method(), audit.reference().step()));
        plain.put("reference_error", audit.reference().uncertainty());
        plain.put("errors", first().stream().map(AuditReport::plain).toList());
        plain.put("tried", audit.trials().stream().map(AuditReport::plain).toList());
        plain.put("advice", audit.advice().map(AuditReport::plain).orElse(Map.of()));
        plain.put("speeds", audit.speeds().stream().map(AuditReport::plain).toList());
        plain.put("notes", audit.notes());
        return plain;
    }

    private static Map<String, Object> plain(StockError error) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("stock", error.stock());
        plain.put("largest", error.largest());
        plain.put("relative", error.relative());
        plain.put("time", error.time());
        return plain;
    }

    private static Map<String, Object> plain(Trial trial) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("method", trial.method().id());
        plain.put("step", trial.step());
        plain.put("error", trial.error());
        plain.put("stock", trial.stock());
        plain.put("evaluations", trial.evaluations());
        return plain;
    }

    private static Map<String, Object> plain(Speeds speeds) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("time", speeds.time());
        plain.put("stiffness", speeds.stiffness());
        plain.put(
                "modes",
                speeds.modes().stream()
                        .map(mode -> Map.<String, Object>of(
                                "real", mode.real(), "imaginary", mode.imaginary(), "stock", mode.stock()))
                        .toList());
        return plain;
    }
}
