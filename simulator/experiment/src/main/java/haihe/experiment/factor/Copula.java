package haihe.experiment.factor;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;

/**
 * How factors hang together, whatever the distribution of each: the Gaussian copula (R. B. Nelsen, An introduction to
 * copulas, 2006, section 2.3). Immutable; safe for any number of threads.
 */
public final class Copula {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[][] root;

    private Copula(double[][] root) {
        this.root = root;
    }

    /**
     * The copula of a matrix of correlations between normal numbers.
     *
     * @param correlations square, symmetric, 1 on the diagonal
     * @throws IllegalArgumentException if no numbers can be correlated like that
     */
    public static Copula of(double[][] correlations) {
        try {
            return new Copula(new CholeskyDecomposition(MatrixUtils.createRealMatrix(correlations))
                    .getL()
                    .getData());
        } catch (MathRuntimeException impossible) {
            throw new IllegalArgumentException(
                    "no factors can be correlated like that (the matrix is not positive definite)", impossible);
        }
    }

    /**
     * Turns independent numbers into correlated ones.
     *
     * @param point numbers between 0 and 1, both excluded, one for each factor; changed in place
     */
    public void apply(double[] point) {
        double[] normal = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            normal[i] = NORMAL.inverseCumulativeProbability(point[i]);
        }
        for (int i = 0; i < point.length; i++) {
            double sum = 0;
            for (int k = 0; k <= i; k++) {
                sum += root[i][k] * normal[k];
            }
            point[i] = NORMAL.cumulativeProbability(sum);
        }
    }
}
