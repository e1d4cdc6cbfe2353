package haihe.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * How an outcome goes with factors, from any sample in which the factors are drawn independently or nearly so.
 *
 * @param standardized for each factor its standardized regression coefficient: by how many standard deviations the outcome
 *     changes with one of the factor
 * @param partialRank for each factor its partial rank correlation: how monotonically the outcome goes with it when what the
 *     others explain is taken out (M. D. McKay, W. J. Conover, R. J. Beckman 1979; S. Marino et al., A methodology for
 *     performing global uncertainty and sensitivity analysis in systems biology, J. Theor. Biol. 254, 2008)
 * @param explained the share of the outcome's variance that the linear regression explains (R squared); coefficients say
 *     little if it is low
 * @param runs the runs that were used
 * @param missing the runs without an outcome
 */
public record Regression(List<Double> standardized, List<Double> partialRank, double explained, int runs, int missing) {

    public Regression {
        standardized = List.copyOf(standardized);
        partialRank = List.copyOf(partialRank);
    }

    /**
     * The regression of an outcome on factors.
     *
     * @param factors for each factor its value in every run
     * @param outcomes the outcome of every run, not a number if there is none
     * @throws IllegalArgumentException if there are too few runs, the outcome or a factor does not vary, or factors depend on
     *     each other
     */
    public static Regression of(List<double[]> factors, double[] outcomes) {
        int[] used = IntStream.range(0, outcomes.length)
                .filter(run -> Double.isFinite(outcomes[run]))
                .toArray();
        if (used.length < factors.size() + 2) {
            throw new IllegalArgumentException(
                    used.length + " runs with an outcome are too few for " + factors.size() + " factors");
        }
        List<double[]> columns = new ArrayList<>();
        factors.forEach(factor ->
                columns.add(Arrays.stream(used).mapToDouble(run -> factor[run]).toArray()));
        columns.add(Arrays.stream(used).mapToDouble(run -> outcomes[run]).toArray());
        Fit plain = Fit.of(columns);
        Fit ranked = Fit.of(columns.stream().map(Samples::ranks).toList());
        return new Regression(
                plain.coefficients(), ranked.partial(), plain.explained(), used.length, outcomes.length - used.length);
    }

    /**
     * A linear regression of the last column on the others, all standardized.
     *
     * @param coefficients for each of the others
     * @param partial partial correlations with the last
     * @param explained R squared
     */
    private record Fit(List<Double> coefficients, List<Double> partial, double explained) {

        static Fit of(List<double[]> columns) {
            int factors = columns.size() - 1;
            double[] outcome = columns.get(factors);
            double[][] inverse = inverse(columns.subList(0, factors));
            double[] coefficients = new double[factors];
            double explained = 0;
            for (int i = 0; i < factors; i++) {
                for (int k = 0; k < factors; k++) {
                    coefficients[i] += inverse[i][k] * correlation(columns.get(k), outcome);
                }
                explained += coefficients[i] * correlation(columns.get(i), outcome);
            }
            double left = Math.max(0, 1 - explained);
            List<Double> partial = new ArrayList<>();
            for (int i = 0; i < factors; i++) {
                double size = Math.sqrt(coefficients[i] * coefficients[i] + left * inverse[i][i]);
                partial.add(size == 0 ? 0 : coefficients[i] / size);
            }
            return new Fit(Arrays.stream(coefficients).boxed().toList(), partial, Math.min(1, explained));
        }
    }

    private static double correlation(double[] a, double[] b) {
        double correlation = Samples.correlation(a, b);
        if (Double.isNaN(correlation)) {
            throw new IllegalArgumentException("the outcome or a factor is the same in all runs");
        }
        return correlation;
    }

    /** The inverse of the matrix of correlations. */
    private static double[][] inverse(List<double[]> columns) {
        double[][] correlations = new double[columns.size()][columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            for (int k = 0; k < columns.size(); k++) {
                correlations[i][k] = i == k ? 1 : correlation(columns.get(i), columns.get(k));
            }
        }
        try {
            RealMatrix matrix = MatrixUtils.createRealMatrix(correlations);
            return new LUDecomposition(matrix).getSolver().getInverse().getData();
        } catch (MathRuntimeException singular) {
            throw new IllegalArgumentException("the factors depend on each other", singular);
        }
    }
}
