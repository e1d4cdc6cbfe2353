package haihe.engine.internal.lanes;

import haihe.engine.internal.math.IndexedTable;
import haihe.engine.internal.program.TableData;

/**
 * A table as regions of inputs, in each of which its value is {@code y + slope * (input - x)} to the last bit. Lanes look
 * first whether all inputs of a vector lie in the region in which those of the step before did, since the runs of an
 * ensemble mostly go a similar way; where they do not, {@link #read} reads them one by one.
 */
public final class TableRegions {

    /** Numbers of a region: least input, least input above it, x, y and slope. */
    public static final int STRIDE = 5;

    /** Inputs beyond are left to {@link #read}, so that no difference of two of them is infinite. */
    private static final double FAR = 1e200;

    private final IndexedTable table;
    private final double[] regions;

    private TableRegions(IndexedTable table, double[] regions) {
        this.table = table;
        this.regions = regions;
    }

    /** The regions of a table; there must be some. */
    public static TableRegions of(IndexedTable table) {
        return new TableRegions(table, regionsOf(table.table()));
    }

    /** Whether a table has regions. */
    public static boolean has(IndexedTable table) {
        TableData data = table.table();
        for (int i = 0; i < data.x().length; i++) {
            boolean near = Math.abs(data.x()[i]) < FAR && Math.abs(data.y()[i]) < FAR;
            if (!near || isNegativeZero(data.y()[i])) {
                return false;
            }
        }
        return data.x().length > 1 && table.kind() != IndexedTable.Kind.PLAIN;
    }

    /** To such a y nothing can be added, not even 0. */
    private static boolean isNegativeZero(double y) {
        return y == 0 && 1 / y < 0;
    }

    private static double[] regionsOf(TableData table) {
        double[] x = table.x();
        double[] y = table.y();
        double[] slopes = table.slopes();
        int last = x.length - 1;
        boolean extrapolates = table.reading() == TableData.Reading.LINEAR_EXTRAPOLATE;
        double[] regions = new double[STRIDE * (x.length + 1)];
        double leftEnd = extrapolates ? x[0] : Math.nextUp(x[0]);
        put(regions, 0, new double[] {-FAR, leftEnd, x[0], y[0], extrapolates ? slopes[0] : 0});
        for (int i = 0; i < last; i++) {
            put(
                    regions,
                    i + 1,
                    switch (table.reading()) {
                        case STEP_LEFT -> new double[] {x[i], x[i + 1], x[i], y[i], 0};
                        case STEP_RIGHT -> new double[] {Math.nextUp(x[i]), Math.nextUp(x[i + 1]), x[i], y[i + 1], 0};
                        default -> new double[] {x[i], x[i + 1], x[i], y[i], slopes[i]};
                    });
        }
        put(
                regions,
                last + 1,
                extrapolates
                        ? new double[] {Math.nextUp(x[last]), FAR, x[last - 1], y[last - 1], slopes[last - 1]}
                        : new double[] {x[last], FAR, x[last], y[last], 0});
        return regions;
    }

    private static void put(double[] regions, int region, double[] numbers) {
        System.arraycopy(numbers, 0, regions, STRIDE * region, STRIDE);
    }

    /** The regions one after the other, {@link #STRIDE} numbers each; not a copy. */
    public double[] regions() {
        return regions;
    }

    /**
     * Reads inputs one by one.
     *
     * @param inputs as many as lanes of a vector; the values replace them
     * @param current receives where the first input's region begins
     * @param place of the region in {@code current}
     */
    public void read(double[] inputs, int[] current, int place) {
        current[place] = regionOf(inputs[0]);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = table.read(inputs[i]);
        }
    }

    private int regionOf(double input) {
        int low = 0;
        int high = regions.length / STRIDE - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (regions[STRIDE * middle] <= input) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return STRIDE * low;
    }
}
