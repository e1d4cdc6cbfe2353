package haihe.experiment.factor;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Beta, stretched from {@code low} to {@code high}. */
final class Beta implements Distribution {

    private final BetaDistribution distribution;
    private final double low;
    private final double high;

    Beta(double alpha, double beta, double low, double high) {
        this.distribution = BetaDistribution.of(alpha, beta);
        this.low = low;
        this.high = high;
    }

    @Override
    public double quantile(double share) {
        return low + distribution.inverseCumulativeProbability(share) * (high - low);
    }

    @Override
    public boolean isBounded() {
        return true;
    }
}
