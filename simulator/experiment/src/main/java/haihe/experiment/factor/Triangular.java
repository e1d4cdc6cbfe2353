package haihe.experiment.factor;

import org.apache.commons.statistics.distribution.TriangularDistribution;

/** From {@code low} to {@code high}, most often near {@code mode}. */
final class Triangular implements Distribution {

    private final TriangularDistribution distribution;

    Triangular(double low, double mode, double high) {
        this.distribution = TriangularDistribution.of(low, mode, high);
    }

    @Override
    public double quantile(double share) {
        return distribution.inverseCumulativeProbability(share);
    }

    @Override
    public boolean isBounded() {
        return true;
    }
}
