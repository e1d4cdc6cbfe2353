package haihe.experiment.design;

import java.util.Arrays;

/** Rows that somebody has written down. */
public final class Listed implements Design {

    private final int factors;
    private final double[][] rows;

    private Listed(int factors, double[][] rows) {
        this.factors = factors;
        this.rows = rows;
    }

    /**
     * A design of these rows.
     *
     * @param rows each as long as there are factors; copied
     * @throws IllegalArgumentException if a row has another length
     */
    public static Listed of(int factors, double[][] rows) {
        double[][] copy = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : copy) {
            if (row.length != factors) {
                throw new IllegalArgumentException("a row has " + row.length + " values for " + factors + " factors");
            }
        }
        return new Listed(factors, copy);
    }

    @Override
    public int factors() {
        return factors;
    }

    @Override
    public long rows() {
        return rows.length;
    }

    @Override
    public void fill(long row, double[] values) {
        System.arraycopy(rows[(int) row], 0, values, 0, factors);
    }
}
