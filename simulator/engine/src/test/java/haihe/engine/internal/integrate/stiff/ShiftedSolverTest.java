package haihe.engine.internal.integrate.stiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.internal.derive.Colouring;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShiftedSolverTest {

    private final SplittableRandom random = new SplittableRandom(20);

    /** A pattern in which each column has some entries at random, and some rows lie below the square. */
    private Pattern randomPattern(int size, int below, double density) {
        int[] starts = new int[size + 1];
        IntList rows = new IntList();
        for (int column = 0; column < size; column++) {
            for (int row = 0; row < size + below; row++) {
                if (random.nextDouble() < density) {
                    rows.add(row);
                }
            }
            starts[column + 1] = rows.size();
        }
        int[] rowOf = new int[rows.size()];
        Arrays.setAll(rowOf, rows::get);
        return Pattern.of(size + below, starts, rowOf);
    }

    private double[] randomEntries(int count, double scale) {
        return random.doubles(count, -scale, scale).toArray();
    }

    private static double[] product(Pattern pattern, double shift, double[] entries, double[] vector) {
        double[] product = new double[vector.length];
        pattern.addSquareProduct(entries, vector, product);
        Arrays.setAll(product, i -> shift * vector[i] - product[i]);
        return product;
    }

    private void assertSolves(ShiftedSolver solver, Pattern pattern, double shift, double[] entries) {
        assertThat(solver.factor(shift, entries)).isTrue();
        double[] wanted = randomEntries(pattern.columns(), 1);
        double[] vector = product(pattern, shift, entries, wanted);
        solver.solve(vector);
        for (int i = 0; i < wanted.length; i++) {
            // conditions of these matrices stay below 1e6
            assertThat(vector[i]).isCloseTo(wanted[i], within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 12, 13, 40, 150})
    void sparseAndDenseSolversReverseTheProduct(int size) {
        for (double density : new double[] {0.02, 0.2}) {
            Pattern pattern = randomPattern(size, 3, density);
            SparseSolver sparse = new SparseSolver(pattern);
            DenseSolver dense = new DenseSolver(pattern);
            for (int turn = 0; turn < 5; turn++) {
                double[] entries = randomEntries(pattern.entries(), 2);
                double shift = Math.pow(10, turn - 1);
                assertSolves(sparse, pattern, shift, entries);
                assertSolves(dense, pattern, shift, entries);
            }
        }
    }

    @Test
    void pivotsLeaveTheDiagonalWhereItVanishes() {
        // shift*I - J with 0 on the diagonal: a permutation
        int size = 20;
        int[] starts = new int[size + 1];
        int[] rows = new int[2 * size];
        for (int column = 0; column < size; column++) {
            int other = (column + 7) % size;
            rows[2 * column] = Math.min(column, other);
            rows[2 * column + 1] = Math.max(column, other);
            starts[column + 1] = 2 * column + 2;
        }
        Pattern pattern = Pattern.of(size, starts, rows);
        double[] entries = new double[2 * size];
        for (int p = 0; p < entries.length; p++) {
            entries[p] = pattern.row(p) == p / 2 ? 3 : -1 - 0.1 * p;
        }
        SparseSolver solver = new SparseSolver(pattern);
        assertSolves(solver, pattern, 3, entries);
        // the same pattern again, now with a large diagonal, and back
        assertSolves(solver, pattern, 300, entries);
        assertSolves(solver, pattern, 3, entries);
    }

    @Test
    void aSingularMatrixIsToldAndTheNextOneSolved() {
        Pattern pattern = Pattern.full(15, 15);
        SparseSolver sparse = new SparseSolver(pattern);
        DenseSolver dense = new DenseSolver(pattern);
        double[] ones = new double[15 * 15];
        Arrays.fill(ones, -1);
        assertThat(sparse.factor(0, ones)).isFalse();
        assertThat(dense.factor(0, ones)).isFalse();
        assertSolves(sparse, pattern, 1, ones);
        assertSolves(dense, pattern, 1, ones);
    }

    @Test
    void anArrowFillsNothing() {
        // a full first row and column: eliminating it first would fill everything
        int size = 50;
        int[] starts = new int[size + 1];
        IntList rows = new IntList();
        for (int column = 0; column < size; column++) {
            for (int row = 0; row < size; row++) {
                if (row == 0 || column == 0 || row == column) {
                    rows.add(row);
                }
            }
            starts[column + 1] = rows.size();
        }
        int[] rowOf = new int[rows.size()];
        Arrays.setAll(rowOf, rows::get);
        Pattern pattern = Pattern.of(size, starts, rowOf);
        SparseSolver solver = new SparseSolver(pattern);
        assertSolves(solver, pattern, 100, randomEntries(pattern.entries(), 1));
        assertThat(solver.entries()).isEqualTo(pattern.entries());
    }

    @Test
    void aSquareGridFillsFarLessThanItsBand() {
        int side = 30;
        Pattern pattern = grid(side);
        SparseSolver solver = new SparseSolver(pattern);
        double[] entries = new double[pattern.entries()];
        Arrays.fill(entries, 1);
        assertSolves(solver, pattern, 10, entries);
        // a band of that width would hold 2*side^3; minimum degree needs about a third of that on this grid
        assertThat(solver.entries()).isLessThan(side * side * side);
    }

    private static Pattern grid(int side) {
        int[] starts = new int[side * side + 1];
        IntList rows = new IntList();
        for (int point = 0; point < side * side; point++) {
            int x = point % side;
            int y = point / side;
            int[] neighbours = {
                y > 0 ? point - side : -1,
                x > 0 ? point - 1 : -1,
                point,
                x < side - 1 ? point + 1 : -1,
                y < side - 1 ? point + side : -1
            };
            Arrays.stream(neighbours).filter(row -> row >= 0).forEach(rows::add);
            starts[point + 1] = rows.size();
        }
        int[] rowOf = new int[rows.size()];
        Arrays.setAll(rowOf, rows::get);
        return Pattern.of(side * side, starts, rowOf);
    }

    @Test
    void theOrderOfEliminationIsAPermutation() {
        for (int turn = 0; turn < 20; turn++) {
            Pattern pattern = randomPattern(60, 0, 0.05);
            int[] order = MinimumDegree.order(pattern);
            Arrays.sort(order);
            int[] all = new int[60];
            Arrays.setAll(all, i -> i);
            assertThat(order).isEqualTo(all);
        }
    }

    @Test
    void columnsOfOneColourShareNoRow() {
        for (int turn = 0; turn < 20; turn++) {
            Pattern pattern = randomPattern(60, 10, 0.05);
            Colouring colouring = Colouring.of(pattern.byRows(), pattern.columns());
            boolean[][] used = new boolean[colouring.count()][pattern.rows()];
            for (int column = 0; column < pattern.columns(); column++) {
                for (int p = pattern.start(column); p < pattern.start(column + 1); p++) {
                    assertThat(used[colouring.of(column)][pattern.row(p)]).isFalse();
                    used[colouring.of(column)][pattern.row(p)] = true;
                }
            }
        }
        assertThat(Colouring.of(grid(10).byRows(), grid(10).columns()).count()).isLessThan(12);
    }
}
