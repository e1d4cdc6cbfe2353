package haihe.experiment.factor;

/** Evenly from {@code low} to {@code high}. */
record Uniform(double low, double high) implements Distribution {
    @Override
    public double quantile(double share) {
        return low + share * (high - low);
    }

    @Override
    public boolean isBounded() {
        return true;
    }
}
