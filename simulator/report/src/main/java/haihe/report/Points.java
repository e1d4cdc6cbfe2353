package haihe.report;

import haihe.engine.Trajectory;
import haihe.experiment.Observation;
import java.util.Arrays;
import java.util.List;

/**
 * Points over time.
 *
 * @param times the times, increasing
 * @param values as many values; one that is not finite is a gap
 */
public record Points(List<Double> times, List<Double> values) {

    /**
     * @throws IllegalArgumentException if there are not as many values as times
     */
    public Points {
        times = List.copyOf(times);
        values = List.copyOf(values);
        if (times.size() != values.size()) {
            throw new IllegalArgumentException(times.size() + " times and " + values.size() + " values");
        }
    }

    /** These values at these times; both are copied. */
    public static Points of(double[] times, double[] values) {
        return new Points(
                Arrays.stream(times).boxed().toList(),
                Arrays.stream(values).boxed().toList());
    }

    /**
     * A column of a trajectory.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public static Points of(Trajectory trajectory, String column) {
        return of(trajectory.times(), trajectory.series(column));
    }

    /** Observed values times a factor. */
    public static Points of(List<Observation> observations, double scale) {
        return new Points(
                observations.stream().map(Observation::time).toList(),
                observations.stream().map(value -> value.value() * scale).toList());
    }

    /** Number of points. */
    public int size() {
        return times.size();
    }
}
