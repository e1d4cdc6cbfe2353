package haihe.experiment.factor;

import java.util.List;

/** One of some values, in the order given. */
final class Discrete implements Distribution {

    private final double[] values;
    private final double[] shares;

    private Discrete(double[] values, double[] shares) {
        this.values = values;
        this.shares = shares;
    }

    static Discrete of(List<Double> values, List<Double> weights) {
        double[] shares = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += weights.isEmpty() ? 1 : weights.get(i);
            shares[i] = sum;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return new Discrete(values.stream().mapToDouble(Double::doubleValue).toArray(), shares);
    }

    @Override
    public double quantile(double share) {
        int i = 0;
        while (i < shares.length - 1 && (share >= shares[i])) {
            i++;
        }
        return values[i];
    }

    @Override
    public boolean isBounded() {
        return true;
    }
}
