package haihe.engine.internal.interpret;

import haihe.engine.internal.math.BoundedDraws;
import haihe.engine.internal.math.Draws;
import haihe.engine.internal.program.Distribution;

/** Which static method is which distribution. */
final class Distributions {

    private Distributions() {}

    static double draw(Distribution distribution, double uniform, double[] a) {
        return switch (distribution) {
            case EXPONENTIAL -> Draws.exponential(uniform, a[0]);
            case LOGNORMAL -> Draws.lognormal(uniform, a[0], a[1]);
            case NORMAL -> Draws.normal(uniform, a[0], a[1]);
            case POISSON -> Draws.poisson(uniform, a[0]);
            case UNIFORM -> Draws.between(uniform, a[0], a[1]);
            case BOUNDED_NORMAL -> BoundedDraws.boundedNormal(uniform, a[0], a[1]);
            case BOUNDED_EXPONENTIAL -> BoundedDraws.boundedExponential(uniform, a[0], a[1]);
            case BOUNDED_GAMMA -> BoundedDraws.boundedGamma(uniform, a[0], a[1], a[2]);
            case BOUNDED_BETA -> BoundedDraws.boundedBeta(uniform, a[0], a[1], a[2], a[3]);
            case BOUNDED_POISSON -> BoundedDraws.boundedPoisson(uniform, a[0], a[1], a[2]);
            case BOUNDED_BINOMIAL -> BoundedDraws.boundedBinomial(uniform, a[0], a[1], a[2], a[3]);
            case BOUNDED_NEGATIVE_BINOMIAL -> BoundedDraws.boundedNegativeBinomial(uniform, a[0], a[1], a[2], a[3]);
            case BOUNDED_TRIANGULAR -> BoundedDraws.boundedTriangular(uniform, a[0], a[1], a[2], a[3], a[4]);
            case BOUNDED_WEIBULL -> BoundedDraws.boundedWeibull(uniform, a[0], a[1], a[2]);
        };
    }
}
