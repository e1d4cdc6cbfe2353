package haihe.engine.internal.integrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Points at distances that differ, each {@code time + step} of the one before. Grows while a run is rehearsed; does not
 * change after that.
 */
final class ListedGrid implements TimeGrid {

    private static final int ROOM = 64;

    private final List<Integer> rows = new ArrayList<>();
    private double[] times = new double[ROOM];
    private double[] steps = new double[ROOM];
    private int last;

    /** A grid of one point. */
    ListedGrid(double start, double step) {
        times[0] = start;
        steps[0] = step;
    }

    /** Sets the step from the last point on. */
    void setStep(double step) {
        steps[last] = step;
    }

    /** Adds the point that is a step later than the last one. */
    void add() {
        if (last + 1 == times.length) {
            times = Arrays.copyOf(times, 2 * times.length);
            steps = Arrays.copyOf(steps, 2 * steps.length);
        }
        times[last + 1] = times[last] + steps[last];
        steps[last + 1] = steps[last];
        last++;
    }

    /** Saves the last point. */
    void save() {
        rows.add(last);
    }

    @Override
    public double start() {
        return times[0];
    }

    @Override
    public double stop() {
        return times[last];
    }

    @Override
    public double step(int point) {
        return steps[point];
    }

    @Override
    public boolean isEven() {
        return Arrays.stream(steps, 0, last).allMatch(step -> step == steps[0]);
    }

    @Override
    public int last() {
        return last;
    }

    @Override
    public double time(int point) {
        return times[point];
    }

    @Override
    public double length(int point) {
        return steps[point];
    }

    @Override
    public int sampleOf(int point) {
        return point;
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int pointOfRow(int row) {
        return rows.get(row);
    }

    @Override
    public OptionalInt pointAt(double time) {
        int found = Arrays.binarySearch(times, 0, last + 1, time);
        return found >= 0 ? OptionalInt.of(found) : OptionalInt.empty();
    }

    @Override
    public int pointBefore(double time) {
        int found = Arrays.binarySearch(times, 0, last + 1, time);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
