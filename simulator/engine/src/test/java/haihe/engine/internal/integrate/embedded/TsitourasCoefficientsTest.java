package haihe.engine.internal.integrate.embedded;

import static haihe.engine.internal.integrate.embedded.TsitourasCoefficients.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums are exact; what remains is the rounding of published coefficients to 16 digits. */
final class TsitourasCoefficientsTest {

    /** A few last places of coefficients of the size of 13. */
    private static final double ROUNDING = 4 * Math.ulp(13.0);

    /** The same for those of the size of 88 that hold within a step. */
    private static final double ROUNDING_WITHIN = 4 * Math.ulp(88.0);

    private static final Vector NODES = Vector.of(0, C2, C3, C4, C5, 1, 1);

    private static final List<Vector> ROWS = List.of(
            Vector.of(0, 0, 0, 0, 0, 0, 0),
            Vector.of(A21, 0, 0, 0, 0, 0, 0),
            Vector.of(A31, A32, 0, 0, 0, 0, 0),
            Vector.of(A41, A42, A43, 0, 0, 0, 0),
            Vector.of(A51, A52, A53, A54, 0, 0, 0),
            Vector.of(A61, A62, A63, A64, A65, 0, 0),
            Vector.of(A71, A72, A73, A74, A75, A76, 0));

    private static final Vector ERROR = Vector.of(E1, E2, E3, E4, E5, E6, E7);

    private static final List<OrderConditions.Tree> TREES = new OrderConditions(ROWS, NODES).trees();

    private static double sum(Vector weights, OrderConditions.Tree tree) {
        return weights.dot(tree.weight()).doubleValue();
    }

    @Test
    void stagesAreWhereTheirRowsSay() {
        Vector one = Vector.of(1, 1, 1, 1, 1, 1, 1);
        for (int i = 0; i < 7; i++) {
            double node = NODES.numbers().get(i).doubleValue();
            assertThat(one.dot(ROWS.get(i)).doubleValue()).isCloseTo(node, within(ROUNDING));
        }
    }

    @Test
    void theResultIsOfOrderFive() {
        for (OrderConditions.Tree tree : TREES) {
            assertThat(sum(ROWS.get(6), tree)).as("%s", tree).isCloseTo(1.0 / tree.density(), within(ROUNDING));
        }
    }

    @Test
    void theErrorEstimateIsOfOrderFive() {
        for (OrderConditions.Tree tree : TREES) {
            if (tree.order() < 5) {
                assertThat(sum(ERROR, tree)).as("%s", tree).isCloseTo(0, within(ROUNDING));
            } else {
                assertThat(Math.abs(sum(ERROR, tree))).as("%s", tree).isBetween(1e-4, 1e-3);
            }
        }
    }

    @Test
    void thePolynomialIsOfOrderFourWithinAStep() {
        for (OrderConditions.Tree tree : TREES.subList(0, 8)) {
            for (int power = 1; power <= 4; power++) {
                double wanted = power == tree.order() ? 1.0 / tree.density() : 0;
                assertThat(sum(ofPower(power), tree)).as("%s", tree).isCloseTo(wanted, within(ROUNDING_WITHIN));
            }
        }
    }

    @Test
    void thePolynomialEndsWhereTheStepEndsWithItsSlope() {
        for (int stage = 0; stage < 7; stage++) {
            double end = 0;
            double slope = 0;
            for (int power = 1; power <= 4; power++) {
                end += WITHIN[stage][power - 1];
                slope += power * WITHIN[stage][power - 1];
            }
            double weight = ROWS.get(6).numbers().get(stage).doubleValue();
            assertThat(end).isCloseTo(weight, within(ROUNDING_WITHIN));
            assertThat(slope).isCloseTo(stage == 6 ? 1 : 0, within(4 * ROUNDING_WITHIN));
        }
    }

    /** The weights of a power of the part of a step. */
    private static Vector ofPower(int power) {
        double[] weights = new double[7];
        for (int stage = 0; stage < 7; stage++) {
            weights[stage] = WITHIN[stage][power - 1];
        }
        return Vector.of(weights);
    }
}
