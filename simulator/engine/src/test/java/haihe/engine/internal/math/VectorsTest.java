package haihe.engine.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorsTest {

    private static final int ROOM = 64;

    /** The arrays one after the other, with room behind. */
    private static double[] slots(double... values) {
        return Arrays.copyOf(values, values.length + ROOM);
    }

    private static double[] result(double[] slots, int target, int size) {
        return Arrays.copyOfRange(slots, target, target + size);
    }

    @Test
    void sortOrderGivesTheNumbersFromZeroInBothDirections() {
        double[] v = slots(5000, 3000, 8000, 4000);
        Vectors.vectorSortOrder(v, 0, 4, 1, 4);
        assertThat(result(v, 4, 4)).containsExactly(1, 3, 0, 2);
        Vectors.vectorSortOrder(v, 0, 4, 0, 4);
        assertThat(result(v, 4, 4)).containsExactly(2, 0, 3, 1);
    }

    @Test
    void equalElementsStayInTheirOrder() {
        double[] v = slots(2, 1, 2, -0.0, 0.0, 1);
        Vectors.vectorSortOrder(v, 0, 6, 1, 6);
        assertThat(result(v, 6, 6)).containsExactly(3, 4, 1, 5, 0, 2);
        Vectors.vectorSortOrder(v, 0, 6, -1, 6);
        assertThat(result(v, 6, 6)).containsExactly(0, 2, 1, 5, 3, 4);
    }

    /** The example of the reference manual. */
    @Test
    void rankGivesThePlaceFromOne() {
        double[] v = slots(5000, 3000, 8000);
        Vectors.vectorRank(v, 0, 3, 1, 3);
        assertThat(result(v, 3, 3)).containsExactly(2, 1, 3);
        Vectors.vectorRank(v, 0, 3, 0, 3);
        assertThat(result(v, 3, 3)).containsExactly(2, 3, 1);
    }

    @Test
    void rankOrderBreaksTiesByTheSecondArrayThenByNumber() {
        double[] v = slots(7, 7, 1, 7, 3, 2, 9, 2);
        Vectors.rankOrder(v, 0, 4, 4, 8);
        assertThat(result(v, 8, 4)).containsExactly(3, 2, 4, 1);
        Vectors.rankOrder(v, 0, 0, 4, 8);
        assertThat(result(v, 8, 4)).containsExactly(3, 1, 2, 4);
    }

    @Test
    void sortsManyElements() {
        int size = 1000;
        double[] v = new double[3 * size];
        for (int i = 0; i < size; i++) {
            v[i] = i * 7919 % 1009;
        }
        Vectors.vectorSortOrder(v, 0, size, 1, size);
        for (int i = 1; i < size; i++) {
            assertThat(v[(int) v[size + i - 1]]).isLessThanOrEqualTo(v[(int) v[size + i]]);
        }
        assertThat(Arrays.stream(v, size, 2 * size).distinct().count()).isEqualTo(size);
    }

    @Test
    void reorderTakesElementsByNumber() {
        double[] v = slots(10, 20, 30, 2, 0, 1, 3, -1);
        Vectors.vectorReorder(v, 0, 3, 3, 5, 8);
        assertThat(result(v, 8, 5)).containsExactly(30, 10, 20, Double.NaN, Double.NaN);
    }

    /** Of the weights 2, 0, 3 and the values 5, 7, -1. */
    @ParameterizedTest
    @CsvSource({
        "0, 7",
        "1, -30",
        "2, -3",
        "3, 10",
        "4, 3.5",
        "5, 10.666666666666666",
        "6, 4",
        "7, -5",
        "8, -1",
        "9, 5",
        "10, 2",
        "11, NaN",
        "-1, NaN",
        "0.5, NaN"
    })
    void selectComputesWhatItsNumericActionSays(double action, double expected) {
        double[] v = slots(2, 0, 3, 5, 7, -1);
        Vectors.vectorSelect(v, 0, 3, 3, 99, action, 0, 6);
        assertThat(v[6]).isEqualTo(expected, within(1e-15));
    }

    /** The result for no, one and two selected elements. */
    @ParameterizedTest
    @CsvSource({"0, 99, 5, 4", "1, NaN, 5, 4", "2, 99, 5, NaN", "3, NaN, 5, NaN"})
    void selectHeedsItsErrorAction(double action, double none, double one, double two) {
        double[][] selections = {{0, 0}, {1, 0}, {1, 1}};
        double[] expected = {none, one, two};
        for (int i = 0; i < 3; i++) {
            double[] v = slots(selections[i][0], selections[i][1], 5, -1);
            Vectors.vectorSelect(v, 0, 2, 2, 99, 0, action, 4);
            assertThat(result(v, 4, 1)).containsExactly(expected[i]);
        }
    }

    @Test
    void whatIsNotSelectedMayBeNoNumber() {
        double[] v = slots(0, 1, Double.NaN, 4);
        Vectors.vectorSelect(v, 0, 2, 2, 0, 6, 0, 4);
        assertThat(v[4]).isEqualTo(4);
    }

    /** The example of the reference manual. */
    @Test
    void invertsAMatrix() {
        double[] v = slots(1, 2, 3, 4);
        Vectors.invertMatrix(v, 0, 4, 4);
        double[] expected = {-2, 1, 1.5, -0.5};
        for (int i = 0; i < 4; i++) {
            assertThat(v[4 + i]).isEqualTo(expected[i], within(1e-15));
        }
        assertThat(result(v, 0, 4)).as("the matrix itself").containsExactly(1, 2, 3, 4);
    }

    @Test
    void invertsAMatrixThatNeedsItsRowsSwapped() {
        double[] v = slots(0, 2, 0, 0, 0, 4, 5, 0, 0);
        Vectors.invertMatrix(v, 0, 9, 9);
        assertThat(result(v, 9, 9)).containsExactly(0, 0, 0.2, 0.5, 0, 0, 0, 0.25, 0);
    }

    @Test
    void aSingularMatrixHasNoInverse() {
        double[] v = slots(1, 2, 2, 4);
        Vectors.invertMatrix(v, 0, 4, 4);
        assertThat(result(v, 4, 4)).containsOnly(Double.NaN);
    }
}
