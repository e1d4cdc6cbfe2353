package haihe.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.experiment.factor.Distribution;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesignTest {

    private static final long SEED = 20_350_101;

    static Stream<Points> points() {
        return Stream.of(
                new MonteCarlo(5, 64, SEED),
                LatinHypercube.random(5, 64, SEED),
                LatinHypercube.maximin(5, 64, SEED),
                Sobol.of(5, 64, SEED),
                Halton.of(5, 64, SEED),
                new Morris(5, 10, 4, SEED),
                Saltelli.of(5, 8, true, SEED),
                Saltelli.of(5, 8, false, SEED));
    }

    private static double[] row(Points points, long row) {
        double[] point = new double[points.dimensions()];
        points.fill(row, point);
        return point;
    }

    @ParameterizedTest
    @MethodSource("points")
    void aRowIsTheSameWhereverAndWheneverItIsComputed(Points points) {
        double[][] forward = LongStream.range(0, points.rows())
                .mapToObj(row -> row(points, row))
                .toArray(double[][]::new);
        double[][] parallel = LongStream.range(0, points.rows())
                .parallel()
                .mapToObj(row -> row(points, points.rows() - 1 - row))
                .toArray(double[][]::new);
        for (int row = 0; row < forward.length; row++) {
            assertThat(parallel[forward.length - 1 - row]).containsExactly(forward[row]);
            assertThat(Arrays.stream(forward[row]).allMatch(value -> value >= 0 && value <= 1))
                    .isTrue();
        }
    }

    @Test
    void aLatinHypercubeHasOnePointInEveryIntervalOfEveryCoordinate() {
        for (long rows : new long[] {1, 2, 7, 64, 100}) {
            Points points = LatinHypercube.random(3, rows, SEED);
            for (int dimension = 0; dimension < 3; dimension++) {
                int column = dimension;
                Set<Long> intervals = new HashSet<>();
                LongStream.range(0, rows).forEach(row -> intervals.add((long) (row(points, row)[column] * rows)));
                assertThat(intervals).hasSize((int) rows);
            }
        }
    }

    @Test
    void maximinIsNoWorseThanTheFirstThatComes() {
        assertThat(LatinHypercube.maximin(3, 50, SEED).smallestDistance())
                .isGreaterThanOrEqualTo(LatinHypercube.random(3, 50, SEED).smallestDistance());
    }

    /** Scrambling keeps a net a net: any 2^6 points have one in each of 2^6 equal boxes, whichever way they are cut. */
    @Test
    void scrambledSobolPointsAreStillANet() {
        Points points = Sobol.of(2, 64, SEED);
        for (int bits = 0; bits <= 6; bits++) {
            int across = 1 << bits;
            int along = 64 / across;
            Set<Integer> boxes = new HashSet<>();
            for (int row = 0; row < 64; row++) {
                double[] point = row(points, row);
                boxes.add((int) (point[0] * across) * along + (int) (point[1] * along));
            }
            assertThat(boxes).hasSize(64);
        }
    }

    /** The mean of the product of 5 coordinates is 1/32; 4,096 random points are off by 8.75e-4 (one sigma). */
    @Test
    void lowDiscrepancyIntegratesBetterThanChance() {
        double chance = 8.75e-4;
        assertThat(rootMeanSquareError(seed -> Sobol.of(5, 4096, seed))).isLessThan(chance / 10);
        assertThat(rootMeanSquareError(seed -> Halton.of(5, 4096, seed))).isLessThan(chance / 2);
    }

    private static double rootMeanSquareError(LongFunction<Points> design) {
        double squares = 0;
        for (long seed = 1; seed <= 5; seed++) {
            Points points = design.apply(seed);
            double mean = LongStream.range(0, points.rows())
                    .mapToDouble(row -> Arrays.stream(row(points, row)).reduce(1, (a, b) -> a * b))
                    .average()
                    .orElseThrow();
            squares += (mean - 1.0 / 32) * (mean - 1.0 / 32);
        }
        return Math.sqrt(squares / 5);
    }

    @Test
    void aSeedMakesAnotherDesign() {
        assertThat(row(Sobol.of(3, 8, 1), 3)).isNotEqualTo(row(Sobol.of(3, 8, 2), 3));
        assertThat(row(LatinHypercube.random(3, 8, 1), 3)).isNotEqualTo(row(LatinHypercube.random(3, 8, 2), 3));
    }

    @Test
    void alongAPathOfMorrisEachFactorTakesOneStep() {
        Morris morris = new Morris(6, 20, 4, SEED);
        for (int path = 0; path < 20; path++) {
            Set<Integer> moved = new HashSet<>();
            for (int turn = 0; turn < 6; turn++) {
                long row = path * 7L + turn;
                double[] before = row(morris, row);
                double[] after = row(morris, row + 1);
                int[] changed =
                        IntStream.range(0, 6).filter(i -> before[i] != after[i]).toArray();
                assertThat(changed).containsExactly(morris.moved(row));
                assertThat(Math.abs(after[changed[0]] - before[changed[0]])).isCloseTo(morris.step(), within(1e-15));
                moved.add(changed[0]);
            }
            assertThat(moved).hasSize(6);
        }
    }

    @Test
    void aBlockOfSaltelliExchangesOneCoordinateAtATime() {
        Saltelli saltelli = Saltelli.of(3, 4, true, SEED);
        assertThat(saltelli.block()).isEqualTo(8);
        double[] a = row(saltelli, 8);
        double[] b = row(saltelli, 9);
        for (int i = 0; i < 3; i++) {
            double[] ab = row(saltelli, 10 + i);
            double[] ba = row(saltelli, 13 + i);
            for (int k = 0; k < 3; k++) {
                assertThat(ab[k]).isEqualTo(k == i ? b[k] : a[k]);
                assertThat(ba[k]).isEqualTo(k == i ? a[k] : b[k]);
            }
        }
    }

    @Test
    void aGridHasEveryCombinationOnce() {
        Grid grid = new Grid(List.of(List.of(1.0, 2.0), List.of(5.0), List.of(7.0, 8.0, 9.0)));
        Set<List<Double>> rows = new HashSet<>();
        double[] values = new double[3];
        for (long row = 0; row < grid.rows(); row++) {
            grid.fill(row, values);
            rows.add(Arrays.stream(values).boxed().toList());
        }
        assertThat(grid.rows()).isEqualTo(6);
        assertThat(rows).hasSize(6).contains(List.of(2.0, 5.0, 8.0));
    }

    @Test
    void distributionsTurnPointsIntoValues() {
        Design design = new Sampled(
                LatinHypercube.random(2, 100, SEED),
                List.of(Distribution.uniform(10, 20), Distribution.discrete(List.of(1.0, 2.0), List.of())),
                Optional.empty());
        double[] values = new double[2];
        int ones = 0;
        for (long row = 0; row < 100; row++) {
            design.fill(row, values);
            assertThat(values[0]).isBetween(10.0, 20.0);
            ones += values[1] == 1 ? 1 : 0;
        }
        // A Latin hypercube of 100 has exactly 50 points in either half.
        assertThat(ones).isEqualTo(50);
    }
}
