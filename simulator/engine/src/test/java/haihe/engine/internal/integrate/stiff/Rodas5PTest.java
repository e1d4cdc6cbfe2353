package haihe.engine.internal.integrate.stiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/**
 * The order conditions of Rosenbrock methods over rooted trees, in alpha, beta and b: E. Hairer, G. Wanner, Solving ordinary
 * differential equations II (1996), section IV.7, theorem 7.4.
 */
final class Rodas5PTest {

    /** Coefficients of 16 digits with sizes up to 150, in sums of eight. */
    private static final double ROUNDING = 1e-13;

    private static final int STAGES = Rodas5P.STAGES;

    private final RealMatrix gamma = gamma();
    private final RealMatrix alpha = lower(Rodas5P.A).multiply(gamma);
    private final RealMatrix beta = alpha.add(gamma);

    private static RealMatrix lower(double[][] rows) {
        RealMatrix matrix = new Array2DRowRealMatrix(STAGES, STAGES);
        for (int row = 0; row < STAGES; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                matrix.setEntry(row, column, rows[row][column]);
            }
        }
        return matrix;
    }

    private static RealMatrix gamma() {
        RealMatrix inverse = MatrixUtils.createRealIdentityMatrix(STAGES)
                .scalarMultiply(1 / Rodas5P.GAMMA)
                .subtract(lower(Rodas5P.C));
        return new LUDecomposition(inverse).getSolver().getInverse();
    }

    /** The weights b of slopes that belong to weights of stages. */
    private double[] weights(double[] ofStages) {
        return gamma.preMultiply(ofStages);
    }

    private static double[] result() {
        double[] weights = Arrays.copyOf(Rodas5P.A[STAGES - 1], STAGES);
        weights[STAGES - 1] = 1;
        return weights;
    }

    private static double[] embedded() {
        return Arrays.copyOf(Rodas5P.A[STAGES - 1], STAGES);
    }

    /** A rooted tree; the vertices that hang on its root. */
    private record Tree(List<Tree> branches) {

        int order() {
            return 1 + branches.stream().mapToInt(Tree::order).sum();
        }

        double density() {
            return order() * branches.stream().mapToDouble(Tree::density).reduce(1, (a, b) -> a * b);
        }
    }

    private static List<Tree> trees(int order) {
        return forests(order - 1, order - 1).stream().map(Tree::new).toList();
    }

    /** Multisets of trees with so many vertices in all and no tree above a size; each set once. */
    private static List<List<Tree>> forests(int vertices, int largest) {
        if (vertices == 0) {
            return List.of(List.of());
        }
        List<List<Tree>> forests = new ArrayList<>();
        for (int size = Math.min(vertices, largest); size > 0; size--) {
            List<Tree> choices = trees(size);
            for (int count = 1; count * size <= vertices; count++) {
                for (List<Tree> chosen : multisets(choices, 0, count)) {
                    for (List<Tree> rest : forests(vertices - count * size, size - 1)) {
                        List<Tree> forest = new ArrayList<>(chosen);
                        forest.addAll(rest);
                        forests.add(forest);
                    }
                }
            }
        }
        return forests;
    }

    private static List<List<Tree>> multisets(List<Tree> choices, int from, int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Tree>> sets = new ArrayList<>();
        for (int i = from; i < choices.size(); i++) {
            for (List<Tree> rest : multisets(choices, i, count - 1)) {
                List<Tree> set = new ArrayList<>(rest);
                set.add(choices.get(i));
                sets.add(set);
            }
        }
        return sets;
    }

    private double[] stagesOf(Tree tree) {
        double[] product = new double[STAGES];
        Arrays.fill(product, 1);
        RealMatrix matrix = tree.branches().size() == 1 ? beta : alpha;
        for (Tree branch : tree.branches()) {
            double[] factor = matrix.operate(stagesOf(branch));
            Arrays.setAll(product, i -> product[i] * factor[i]);
        }
        return product;
    }

    private double sum(double[] weights, Tree tree) {
        double[] stages = stagesOf(tree);
        return IntStream.range(0, STAGES)
                .mapToDouble(i -> weights[i] * stages[i])
                .sum();
    }

    @Test
    void thereAreAsManyTreesAsCayleyCounted() {
        assertThat(IntStream.rangeClosed(1, 7).map(order -> trees(order).size()))
                .containsExactly(1, 1, 2, 4, 9, 20, 48);
    }

    @Test
    void theResultIsOfOrderFiveAndNotMore() {
        double[] weights = weights(result());
        for (int order = 1; order <= 5; order++) {
            for (Tree tree : trees(order)) {
                assertThat(sum(weights, tree)).as("%s", tree).isCloseTo(1 / tree.density(), within(ROUNDING));
            }
        }
        assertThat(trees(6)).anyMatch(tree -> Math.abs(sum(weights, tree) - 1 / tree.density()) > 1e-3);
    }

    @Test
    void theEmbeddedResultIsOfOrderFourAndNotMore() {
        double[] weights = weights(embedded());
        for (int order = 1; order < Rodas5P.ERROR_ORDER; order++) {
            for (Tree tree : trees(order)) {
                assertThat(sum(weights, tree)).as("%s", tree).isCloseTo(1 / tree.density(), within(ROUNDING));
            }
        }
        assertThat(trees(5)).anyMatch(tree -> Math.abs(sum(weights, tree) - 1 / tree.density()) > 1e-3);
    }

    @Test
    void thePolynomialIsOfOrderFourEverywhere() {
        for (double part : new double[] {0.1, 0.37, 0.5, 0.83}) {
            double[] ofStages = result();
            for (int i = 0; i < STAGES; i++) {
                double inner = Rodas5P.DENSE[0][i] + part * (Rodas5P.DENSE[1][i] + part * Rodas5P.DENSE[2][i]);
                ofStages[i] = part * (ofStages[i] + (1 - part) * inner);
            }
            double[] weights = weights(ofStages);
            for (int order = 1; order <= 4; order++) {
                for (Tree tree : trees(order)) {
                    assertThat(sum(weights, tree))
                            .as("%s at %s", tree, part)
                            .isCloseTo(Math.pow(part, order) / tree.density(), within(ROUNDING));
                }
            }
        }
    }

    @Test
    void timesAndWeightsOfTimeAreTheSumsOfRows() {
        for (int row = 0; row < STAGES; row++) {
            double times = Arrays.stream(alpha.getRow(row)).sum();
            double byTime = Arrays.stream(gamma.getRow(row)).sum();
            assertThat(times).isCloseTo(Rodas5P.TIMES[row], within(ROUNDING));
            assertThat(byTime).isCloseTo(Rodas5P.BY_TIME[row], within(ROUNDING));
        }
    }

    @Test
    void theMethodIsStifflyAccurate() {
        double[] weights = weights(result());
        for (int i = 0; i < STAGES; i++) {
            assertThat(beta.getEntry(STAGES - 1, i)).isCloseTo(weights[i], within(ROUNDING));
        }
        assertThat(Rodas5P.TIMES[STAGES - 1]).isEqualTo(1);
    }

    /** The stability function {@code 1 + z*b'(I - z*beta)^-1*1} on the imaginary axis and at infinity. */
    @Test
    void theMethodIsLStable() {
        double[] weights = weights(result());
        for (double y = 0.01; y < 1e4; y *= 1.1) {
            assertThat(amplification(weights, y)).as("%si", y).isLessThanOrEqualTo(1 + 1e-12);
        }
        double[] ones = new double[STAGES];
        Arrays.fill(ones, 1);
        double[] inner = new LUDecomposition(beta)
                .getSolver()
                .solve(MatrixUtils.createRealVector(ones))
                .toArray();
        double limit = 1
                - IntStream.range(0, STAGES)
                        .mapToDouble(i -> weights[i] * inner[i])
                        .sum();
        // the inverse of beta has entries of about 1e3
        assertThat(limit).isCloseTo(0, within(1e-11));
    }

    /** Its magnitude at i*y, from the real form of the complex system. */
    private double amplification(double[] weights, double y) {
        RealMatrix system = new Array2DRowRealMatrix(2 * STAGES, 2 * STAGES);
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(STAGES);
        system.setSubMatrix(identity.getData(), 0, 0);
        system.setSubMatrix(identity.getData(), STAGES, STAGES);
        system.setSubMatrix(beta.scalarMultiply(y).getData(), 0, STAGES);
        system.setSubMatrix(beta.scalarMultiply(-y).getData(), STAGES, 0);
        double[] right = new double[2 * STAGES];
        Arrays.fill(right, 0, STAGES, 1);
        double[] inner = new LUDecomposition(system)
                .getSolver()
                .solve(MatrixUtils.createRealVector(right))
                .toArray();
        double real = 1;
        double imaginary = 0;
        for (int i = 0; i < STAGES; i++) {
            real -= y * weights[i] * inner[STAGES + i];
            imaginary += y * weights[i] * inner[i];
        }
        return Math.hypot(real, imaginary);
    }
}
