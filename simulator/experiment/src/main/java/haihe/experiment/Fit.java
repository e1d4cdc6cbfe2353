package haihe.experiment;

/**
 * How well simulated values reproduce observed ones. With simulated values s and observed values o, i = 1..n, and
 * e = s - o:
 *
 * <ul>
 *   <li>{@code mape}: mean of |e/o| over the observations that are not 0;
 *   <li>{@code rmse}: root of the mean of e^2;
 *   <li>{@code bias}: mean of e; positive if the simulation lies too high;
 *   <li>{@code r2}: squared coefficient of correlation between s and o;
 *   <li>{@code theil}: what the mean square error consists of.
 * </ul>
 *
 * <p>A statistic that is not defined for the values at hand is NaN: all of them without a pair, {@code mape} if every
 * observation is 0, {@code r2} if a series is constant (so for n = 1), {@code theil} if the error is 0 throughout, and
 * all but {@code n} if a simulated value is NaN.
 *
 * <p>Source: J. D. Sterman (1984), Appropriate summary statistics for evaluating the historical fit of system dynamics
 * models, Dynamica 10(2), 51-66.
 *
 * @param n number of pairs
 * @param mape mean absolute relative error as a fraction: 0.08 is 8 %
 * @param rmse root mean square error, in the unit of the values
 * @param bias mean error, in the unit of the values
 * @param r2 share of variance in common, 0 to 1
 * @param theil shares of the mean square error
 */
public record Fit(int n, double mape, double rmse, double bias, double r2, Theil theil) {

    /**
     * Theil's inequality proportions: the parts of the mean square error that come from unequal means, from unequal
     * standard deviations and from imperfect correlation. They add up to 1.
     *
     * <p>Source: H. Theil (1966), Applied Economic Forecasting, North-Holland, chapter 2.
     *
     * @param bias U_m = (mean s - mean o)^2 / MSE
     * @param variation U_s = (sd s - sd o)^2 / MSE, with standard deviations over n
     * @param covariation U_c = 2 (1 - r) sd s sd o / MSE
     */
    public record Theil(double bias, double variation, double covariation) {
        private static final Theil UNDEFINED = new Theil(Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * The fit of a simulated series to an observed one.
     *
     * @param simulated n values
     * @param observed n values in the same order
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Fit of(double[] simulated, double[] observed) {
        int n = simulated.length;
        if (observed.length != n) {
            throw new IllegalArgumentException(n + " simulated and " + observed.length + " observed values");
        }
        Moments moments = Moments.of(simulated, observed);
        double meanSquare = moments.meanSquareError();
        return new Fit(
                n,
                mape(simulated, observed),
                Math.sqrt(meanSquare),
                moments.meanError(),
                moments.correlationSquared(),
                meanSquare == 0 || n == 0 ? Theil.UNDEFINED : theil(moments, meanSquare));
    }

    private static Theil theil(Moments moments, double meanSquare) {
        double bias = moments.meanError() * moments.meanError();
        double gap = Math.sqrt(moments.varianceSimulated()) - Math.sqrt(moments.varianceObserved());
        double deviations = Math.sqrt(moments.varianceSimulated()) * Math.sqrt(moments.varianceObserved());
        double covariation = 2 * (deviations - moments.covariance());
        return new Theil(bias / meanSquare, gap * gap / meanSquare, Math.max(0, covariation) / meanSquare);
    }

    private static double mape(double[] simulated, double[] observed) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < observed.length; i++) {
            if (observed[i] != 0) {
                sum += Math.abs((simulated[i] - observed[i]) / observed[i]);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
