package haihe.experiment.factor;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;

/** Normal, maybe without its tails. */
final class Normal implements Distribution {

    private final boolean bounded;
    private final ContinuousDistribution distribution;

    Normal(double mean, double deviation, double low, double high) {
        this.bounded = Double.isFinite(low) && Double.isFinite(high);
        this.distribution = Double.isInfinite(low) && Double.isInfinite(high)
                ? NormalDistribution.of(mean, deviation)
                : TruncatedNormalDistribution.of(mean, deviation, low, high);
    }

    @Override
    public double quantile(double share) {
        return distribution.inverseCumulativeProbability(share);
    }

    @Override
    public boolean isBounded() {
        return bounded;
    }
}
