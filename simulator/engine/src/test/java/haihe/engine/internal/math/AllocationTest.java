package haihe.engine.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {

    /** What rounding in sums and products of a handful of numbers leaves. */
    private static final double ROUNDING = 1e-12;

    private static double[] byPriority(double[] request, double[] priority, double width, double supply) {
        int n = request.length;
        double[] v = Arrays.copyOf(request, 7 * n + 4);
        System.arraycopy(priority, 0, v, n, n);
        Allocation.allocateByPriority(v, 0, n, n, width, supply, 2 * n);
        return Arrays.copyOfRange(v, 2 * n, 3 * n);
    }

    /** Requests and for each its type, priority and width. */
    private static double[] slots(double[] request, double[][] profiles) {
        int n = request.length;
        double[] v = Arrays.copyOf(request, 10 * n + 4);
        for (int i = 0; i < n; i++) {
            for (int part = 0; part < profiles[i].length; part++) {
                v[(1 + part) * n + i] = profiles[i][part];
            }
        }
        return v;
    }

    private static double[] available(double[] request, double supply, double[]... profiles) {
        int n = request.length;
        double[] v = slots(request, profiles);
        Allocation.allocateAvailable(v, 0, n, 2 * n, 3 * n, 4 * n, n, supply, 5 * n);
        return Arrays.copyOfRange(v, 5 * n, 6 * n);
    }

    private static void assertClose(double[] actual, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("%d of %s", i, Arrays.toString(actual)).isEqualTo(expected[i], within(ROUNDING));
        }
    }

    /**
     * With a price p that falls from 4, the second gets 6*(4-p)/3, from 3 the third 3*(3-p)/3, from 2 the first 10*(2-p)/3.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 0, 1, 0",
        "2, 0, 2, 0",
        "3.5, 0, 3, 0.5",
        "5, 0, 4, 1",
        "11.333333333333334, " + "3.3333333333333335, 6, 2",
        "19, 10, 6, 3",
        "30, 10, 6, 3",
        "-1, 0, 0, 0"
    })
    void byPriorityServesWhileThePriceFalls(double supply, double first, double second, double third) {
        double[] result = byPriority(new double[] {10, 6, 3}, new double[] {2, 4, 3}, 3, supply);
        assertClose(result, first, second, third);
    }

    @Test
    void aGapWiderThanTheWidthIsJumpedOver() {
        double[] requests = {4, 8};
        double[] priorities = {100, 1};
        assertClose(byPriority(requests, priorities, 2, 3), 3, 0);
        assertClose(byPriority(requests, priorities, 2, 4), 4, 0);
        assertClose(byPriority(requests, priorities, 2, 5), 4, 1);
    }

    @Test
    void withoutWidthOnePriorityComesAfterTheOtherAndEqualOnesShare() {
        double[] requests = {4, 8, 4};
        double[] priorities = {1, 1, 7};
        assertClose(byPriority(requests, priorities, 0, 3), 0, 0, 3);
        assertClose(byPriority(requests, priorities, 0, 7), 1, 2, 4);
    }

    @Test
    void equalPrioritiesShareByRequest() {
        assertClose(byPriority(new double[] {1, 2, 3}, new double[] {5, 5, 5}, 1, 3), 0.5, 1, 1.5);
    }

    @Test
    void requestsBelowNothingGetNothing() {
        assertClose(byPriority(new double[] {-1, 2}, new double[] {2, 2}, 1, 1), 0, 1);
        assertClose(byPriority(new double[] {-1, 2}, new double[] {2, 2}, 1, 5), 0, 2);
    }

    @Test
    void whatIsNoNumberMakesNoNumbers() {
        assertThat(byPriority(new double[] {Double.NaN, 2}, new double[] {2, 2}, 1, 1))
                .containsOnly(Double.NaN);
        assertThat(byPriority(new double[] {1, 2}, new double[] {2, Double.NaN}, 1, 1))
                .containsOnly(Double.NaN);
        assertThat(byPriority(new double[] {1, 2}, new double[] {2, 2}, 1, Double.NaN))
                .containsOnly(Double.NaN);
    }

    /** Each of two requesters gets its part at the price 5: half of the first, a known part of the second. */
    @ParameterizedTest
    @CsvSource({
        "1, 4, 0.75", // rectangle: 1/2 + 1/4
        "2, 4, 0.875", // triangle: 1 - 2*(1/2 - 1/4)^2
        "3, 1, 0.8413447460685429", // normal: one standard deviation
        "4, 2, 0.6967346701436833" // exponential: 1 - exp(-1/2)/2
    })
    void availableSharesByTheCurves(double type, double width, double part) {
        double supply = 10 * 0.5 + 8 * part;
        double[] result =
                available(new double[] {10, 8}, supply, new double[] {type, 5, width}, new double[] {type, 6, width});
        assertClose(result, 5, 8 * part);
    }

    @Test
    void curvesOfSeveralKindsMayMeet() {
        double normal = 0.15865525393145705;
        double supply = 2 + 6 * 0.5 + 10 * normal;
        double[] result = available(
                new double[] {2, 6, 10}, supply, new double[] {0, 0, 0}, new double[] {1, 20, 3}, new double[] {
                    3, 10, 10
                });
        assertClose(result, 2, 3, 10 * normal);
    }

    @Test
    void fixedQuantitiesComeFirstAndShareWhatIsTooLittleForThem() {
        double[] fixed = {0, 9, 9};
        double[] other = {1, 50, 2};
        assertClose(available(new double[] {2, 6, 5}, 4, fixed, fixed, other), 1, 3, 0);
        assertClose(available(new double[] {2, 6, 5}, 10, fixed, fixed, other), 2, 6, 2);
        assertClose(available(new double[] {2, 6, 5}, 13, fixed, fixed, other), 2, 6, 5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 4})
    void everyRequestIsServedIfThereIsEnoughAndNoneIfThereIsNothing(double type) {
        double[] profile = {type, 1, 1};
        assertClose(available(new double[] {3, 4}, 7, profile, profile), 3, 4);
        assertClose(available(new double[] {3, 4}, 100, profile, profile), 3, 4);
        assertClose(available(new double[] {3, 4}, 0, profile, profile), 0, 0);
        assertClose(available(new double[] {3, 4}, -2, profile, profile), 0, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 4})
    void equalCurvesShareByRequest(double type) {
        double[] profile = {type, 1e6, 0.1};
        assertClose(available(new double[] {3, 4}, 3.5, profile, profile), 1.5, 2);
        double[] jump = {type, 1, 0};
        assertClose(available(new double[] {3, 4}, 3.5, jump, jump), 1.5, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 1, 1e9, 1e300})
    void sharesAddUpAtAnyScale(double scale) {
        double[] result = available(
                new double[] {3 * scale, 4 * scale, 5 * scale},
                7 * scale,
                new double[] {3, 2, 1},
                new double[] {3, 5, 2},
                new double[] {4, 3, 0.5});
        double sum = Arrays.stream(result).sum();
        assertThat(sum / scale).isEqualTo(7, within(1e-14));
    }

    @Test
    void manyRequestersAreServed() {
        int n = 500;
        double[] request = new double[n];
        double[][] profiles = new double[n][];
        for (int i = 0; i < n; i++) {
            request[i] = 1 + i % 7;
            profiles[i] = new double[] {1 + i % 4, i * 37 % 101, 1 + i % 5};
        }
        double total = Arrays.stream(request).sum();
        double[] result = available(request, total / 3, profiles);
        // Each of 500 rounded products adds to the difference.
        assertThat(Arrays.stream(result).sum()).isEqualTo(total / 3, within(1e-10));
        for (int i = 0; i < n; i++) {
            assertThat(result[i]).isBetween(0.0, request[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 13, -1, 0.5, Double.NaN})
    void curvesThatAreNotKnownGiveNoNumbers(double type) {
        assertThat(available(new double[] {3, 4}, 3.5, new double[] {type, 1, 1}, new double[] {1, 1, 1}))
                .containsOnly(Double.NaN);
    }

    /** Demand falls from 10 at 4 to 0 at 6, supply rises from 0 at 3 to 20 at 7: 50*(6-p)/10 = 5*(p-3) at 4.5. */
    @Test
    void theMarketPriceBalancesDemandAndSupply() {
        double[] v = new double[40];
        double[] buyer = {10, 1, 5, 2, 0};
        double[] seller = {20, 1, 5, 4, 0};
        System.arraycopy(buyer, 0, v, 0, 5);
        System.arraycopy(seller, 0, v, 5, 5);
        Allocation.findMarketPrice(v, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 1, 10);
        assertThat(v[10]).isEqualTo(4.5, within(ROUNDING));
        Allocation.demandAtPrice(v, 0, 1, 2, 3, 4, 1, v[10], 11);
        Allocation.supplyAtPrice(v, 5, 6, 7, 8, 9, 1, v[10], 12);
        assertThat(v[11]).isEqualTo(7.5, within(ROUNDING));
        assertThat(v[12]).isEqualTo(7.5, within(ROUNDING));
    }

    @Test
    void aMarketWithoutCrossingHasNoPrice() {
        double[] v = Arrays.copyOf(new double[] {10, 0, 0, 0, 0, 3, 1, 5, 2, 0}, 40);
        Allocation.findMarketPrice(v, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 1, 10);
        assertThat(v[10]).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1", "0.1, 0.8875370839817152", "-0.3, 1.3286267594591274", "1, 0.15729920705028513",
        "-2, 1.9953222650189528", "3, 2.2090496998585438e-05", "5, 1.5374597944280351e-12",
                "26, 5.663192408856143e-296",
        "30, 0", "-40, 2"
    })
    void erfcAgreesWithTheCLibrary(double x, double expected) {
        // 1e-14 of the value: the approximation is good to 1e-15, the exponential adds its own rounding.
        assertThat(Erfc.of(x)).isEqualTo(expected, within(1e-14 * Math.abs(expected)));
    }
}
