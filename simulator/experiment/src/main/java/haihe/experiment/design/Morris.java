package haihe.experiment.design;

/**
 * Paths on a grid along which one factor after the other takes a step: M. D. Morris, Factorial sampling plans for preliminary
 * computational experiments, Technometrics 33 (1991). Path p is the rows from {@code p * (dimensions + 1)} on.
 *
 * @param dimensions at least 1
 * @param paths at least 1
 * @param levels points of the grid along a coordinate, even, at least 4; a step is {@code levels / (2 (levels - 1))}
 */
public record Morris(int dimensions, long paths, int levels, long seed) implements Points {

    /**
     * @throws IllegalArgumentException if the levels are odd or fewer than 4
     */
    public Morris {
        if (levels < 4 || levels % 2 != 0) {
            throw new IllegalArgumentException("levels must be even and at least 4, not " + levels);
        }
    }

    @Override
    public long rows() {
        return Math.multiplyExact(paths, dimensions + 1L);
    }

    /** The length of a step. */
    public double step() {
        return levels / (2.0 * (levels - 1));
    }

    /** The factor that changes from a row to the next of the same path. */
    public int moved(long row) {
        long path = row / (dimensions + 1);
        long turn = row % (dimensions + 1);
        return (int) new Permutation(dimensions, seed, path).at(turn);
    }

    @Override
    public void fill(long row, double[] point) {
        long path = row / (dimensions + 1);
        long turn = row % (dimensions + 1);
        int half = levels / 2;
        boolean[] stepped = new boolean[dimensions];
        for (int i = 0; i < turn; i++) {
            stepped[(int) new Permutation(dimensions, seed, path).at(i)] = true;
        }
        for (int i = 0; i < dimensions; i++) {
            long bits = Bits.of(seed, path, -1 - i);
            int base = (int) Long.remainderUnsigned(bits >>> 1, half);
            boolean upward = (bits & 1) == 0;
            point[i] = (base + (stepped[i] == upward ? half : 0)) / (levels - 1.0);
        }
    }
}
