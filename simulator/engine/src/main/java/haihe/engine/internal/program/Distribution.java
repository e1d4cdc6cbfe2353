package haihe.engine.internal.program;

/** Distributions of random draws; parameters as in {@code haihe.model.Function}. */
public enum Distribution {
    EXPONENTIAL,
    LOGNORMAL,
    NORMAL,
    POISSON,
    UNIFORM
}
