package haihe.experiment.sweep;

import haihe.engine.Scenario;
import haihe.engine.Simulator;
import haihe.experiment.config.DesignChoice;
import haihe.experiment.config.SweepConfig;
import haihe.experiment.config.SweepConfig.Factor;
import haihe.experiment.design.Design;
import haihe.experiment.design.Grid;
import haihe.experiment.design.Halton;
import haihe.experiment.design.LatinHypercube;
import haihe.experiment.design.Listed;
import haihe.experiment.design.MonteCarlo;
import haihe.experiment.design.Morris;
import haihe.experiment.design.Points;
import haihe.experiment.design.Saltelli;
import haihe.experiment.design.Sampled;
import haihe.experiment.design.Sobol;
import haihe.experiment.factor.Copula;
import haihe.experiment.outcome.Measure;
import haihe.experiment.outcome.Outcome;
import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.ModelException;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.TimeSpec;
import haihe.results.CsvTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a plan of a config and a model, reporting everything that does not fit. */
public final class SweepPlanner {

    private final SweepConfig config;
    private final Diagnostics problems;

    /**
     * @param problems where everything is reported, at the place that says it
     */
    public SweepPlanner(SweepConfig config, Diagnostics problems) {
        this.config = config;
        this.problems = problems;
    }

    /**
     * The plan.
     *
     * @param simulator the model
     * @param scenario what all runs have in common
     * @return the plan; empty if something was reported
     */
    public Optional<SweepPlan> plan(Simulator simulator, Scenario scenario) {
        Diagnostics found = new Diagnostics();
        config.factors().forEach(factor -> checkFactor(simulator, factor, found));
        config.outcomes().forEach(kept -> checkOutcome(simulator, scenario, kept, found));
        Optional<Design> design = Optional.empty();
        try {
            design = design(found);
        } catch (IllegalArgumentException impossible) {
            found.error(Code.BAD_VALUE, config.design().span(), String.valueOf(impossible.getMessage()));
        }
        problems.addAll(found.all());
        if (found.hasErrors() || design.isEmpty()) {
            return Optional.empty();
        }
        long rows = design.get().rows();
        List<String> factors = config.factors().stream().map(Factor::target).toList();
        List<Outcome> outcomes =
                config.outcomes().stream().map(SweepConfig.Kept::outcome).toList();
        return Optional.of(new SweepPlan(
                simulator.model(),
                scenario,
                factors,
                design.get(),
                outcomes,
                config.part().orElse(SweepPlan.usualPart(rows))));
    }

    /** A factor is what an override of a scenario may set; values out of range come to light when they are drawn. */
    private static void checkFactor(Simulator simulator, Factor factor, Diagnostics found) {
        double sample = factor.distribution().isPresent()
                ? factor.distribution().get().quantile(0.5)
                : factor.values().get(0);
        simulator
                .diagnose(Scenario.named("factor").with(factor.target(), sample))
                .forEach(problem -> found.add(at(factor.span(), problem)));
    }

    private static Diagnostic at(Span place, Diagnostic problem) {
        return new Diagnostic(
                problem.code(), problem.severity(), place, problem.message(), problem.hint(), problem.source());
    }

    private static void checkOutcome(Simulator simulator, Scenario scenario, SweepConfig.Kept kept, Diagnostics found) {
        String column = kept.outcome().column();
        if (!simulator.columns().contains(column)) {
            found.error(
                    Code.UNKNOWN_NAME,
                    kept.span(),
                    "outcome " + kept.outcome().name() + ": there is no variable or element '" + column + "'",
                    Suggestions.didYouMean(column, simulator.columns()));
        }
        TimeSpec time = scenario.time().orElse(simulator.model().time());
        if (kept.outcome().measure() instanceof Measure.At at && !isSaved(at.time(), time)) {
            found.error(
                    Code.BAD_VALUE,
                    kept.span(),
                    "outcome " + kept.outcome().name() + ": the runs save no row at time " + at.time() + ", only every "
                            + time.save() + " from " + time.start() + " to " + time.stop());
        }
    }

