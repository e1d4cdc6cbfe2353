package haihe.experiment.design;

/**
 * Random points of which each coordinate falls once into each of as many equal intervals as there are points: M. D. McKay,
 * R. J. Beckman, W. J. Conover, A comparison of three methods for selecting values of input variables in the analysis of
 * output from a computer code, Technometrics 21 (1979).
 */
public final class LatinHypercube implements Points {

    /** Designs that are tried for the one whose nearest points lie farthest apart. */
    static final int CANDIDATES = 20;

    /** Rows beyond which that is too much work. */
    static final long SEARCHED_ROWS = 2000;

    private final int dimensions;
    private final long rows;
    private final long seed;

    private LatinHypercube(int dimensions, long rows, long seed) {
        this.dimensions = dimensions;
        this.rows = rows;
        this.seed = seed;
    }

    /** The first design that comes. */
    public static LatinHypercube random(int dimensions, long rows, long seed) {
        return new LatinHypercube(dimensions, rows, seed);
    }

    /**
     * Of 20 designs the one whose two nearest points lie farthest apart (M. E. Johnson, L. M. Moore, D. Ylvisaker, Minimax
     * and maximin distance designs, J. Stat. Plann. Inference 26, 1990); the first that comes beyond 2,000 rows.
     */
    public static LatinHypercube maximin(int dimensions, long rows, long seed) {
        LatinHypercube best = random(dimensions, rows, seed);
        if (rows > SEARCHED_ROWS) {
            return best;
        }
        double apart = best.smallestDistance();
        for (int candidate = 1; candidate < CANDIDATES; candidate++) {
            LatinHypercube next = random(dimensions, rows, Bits.of(seed, candidate, -1));
            double distance = next.smallestDistance();
            if (distance > apart) {
                best = next;
                apart = distance;
            }
        }
        return best;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void fill(long row, double[] point) {
        for (int i = 0; i < dimensions; i++) {
            long interval = new Permutation(rows, seed, i).at(row);
            point[i] = (interval + Bits.unit(seed, row, dimensions + i)) / rows;
        }
    }

    /** The square of the distance between the two nearest points. */
    double smallestDistance() {
        double[][] points = new double[(int) rows][dimensions];
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i++) {
            fill(i, points[i]);
            for (int k = 0; k < i; k++) {
                smallest = Math.min(smallest, distance(points[i], points[k]));
            }
        }
        return smallest;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
