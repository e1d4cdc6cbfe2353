package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.integrate.Jumps;
import haihe.engine.internal.integrate.TimeGrid;
import haihe.engine.internal.kinks.TimeKinks;
import haihe.engine.internal.lower.Discontinuities;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.program.Layout;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The jumps of a model's inputs: known times, switches, pulses, what reads the time and jumps or bends, and the points of
 * the DT grid if something is sampled.
 */
final class JumpTimes implements Jumps {

    private final Discontinuities jumps;
    private final TimeKinks kinks;
    private final boolean atPoints;
    private final TimeGrid grid;
    private double @Nullable [] kinkTimes;

    /** @param grid the DT grid, at whose points sampled variables change */
    JumpTimes(LoweredModel lowered, TimeKinks kinks, TimeGrid grid) {
        this.jumps = lowered.discontinuities();
        this.kinks = kinks;
        this.atPoints = !lowered.sampled().isEmpty();
        this.grid = grid;
    }

    @Override
    public void reset() {
        kinkTimes = null;
    }

    private double[] kinkTimes(DynamicSystem system) {
        double[] times = kinkTimes;
        if (times == null) {
            times = kinks.between(grid.start(), grid.stop(), system.values());
            kinkTimes = times;
        }
        return times;
    }

    private static double firstAfter(double[] times, double time) {
        int found = Arrays.binarySearch(times, time);
        int next = found < 0 ? -found - 1 : found + 1;
        return next < times.length ? times[next] : Double.POSITIVE_INFINITY;
    }

    @Override
    public double nextAfter(DynamicSystem system, double time) {
        double next = Math.min(firstAfter(jumps.times(), time), firstAfter(kinkTimes(system), time));
        if (atPoints && time < grid.stop()) {
            next = Math.min(next, grid.time(Math.min(grid.last(), grid.pointBefore(time) + 1)));
        }
        for (int slot : jumps.switches()) {
            next = Math.min(next, after(system.get(slot), time));
        }
        for (Discontinuities.Pulse pulse : jumps.pulses()) {
            double first = system.get(pulse.first());
            double interval = system.get(pulse.interval());
            next = Math.min(next, edgeAfter(first, interval, time));
            next = Math.min(next, edgeAfter(first + system.get(Layout.DT), interval, time));
        }
        return next;
    }

    private static double firstAfter(List<Double> times, double time) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle) > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == times.size() ? Double.POSITIVE_INFINITY : times.get(low);
    }

    private static double after(double moment, double time) {
        return moment > time ? moment : Double.POSITIVE_INFINITY;
    }

    private static double edgeAfter(double first, double interval, double time) {
        if (!(interval > 0) || first > time) {
            return after(first, time);
        }
        double count = Math.floor((time - first) / interval);
        double edge = first + count * interval;
        while (edge <= time) {
            count++;
            edge = first + count * interval;
            if (edge + interval == edge) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return edge;
    }
}
