package haihe.experiment;

import haihe.engine.Trajectory;
import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.results.CsvTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A trajectory against observations, variable by variable and region by region.
 *
 * @param rows one row for each column of the trajectory that was observed
 */
public record Comparison(List<Row> rows) {

    /**
     * A simulated and an observed value.
     *
     * @param time when both hold
     * @param simulated read from the trajectory, linear between saved times
     * @param observed in the model's unit
     */
    public record Pair(double time, double simulated, double observed) {}

    /**
     * A compared column.
     *
     * @param column the trajectory's column
     * @param data the variable's name in the data
     * @param region the region in the data; empty if none
     * @param pairs the pairs by time, over the overlap of simulation and observation
     * @param fit statistics of the pairs
     */
    public record Row(String column, String data, String region, List<Pair> pairs, Fit fit) {
        public Row {
            pairs = List.copyOf(pairs);
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Compares what the mappings name. Observations outside the saved times are left out; columns without any
     * observation have no row.
     *
     * @throws ModelException with {@code UNKNOWN_NAME} if a mapped variable is not in the trajectory or not in the data
     */
    public static Comparison of(Trajectory trajectory, Observations observations, List<Mapping> mappings) {
        List<Row> rows = new ArrayList<>();
        for (Mapping mapping : mappings) {
            if (observations.regions(mapping.data()).isEmpty()) {
                throw unobserved(mapping, observations);
            }
            for (Mapping.Match match : mapping.matches(trajectory, observations.file())) {
                List<Pair> pairs = pairs(trajectory, observations, mapping, match);
                if (!pairs.isEmpty()) {
                    rows.add(new Row(match.column(), mapping.data(), match.region(), pairs, fit(pairs)));
                }
            }
        }
        return new Comparison(rows);
    }

    private static List<Pair> pairs(
            Trajectory trajectory, Observations observations, Mapping mapping, Mapping.Match match) {
        List<Pair> pairs = new ArrayList<>();
        if (trajectory.size() == 0) {
            return pairs;
        }
        double first = trajectory.time(0);
        double last = trajectory.time(trajectory.size() - 1);
        for (Observation observation : observations.series(mapping.data(), match.region())) {
            if (observation.time() >= first && observation.time() <= last) {
                pairs.add(new Pair(
                        observation.time(),
                        trajectory.at(match.column(), observation.time()),
                        observation.value() * mapping.scale()));
            }
        }
        return pairs;
    }

    private static Fit fit(List<Pair> pairs) {
        return Fit.of(
                pairs.stream().mapToDouble(Pair::simulated).toArray(),
                pairs.stream().mapToDouble(Pair::observed).toArray());
    }

    private static ModelException unobserved(Mapping mapping, Observations observations) {
        Diagnostic diagnostic = Diagnostic.error(
                Diagnostic.Code.UNKNOWN_NAME,
                new Span(observations.file(), 0, 0, 1),
                "there is no variable '" + mapping.data() + "' in the data");
        return new ModelException(List.of(Suggestions.didYouMean(mapping.data(), observations.variables())
                .map(diagnostic::withHint)
                .orElse(diagnostic)));
    }

    /**
     * The median of the rows' MAPEs, as a fraction. Rows whose observations are all 0 have none and are left out; a row
     * whose simulation is not finite counts as worse than any other. NaN if no row is left.
     */
    public double medianMape() {
        double[] sorted =
                withMape().mapToDouble(row -> row.fit().mape()).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** The row with the largest MAPE; one whose simulation is not finite counts as the largest. */
    public Optional<Row> worst() {
        return withMape().max(Comparator.comparingDouble(row -> row.fit().mape()));
    }

    private Stream<Row> withMape() {
        return rows.stream().filter(row -> row.pairs().stream().anyMatch(pair -> pair.observed() != 0));
    }

    /** The statistics as a table; MAPE in percent, undefined statistics as empty cells. */
    public CsvTable table() {
        List<String> header = List.of(
                "column", "data", "region", "n", "from", "to", "mape_pct", "rmse", "bias", "r2", "u_m", "u_s", "u_c");
        return CsvTable.of(header, rows.stream().map(Comparison::cells).toList());
    }

    private static List<String> cells(Row row) {
        Fit fit = row.fit();
        List<Pair> pairs = row.pairs();
        return List.of(
                row.column(),
                row.data(),
                row.region(),
                Integer.toString(fit.n()),
                number(pairs.get(0).time()),
                number(pairs.get(pairs.size() - 1).time()),
                number(100 * fit.mape()),
                number(fit.rmse()),
                number(fit.bias()),
                number(fit.r2()),
                number(fit.theil().bias()),
                number(fit.theil().variation()),
                number(fit.theil().covariation()));
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }
}
