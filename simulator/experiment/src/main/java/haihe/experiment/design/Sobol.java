package haihe.experiment.design;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Sobol's sequence in base 2 with the direction numbers of S. Joe and F. Y. Kuo (2008), as Hipparchus has them, scrambled as
 * A. B. Owen (Randomly permuted (t,m,s)-nets and (t,s)-sequences, 1995) describes: each bit is flipped or not by a random
 * function of the bits above it. A seed of its own gives an independent randomization.
 */
public final class Sobol implements Points {

    /** Most coordinates for which there are direction numbers. */
    public static final int MOST_DIMENSIONS = 21_201;

    /** Most rows that can be asked for. */
    public static final long MOST_ROWS = Integer.MAX_VALUE;

    private static final int BITS = 32;

    private final int dimensions;
    private final long rows;
    private final long seed;
    private final ThreadLocal<SobolSequenceGenerator> generators;

    private Sobol(int dimensions, long rows, long seed) {
        this.dimensions = dimensions;
        this.rows = rows;
        this.seed = seed;
        this.generators = ThreadLocal.withInitial(() -> new SobolSequenceGenerator(dimensions));
    }

    /**
     * The first points of the scrambled sequence.
     *
     * @throws IllegalArgumentException if there are too many dimensions or rows
     */
    public static Sobol of(int dimensions, long rows, long seed) {
        if (dimensions > MOST_DIMENSIONS || rows > MOST_ROWS) {
            throw new IllegalArgumentException("Sobol's sequence has at most " + MOST_DIMENSIONS + " dimensions and "
                    + MOST_ROWS + " rows, not " + dimensions + " and " + rows);
        }
        return new Sobol(dimensions, rows, seed);
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
        double[] plain = generators.get().skipTo((int) row);
        for (int i = 0; i < dimensions; i++) {
            long bits = (long) (plain[i] * 0x1p32);
            point[i] = (scrambled(bits, i) + Bits.unit(seed, row, -1 - i)) * 0x1p-32;
        }
    }

    private long scrambled(long bits, int dimension) {
        long result = 0;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            // The leading 1 tells prefixes of different lengths apart.
            long above = (1L << (BITS - 1 - bit)) | (bits >>> (bit + 1));
            long flip = Bits.of(seed, dimension, above) >>> 63;
            result |= (((bits >>> bit) & 1) ^ flip) << bit;
        }
        return result;
    }
}
