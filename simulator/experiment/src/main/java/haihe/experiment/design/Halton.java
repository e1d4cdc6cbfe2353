package haihe.experiment.design;

import org.hipparchus.random.HaltonSequenceGenerator;

/**
 * Halton's sequence with permuted digits, as Hipparchus has it, shifted by a random vector around the cube (R. Cranley, T. N. L.
 * Patterson, Randomization of number theoretic methods for multiple integration, 1976).
 */
public final class Halton implements Points {

    /** Most coordinates: beyond, the sequence is too regular. */
    public static final int MOST_DIMENSIONS = 40;

    private final int dimensions;
    private final long rows;
    private final long seed;
    private final ThreadLocal<HaltonSequenceGenerator> generators;

    private Halton(int dimensions, long rows, long seed) {
        this.dimensions = dimensions;
        this.rows = rows;
        this.seed = seed;
        this.generators = ThreadLocal.withInitial(() -> new HaltonSequenceGenerator(dimensions));
    }

    /**
     * The first points of the shifted sequence, the origin left out.
     *
     * @throws IllegalArgumentException if there are too many dimensions or rows
     */
    public static Halton of(int dimensions, long rows, long seed) {
        if (dimensions > MOST_DIMENSIONS || rows >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Halton's sequence has at most " + MOST_DIMENSIONS + " dimensions, not "
                    + dimensions + ", and less than " + Integer.MAX_VALUE + " rows");
        }
        return new Halton(dimensions, rows, seed);
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
        double[] plain = generators.get().skipTo((int) row + 1);
        for (int i = 0; i < dimensions; i++) {
            double shifted = plain[i] + Bits.unit(seed, i, 0);
            point[i] = Math.max(0x1p-53, shifted >= 1 ? shifted - 1 : shifted);
        }
    }
}
