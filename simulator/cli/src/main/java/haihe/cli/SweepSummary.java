package haihe.cli;

import haihe.experiment.sweep.Spread;
import haihe.experiment.sweep.SweepFolder;
import haihe.experiment.sweep.SweepPlan;
import haihe.results.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code haihe sweep} tells about the outcomes. */
final class SweepSummary {

    private final Terminal terminal;
    private final boolean json;

    SweepSummary(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void print(SweepPlan plan, SweepFolder folder, double seconds) {
        List<Path> parts = folder.parts(plan);
        Map<String, Spread> spreads = new LinkedHashMap<>();
        List<double[]> outcomes = folder.outcomes(plan);
        for (int i = 0; i < outcomes.size(); i++) {
            spreads.put(plan.outcomes().get(i).name(), Spread.of(outcomes.get(i)));
        }
        if (json) {
            terminal.out().print(Json.text(plain(plan, folder, spreads)));
            return;
        }
        TextTable table =
                new TextTable("lrrrrrrrr").row("outcome", "mean", "sd", "min", "5 %", "50 %", "95 %", "max", "missing");
        spreads.forEach((name, spread) -> table.row(
                name,
                Numbers.text(spread.mean()),
                Numbers.text(spread.deviation()),
                Numbers.text(spread.quantiles().get(0)),
                Numbers.text(spread.quantiles().get(1)),
                Numbers.text(spread.quantiles().get(3)),
                Numbers.text(spread.quantiles().get(5)),
                Numbers.text(spread.quantiles().get(6)),
                spread.missing() == 0 ? "" : "" + spread.missing()));
        table.lines().forEach(terminal::print);
        terminal.note(String.format(
                Locale.ROOT,
                "%d runs in %.1f s; %s in %s",
                plan.rows(),
                seconds,
                parts.size() == 1 ? "one file" : parts.size() + " files",
                folder.path()));
    }

    private static Map<String, Object> plain(SweepPlan plan, SweepFolder folder, Map<String, Spread> spreads) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("runs", plan.rows());
        top.put("files", folder.parts(plan).stream().map(Path::toString).toList());
        Map<String, Object> outcomes = new LinkedHashMap<>();
        spreads.forEach((name, spread) -> outcomes.put(name, plain(spread)));
        top.put("outcomes", outcomes);
        return top;
    }

    private static Map<String, Object> plain(Spread spread) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", spread.count());
        object.put("missing", spread.missing());
        object.put("mean", spread.mean());
        object.put("sd", spread.deviation());
        List<Map<String, Object>> quantiles = new ArrayList<>();
        for (int i = 0; i < Spread.SHARES.size(); i++) {
            Map<String, Object> quantile = new LinkedHashMap<>();
            quantile.put("share", Spread.SHARES.get(i));
            quantile.put("value", spread.quantiles().get(i));
            quantiles.add(quantile);
        }
        object.put("quantiles", quantiles);
        return object;
    }
}
