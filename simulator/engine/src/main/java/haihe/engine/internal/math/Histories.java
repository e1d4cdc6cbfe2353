package haihe.engine.internal.math;

import haihe.engine.internal.program.Frame.History;
import java.util.Arrays;

/** Records and reads the inputs of fixed delays. */
public final class Histories {

    private Histories() {}

    /**
     * Appends a point; one at the time of the last point replaces it. The history grows when it is full.
     *
     * @param time at or after the last recorded time
     */
    public static void record(History history, double time, double value) {
        int count = history.count;
        if (count > 0 && history.times[count - 1] == time) {
            history.values[count - 1] = value;
            return;
        }
        if (count == history.times.length) {
            int capacity = Math.max(16, count + (count >> 1));
            history.times = Arrays.copyOf(history.times, capacity);
            history.values = Arrays.copyOf(history.values, capacity);
        }
        history.times[count] = time;
        history.values[count] = value;
        history.count = count + 1;
    }

    /**
     * The input of a fixed delay at {@code time - max(delay, dt)}: linear between recorded points, exactly the recorded
     * value at a point (within {@link Builtins#TIME_TOLERANCE} of DT, so that rounding of times does not matter), the
     * initial value before the first point, the last value after the last. NaN if the delay is NaN.
     *
     * @param dt the step of the grid on which the history is recorded; no delay is shorter
     */
    public static double read(History history, double time, double delay, double dt, double initial) {
        if (Double.isNaN(delay)) {
            return Double.NaN;
        }
        double at = time - Math.max(delay, dt);
        double tolerance = dt * Builtins.TIME_TOLERANCE;
        double[] times = history.times;
        int count = history.count;
        if (count == 0 || at < times[0] - tolerance) {
            return initial;
        }
        int left = atOrBefore(times, count, at + tolerance);
        if (left == count - 1 || at - times[left] <= tolerance) {
            return history.values[left];
        }
        double weight = (at - times[left]) / (times[left + 1] - times[left]);
        return history.values[left] + (history.values[left + 1] - history.values[left]) * weight;
    }

    /** The last point at or before a time that is not before the first. */
    private static int atOrBefore(double[] times, int count, double at) {
        int low = 0;
        int high = count;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
