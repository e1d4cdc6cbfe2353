package haihe.experiment.design;

/**
 * Independent random points.
 *
 * @param dimensions at least 1
 * @param rows at least 1
 * @param seed the same seed gives the same points
 */
public record MonteCarlo(int dimensions, long rows, long seed) implements Points {
    @Override
    public void fill(long row, double[] point) {
        for (int i = 0; i < point.length; i++) {
            point[i] = Bits.unit(seed, row, i);
        }
    }
}
