package haihe.experiment.design;

/**
 * Two independent samples and mixtures of them, from which Sobol indices are computed: A. Saltelli, Making best use of model
 * evaluations to compute sensitivity indices, Comput. Phys. Comm. 145 (2002). A block of rows belongs together: the point
 * of the first sample (A), that of the second (B), then for each factor A with that coordinate of B, and with second order
 * indices for each factor B with that coordinate of A.
 */
public final class Saltelli implements Points {

    private final Points both;
    private final int dimensions;
    private final boolean secondOrder;

    private Saltelli(Points both, int dimensions, boolean secondOrder) {
        this.both = both;
        this.dimensions = dimensions;
        this.secondOrder = secondOrder;
    }

    /**
     * Blocks on a scrambled Sobol sequence.
     *
     * @param blocks how many
     * @param secondOrder whether blocks hold what second order indices need
     */
    public static Saltelli of(int dimensions, long blocks, boolean secondOrder, long seed) {
        return new Saltelli(Sobol.of(2 * dimensions, blocks, seed), dimensions, secondOrder);
    }

    /** Number of rows of a block. */
    public int block() {
        return (secondOrder ? 2 * dimensions : dimensions) + 2;
    }

    /** Whether blocks hold what second order indices need. */
    public boolean servesSecondOrder() {
        return secondOrder;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public long rows() {
        return Math.multiplyExact(both.rows(), block());
    }

    @Override
    public void fill(long row, double[] point) {
        double[] samples = new double[2 * dimensions];
        both.fill(row / block(), samples);
        int place = (int) (row % block());
        boolean second = place == 1 || place >= 2 + dimensions;
        System.arraycopy(samples, second ? dimensions : 0, point, 0, dimensions);
        if (place >= 2) {
            int exchanged = (place - 2) % dimensions;
            point[exchanged] = samples[second ? exchanged : dimensions + exchanged];
        }
    }
}
