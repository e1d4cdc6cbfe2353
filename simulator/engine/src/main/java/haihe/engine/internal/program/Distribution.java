package haihe.engine.internal.program;

/**
 * Distributions of random draws; parameters as in {@code haihe.model.Function}, those of bounded ones after the lower and
 * the upper bound and without shift and stretch.
 */
public enum Distribution {
    EXPONENTIAL(1),
    LOGNORMAL(2),
    NORMAL(2),
    POISSON(1),
    UNIFORM(2),
    BOUNDED_NORMAL(2),
    BOUNDED_EXPONENTIAL(2),
    BOUNDED_GAMMA(3),
    BOUNDED_BETA(4),
    BOUNDED_POISSON(3),
    BOUNDED_BINOMIAL(4),
    BOUNDED_NEGATIVE_BINOMIAL(4),
    BOUNDED_TRIANGULAR(5),
    BOUNDED_WEIBULL(3);

    private final int parameters;

    Distribution(int parameters) {
        this.parameters = parameters;
    }

    /** The number of parameters. */
    public int parameters() {
        return parameters;
    }
}
