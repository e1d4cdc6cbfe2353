package haihe.experiment;

/** First and second moments of two series, over n; NaN for n = 0. Two passes, so that large means do no harm. */
record Moments(
        double meanError,
        double meanSquareError,
        double varianceSimulated,
        double varianceObserved,
        double covariance) {

    static Moments of(double[] simulated, double[] observed) {
        int n = simulated.length;
        double meanS = mean(simulated);
        double meanO = mean(observed);
        double squareError = 0;
        double error = 0;
        double varianceS = 0;
        double varianceO = 0;
        double covariance = 0;
        for (int i = 0; i < n; i++) {
            double e = simulated[i] - observed[i];
            double s = simulated[i] - meanS;
            double o = observed[i] - meanO;
            error += e;
            squareError += e * e;
            varianceS += s * s;
            varianceO += o * o;
            covariance += s * o;
        }
        return new Moments(error / n, squareError / n, varianceS / n, varianceO / n, covariance / n);
    }

    private static double mean(double[] values) {
        if (values.length > 0 && isConstant(values)) {
            return values[0];
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** A constant series must have variance 0 exactly, which a rounded mean would spoil. */
    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    double correlationSquared() {
        if (varianceSimulated == 0 || varianceObserved == 0) {
            return Double.NaN;
        }
        double r = covariance / (Math.sqrt(varianceSimulated) * Math.sqrt(varianceObserved));
        return Math.min(1, r * r);
    }
}
