package haihe.cli;

import haihe.engine.Run;
import haihe.engine.Trajectory;
import haihe.experiment.Comparison;
import haihe.experiment.Fit;
import haihe.experiment.Mapping;
import haihe.experiment.Observations;
import haihe.experiment.config.ObservationRequest;
import haihe.results.Json;
import haihe.results.ResultFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haihe compare}: a simulation against observations. */
@Command(
        name = "compare",
        header = "Compare a run with observations.",
        description = {
            "%nFor every observed variable, over the times that both cover: mean absolute relative error (MAPE),"
                    + " root mean square error (RMSE), mean error (bias), squared correlation (R2), and Theil's shares"
                    + " of the error: unequal means (Um), unequal variation (Us), the rest (Uc).%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements HaiheCommand.Part, Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN", description = "A result (.csv, .parquet), a model or a run config.")
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private Path input;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DATA",
            description = "Observations as CSV, long (region,year,variable,value) or wide."
                    + " Default: those that the run config names.")
    private @Nullable Path data;

    @Option(
            names = "--map",
            paramLabel = "DATA=VARIABLE",
            description = "A variable of the data and the model's name for it. Default: equal names. May be repeated.")
    private Map<String, String> mappings = new LinkedHashMap<>();

    @Option(names = "--from", paramLabel = "TIME", description = "Only observations from this time on.")
    private double from = Double.NEGATIVE_INFINITY;

    @Option(names = "--to", paramLabel = "TIME", description = "Only observations up to this time.")
    private double to = Double.POSITIVE_INFINITY;

    @Option(names = "--markdown", description = "Print the table as Markdown.")
    private boolean markdown;

    @Mixin
    private final JobOptions changes = new JobOptions();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli before any use
    private OutputOptions output;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<ResultFormat> format = ResultFormat.of(input);
        Comparison comparison;
        if (format.isPresent()) {
            Path file = Optional.ofNullable(data)
                    .orElseThrow(() -> new CommandFailed(ExitCode.USAGE, "DATA is missing: with what to compare?"));
            Trajectory trajectory = format.get().read(input).trajectory();
            comparison = compare(trajectory, Observations.read(file), List.of());
        } else {
            comparison = compareRun();
        }
        if (comparison.rows().isEmpty()) {
            throw new CommandFailed(
                    ExitCode.INVALID,
                    "nothing to compare: no variable of the data has the name of a variable; use --map DATA=VARIABLE");
        }
        print(comparison);
        return ExitCode.OK;
    }

    private Comparison compareRun() {
        Job job = JobLoader.load(input, changes);
        Optional<ObservationRequest> request = job.config().observations();
        Path file = Optional.ofNullable(data)
                .or(() -> request.map(ObservationRequest::file))
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.USAGE, "DATA is missing: the config names no observations either"));
        Run run = job.suite().simulator().run(job.suite().scenarios().get(0));
        if (!run.status().isSuccess()) {
            throw new CommandFailed(ExitCode.RUN_FAILED, run.status().message());
        }
        List<Mapping> wanted =
                data == null ? request.map(ObservationRequest::mappings).orElse(List.of()) : List.of();
        return compare(run.trajectory(), Observations.read(file), wanted);
    }

    private Comparison compare(Trajectory trajectory, Observations observations, List<Mapping> wanted) {
        Observations chosen = observations.between(from, to);
        List<Mapping> all = new ArrayList<>(wanted);
        mappings.forEach((name, variable) -> all.add(Mapping.of(name, variable)));
        return Comparison.of(trajectory, chosen, all.isEmpty() ? Mapping.byName(trajectory, chosen) : all);
    }

    private void print(Comparison comparison) {
        if (output.json()) {
            terminal.out().print(Json.text(plain(comparison)));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("variable", "n", "years", "MAPE %", "RMSE", "bias", "R2", "Um", "Us", "Uc"));
        comparison.rows().forEach(row -> rows.add(cells(row)));
        if (markdown) {
            markdown(rows);
        } else {
            TextTable table = new TextTable("lrlrrrrrrr");
            rows.forEach(row -> table.row(row.toArray(String[]::new)));
            table.lines().forEach(terminal::print);
        }
        String worst = comparison
                .worst()
                .map(row -> "; worst " + row.column() + " " + percent(row.fit().mape()) + " %")
                .orElse("");
        terminal.note("median MAPE " + percent(comparison.medianMape()) + " %" + worst);
    }

    private void markdown(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            terminal.print("| " + String.join(" | ", rows.get(i)) + " |");
            if (i == 0) {
                terminal.print("|---" + "|---:".repeat(rows.get(i).size() - 1) + "|");
            }
        }
    }

    private static List<String> cells(Comparison.Row row) {
        Fit fit = row.fit();
        List<Comparison.Pair> pairs = row.pairs();
        return List.of(
                row.column(),
                Integer.toString(fit.n()),
                Numbers.text(pairs.get(0).time()) + "-"
                        + Numbers.text(pairs.get(pairs.size() - 1).time()),
                percent(fit.mape()),
                shown(fit.rmse()),
                shown(fit.bias()),
                share(fit.r2()),
                share(fit.theil().bias()),
                share(fit.theil().variation()),
                share(fit.theil().covariation()));
    }

    private static String percent(double fraction) {
        return Double.isNaN(fraction) ? "-" : Numbers.fixed(100 * fraction, 2);
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "-" : Numbers.text(value);
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : Numbers.fixed(value, 3);
    }

    private static Map<String, Object> plain(Comparison comparison) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("column", row.column());
            plain.put("data", row.data());
            plain.put("region", row.region());
            plain.put("n", row.fit().n());
            plain.put("mape", row.fit().mape());
            plain.put("rmse", row.fit().rmse());
            plain.put("bias", row.fit().bias());
            plain.put("r2", row.fit().r2());
            plain.put("u_m", row.fit().theil().bias());
            plain.put("u_s", row.fit().theil().variation());
            plain.put("u_c", row.fit().theil().covariation());
            rows.add(plain);
        }
        return Map.of("rows", rows, "median_mape", comparison.medianMape());
    }
}
