package haihe.experiment.sensitivity;

import haihe.experiment.design.Morris;
import haihe.experiment.design.Points;
import haihe.experiment.design.Saltelli;
import haihe.experiment.design.Sampled;
import haihe.experiment.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The indices that the design of a finished sweep serves: elementary effects of Morris' paths, Sobol indices of Saltelli's
 * blocks, regression coefficients, partial rank correlations and PAWN indices of any other. For one thread at a time.
 */
public final class SensitivityAnalysis {

    private final SweepPlan plan;
    private final List<double[]> outcomes;
    private final long seed;
    private @Nullable List<double[]> factors;

    /**
     * @param outcomes for each outcome of the plan a number for each run, not a number where the run has none; not copied
     * @param seed of intervals
     */
    public SensitivityAnalysis(SweepPlan plan, List<double[]> outcomes, long seed) {
        this.plan = plan;
        this.outcomes = List.copyOf(outcomes);
        this.seed = seed;
    }

    /**
     * The tables of all outcomes, in order.
     *
     * @throws IllegalArgumentException if an outcome has too few runs, or does not vary
     */
    public List<IndexTable> tables() {
        List<IndexTable> tables = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            tables.addAll(tables(plan.outcomes().get(i).name(), outcomes.get(i)));
        }
        return tables;
    }

    private List<IndexTable> tables(String outcome, double[] outcomes) {
        if (!varies(outcomes)) {
            return List.of(new IndexTable(
                    outcome, List.of(), List.of(), List.of("the outcome is the same in all runs that have one")));
        }
        Optional<Points> points =
                plan.design() instanceof Sampled sampled ? Optional.of(sampled.points()) : Optional.empty();
        if (points.orElse(null) instanceof Morris morris) {
            return List.of(effects(outcome, ElementaryEffects.of(morris, outcomes, seed)));
        }
        if (points.orElse(null) instanceof Saltelli saltelli) {
            return variances(
                    outcome, SobolIndices.of(plan.factors().size(), saltelli.servesSecondOrder(), outcomes, seed));
        }
        return List.of(correlations(outcome, outcomes));
    }

    private static boolean varies(double[] outcomes) {
        return Arrays.stream(outcomes)
                        .filter(Double::isFinite)
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }

    /** For each factor its value in every run. */
    private List<double[]> factors() {
        List<double[]> known = factors;
        if (known == null) {
            known = computeFactors();
            factors = known;
        }
        return known;
    }

    private List<double[]> computeFactors() {
        int runs = Math.toIntExact(plan.rows());
        double[] row = new double[plan.factors().size()];
        List<double[]> columns = new ArrayList<>();
        plan.factors().forEach(factor -> columns.add(new double[runs]));
        for (int run = 0; run < runs; run++) {
            plan.design().fill(run, row);
            for (int i = 0; i < row.length; i++) {
                columns.get(i)[run] = row[i];
            }
        }
        return columns;
    }

    private IndexTable effects(String outcome, ElementaryEffects effects) {
        List<IndexTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < plan.factors().size(); i++) {
            ElementaryEffects.Effect effect = effects.factors().get(i);
            rows.add(new IndexTable.Row(
                    plan.factors().get(i), List.of(effect.size(), plain(effect.mean()), plain(effect.deviation()))));
        }
        return IndexTable.sorted(
                outcome, List.of("mu*", "mean", "sigma"), rows, 0, missing(effects.missing(), "step", "steps"));
    }

    private List<IndexTable> variances(String outcome, SobolIndices indices) {
        List<IndexTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < plan.factors().size(); i++) {
            rows.add(new IndexTable.Row(
                    plan.factors().get(i),
                    List.of(indices.first().get(i), indices.total().get(i))));
        }
        List<String> notes = missing(indices.missing(), "block", "blocks");
        List<IndexTable> tables = new ArrayList<>();
        tables.add(IndexTable.sorted(outcome, List.of("first", "total"), rows, 1, notes));
        if (!indices.second().isEmpty()) {
            List<IndexTable.Row> pairs = indices.second().stream()
                    .map(pair -> new IndexTable.Row(
                            plan.factors().get(pair.one()) + " x "
                                    + plan.factors().get(pair.other()),
                            List.of(pair.index())))
                    .toList();
            tables.add(IndexTable.sorted(outcome, List.of("second"), pairs, 0, List.of()));
        }
        return tables;
    }

    private IndexTable correlations(String outcome, double[] outcomes) {
        List<double[]> factors = factors();
        Regression regression = Regression.of(factors, outcomes);
        Pawn pawn = Pawn.of(factors, outcomes, seed);
        List<IndexTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            rows.add(new IndexTable.Row(
                    plan.factors().get(i),
                    List.of(
                            plain(regression.standardized().get(i)),
                            plain(regression.partialRank().get(i)),
                            plain(pawn.factors().get(i)))));
        }
        List<String> notes = new ArrayList<>(missing(regression.missing(), "run", "runs"));
        notes.add(String.format(
                Locale.ROOT,
                "the regression explains %.0f %% of the variance; a factor without influence has a PAWN index up to %.3f",
                100 * regression.explained(),
                pawn.chance()));
        return IndexTable.sorted(outcome, List.of("SRC", "PRCC", "PAWN"), rows, 2, notes);
    }

    private static Estimate plain(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    private static List<String> missing(int count, String one, String more) {
        return count == 0
                ? List.of()
                : List.of(count + (count == 1 ? " " + one + " was" : " " + more + " were")
                        + " left out because a run had no outcome");
    }
}