    private static boolean isSaved(double wanted, TimeSpec time) {
        double rows = (wanted - time.start()) / time.save();
        boolean onGrid = Math.abs(rows - Math.rint(rows)) <= 1e-9 * Math.max(1, Math.abs(rows));
        return wanted == time.stop() || wanted >= time.start() && wanted <= time.stop() && onGrid;
    }

    private Optional<Design> design(Diagnostics found) {
        DesignChoice choice = config.design();
        return switch (choice.kind()) {
            case GRID -> grid(found);
            case LIST -> choice.file().map(this::listed);
            default -> sampled(choice, found);
        };
    }

    private Optional<Design> grid(Diagnostics found) {
        for (Factor factor : config.factors()) {
            if (factor.values().isEmpty()) {
                found.error(
                        Code.MISSING_KEY,
                        factor.span(),
                        "a grid needs the values of " + factor.target(),
                        Optional.of("give values = [...], or low, high and levels without a distribution"));
            }
        }
        return found.hasErrors()
                ? Optional.empty()
                : Optional.of(
                        new Grid(config.factors().stream().map(Factor::values).toList()));
    }

    private Design listed(Path file) {
        CsvTable table = CsvTable.read(file);
        List<String> names = config.factors().stream().map(Factor::target).toList();
        for (String heading : table.header()) {
            if (!names.contains(heading)) {
                throw new ModelException(List.of(Diagnostic.error(
                                Code.UNKNOWN_NAME,
                                new Span(table.file(), 1, 1, heading.length()),
                                "column '" + heading + "' is none of the factors")
                        .withHint("the factors are " + String.join(", ", names))));
            }
        }
        double[][] rows = new double[table.rows().size()][names.size()];
        for (int i = 0; i < names.size(); i++) {
            int column = table.column(names.get(i));
            for (int row = 0; row < rows.length; row++) {
                rows[row][i] = table.number(table.rows().get(row), column);
            }
        }
        return Listed.of(names.size(), rows);
    }

    private Optional<Design> sampled(DesignChoice choice, Diagnostics found) {
        for (Factor factor : config.factors()) {
            if (factor.distribution().isEmpty()) {
                found.error(
                        Code.MISSING_KEY,
                        factor.span(),
                        "a design of kind " + choice.kind().word() + " needs the distribution of " + factor.target(),
                        Optional.of("for example distribution = uniform, low = 0, high = 1"));
            } else if (choice.kind() == DesignChoice.Kind.MORRIS
                    && !factor.distribution().get().isBounded()) {
                found.error(
                        Code.BAD_VALUE,
                        factor.span(),
                        "Morris' grid reaches the ends of every distribution, and " + factor.target() + " has none",
                        Optional.of("give low and high"));
            }
        }
        if (!config.correlations().isEmpty() && choice.kind().needsIndependence()) {
            found.error(
                    Code.BAD_VALUE,
                    config.correlations().get(0).span(),
                    "a design of kind " + choice.kind().word() + " needs factors that do not hang together");
        }
        if (found.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Sampled(
                points(choice, config.factors().size(), config.seed()),
                config.factors().stream()
                        .map(factor -> factor.distribution().orElseThrow())
                        .toList(),
                copula()));
    }

    private static Points points(DesignChoice choice, int dimensions, long seed) {
        return switch (choice.kind()) {
            case LATIN_HYPERCUBE -> LatinHypercube.maximin(dimensions, choice.rows(), seed);
            case SOBOL -> Sobol.of(dimensions, choice.rows(), seed);
            case HALTON -> Halton.of(dimensions, choice.rows(), seed);
            case MORRIS -> new Morris(dimensions, choice.rows(), choice.levels(), seed);
            case SALTELLI -> Saltelli.of(dimensions, choice.rows(), choice.secondOrder(), seed);
            default -> new MonteCarlo(dimensions, choice.rows(), seed);
        };
    }

    private Optional<Copula> copula() {
        if (config.correlations().isEmpty()) {
            return Optional.empty();
        }
        int size = config.factors().size();
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            matrix[i][i] = 1;
        }
        for (SweepConfig.Correlation each : config.correlations()) {
            matrix[each.first()][each.second()] = each.value();
            matrix[each.second()][each.first()] = each.value();
        }
        return Optional.of(Copula.of(matrix));
    }
}
