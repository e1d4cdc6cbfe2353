package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import java.util.Arrays;

/** Collects the rows of a trajectory; all memory is taken at the beginning. */
final class Recorder {

    private final ColumnIndex columns;
    private final int[] slots;
    private final double[] times;
    private final double[][] rows;
    private int count;

    Recorder(Compiled compiled, Plan plan) {
        this.columns = plan.saved();
        this.slots = plan.columns().stream().mapToInt(compiled::slotOf).toArray();
        this.times = new double[plan.grid().rows()];
        this.rows = new double[times.length][slots.length];
    }

    void record(double time, DynamicSystem system) {
        double[] row = rows[count];
        for (int i = 0; i < row.length; i++) {
            row[i] = system.get(slots[i]);
        }
        times[count] = time;
        count++;
    }

    Trajectory trajectory() {
        boolean full = count == times.length;
        return new Trajectory(
                columns, full ? times : Arrays.copyOf(times, count), full ? rows : Arrays.copyOf(rows, count));
    }
}
