package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import java.util.Arrays;

/** Collects the rows of a trajectory; the memory of each is taken when it is filled, while it is near the processor. */
final class Recorder {

    private final Selection saved;
    private final double[] times;
    private final double[][] rows;
    private int count;

    Recorder(Plan plan) {
        this.saved = plan.saved();
        this.times = new double[plan.grid().rows()];
        this.rows = new double[times.length][];
    }

    void record(double time, DynamicSystem system) {
        double[] row = new double[saved.size()];
        saved.read(system.values(), row);
        rows[count] = row;
        times[count] = time;
        count++;
    }

    Trajectory trajectory() {
        boolean full = count == times.length;
        return new Trajectory(
                saved.columns(), full ? times : Arrays.copyOf(times, count), full ? rows : Arrays.copyOf(rows, count));
    }
}
