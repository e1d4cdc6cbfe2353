package haihe.experiment.factor;

import org.apache.commons.statistics.distribution.LogNormalDistribution;

/** A value whose logarithm is normal. */
final class LogNormal implements Distribution {

    private final LogNormalDistribution distribution;

    LogNormal(double median, double spread) {
        this.distribution = LogNormalDistribution.of(Math.log(median), spread);
    }

    @Override
    public double quantile(double share) {
        return distribution.inverseCumulativeProbability(share);
    }

    @Override
    public boolean isBounded() {
        return false;
    }
}
