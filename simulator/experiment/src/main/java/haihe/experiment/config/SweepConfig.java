package haihe.experiment.config;

import haihe.experiment.factor.Distribution;
import haihe.experiment.outcome.Outcome;
import haihe.model.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a user asks for in a sweep config file; see {@code configs/README.md} for the keys.
 *
 * @param name for tables and the folder of results
 * @param doc what it is about; may be empty
 * @param run the run config or model that all runs start from
 * @param factors what varies, at least one
 * @param correlations pairs of factors that hang together
 * @param design which values the factors take
 * @param outcomes what is kept of each run, at least one
 * @param seed seed of the design
 * @param out where results go
 * @param part how many runs are kept in one file
 */
public record SweepConfig(
        String name,
        String doc,
        Path run,
        List<Factor> factors,
        List<Correlation> correlations,
        DesignChoice design,
        List<Kept> outcomes,
        long seed,
        Optional<Path> out,
        OptionalLong part) {
    public SweepConfig {
        factors = List.copyOf(factors);
        correlations = List.copyOf(correlations);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What varies.
     *
     * @param target the constant that is set, {@code name} or {@code name[e1,e2]}
     * @param distribution how it is distributed; empty if it takes listed values only
     * @param values the values it takes in a grid
     */
    public record Factor(String target, Optional<Distribution> distribution, List<Double> values, Span span) {
        public Factor {
            values = List.copyOf(values);
        }
    }

    /**
     * Two factors that hang together.
     *
     * @param first the number of a factor, counted from 0
     * @param second the number of another
     * @param value correlation of the normal numbers behind both, between -1 and 1
     */
    public record Correlation(int first, int second, double value, Span span) {}

    /** An outcome and where it is asked for. */
    public record Kept(Outcome outcome, Span span) {}
}
