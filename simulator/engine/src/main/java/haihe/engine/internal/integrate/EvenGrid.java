package haihe.engine.internal.integrate;

import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Points at even distances: point {@code i} is {@code start + i*step}, never a sum of steps.
 *
 * <p>Where saving is by whole steps and the span is not a whole multiple of the step, a last, shorter step ends exactly at
 * the stop time; that point is not on the DT grid, so nothing is sampled there. Saved are the points at {@code start +
 * k*save} and the stop time.
 *
 * <p>Where saving is by the nearest step, the last point is the one nearest to the stop time, and saved are the points
 * nearest to {@code start + k*save}, every point once at most; of two that are equally near the later one.
 */
final class EvenGrid implements TimeGrid {

    /** Quotients nearer to a whole number than this, relative to themselves, are that number but for rounding. */
    private static final double ROUNDING = 1e-12;

    private final double start;
    private final double stop;
    private final double step;
    private final int wholeSteps;
    private final int points;
    private final double saveEvery;
    private final boolean savesStop;

    private EvenGrid(
            double start, double stop, double step, int wholeSteps, int points, double saveEvery, boolean savesStop) {
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.wholeSteps = wholeSteps;
        this.points = points;
        this.saveEvery = saveEvery;
        this.savesStop = savesStop;
    }

    /** See {@link TimeGrid#of(double, double, double, double)}. */
    static EvenGrid of(double start, double stop, double step, double save) {
        double steps = check(start, stop, step);
        double every = save / step;
        require(
                every > 0.5 && isWhole(every),
                () -> "save " + Numbers.text(save) + " is not a whole multiple of step " + Numbers.text(step));
        int whole = isWhole(steps) ? (int) Math.rint(steps) : (int) Math.floor(steps);
        int points = isWhole(steps) ? whole : whole + 1;
        return new EvenGrid(start, stop, step, whole, points, Math.min(Math.rint(every), MAX_STEPS), true);
    }

    /** See {@link TimeGrid#nearest(double, double, double, double)}. */
    static EvenGrid nearest(double start, double stop, double step, double save) {
        double steps = check(start, stop, step);
        require(save > 0, () -> "save must be positive, not " + Numbers.text(save));
        int points = (int) Math.floor(steps + 0.5);
        require(points > 0, () -> "step " + Numbers.text(step) + " is longer than the run");
        double every = save / step;
        double last = isWhole(steps) ? stop : start + points * step;
        return new EvenGrid(
                start, last, step, points, points, isWhole(every) ? Math.rint(every) : Math.max(every, 1), false);
    }

    private static double check(double start, double stop, double step) {
        require(Double.isFinite(start) && Double.isFinite(stop), () -> "start and stop must be finite");
        require(start < stop, () -> "stop " + Numbers.text(stop) + " is not after start " + Numbers.text(start));
        require(step > 0 && Double.isFinite(step), () -> "step must be positive, not " + Numbers.text(step));
        require(
                start + step > start && stop - step < stop,
                () -> "step " + Numbers.text(step) + " vanishes beside the times");
        double steps = (stop - start) / step;
        require(
                steps <= MAX_STEPS,
                () -> "step " + Numbers.text(step) + " makes " + Numbers.text(steps) + " steps, more than "
                        + MAX_STEPS);
        return steps;
    }

    private static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise.get());
        }
    }

    private static boolean isWhole(double quotient) {
        double nearest = Math.rint(quotient);
        return nearest > 0 && Math.abs(quotient - nearest) <= ROUNDING * nearest;
    }

    @Override
    public double start() {
        return start;
    }

    @Override
    public double stop() {
        return stop;
    }

    @Override
    public double step(int point) {
        return step;
    }

    @Override
    public boolean isEven() {
        return true;
    }

    @Override
    public int last() {
        return points;
    }

    @Override
    public double time(int point) {
        return point == points ? stop : start + point * step;
    }

    @Override
    public double length(int point) {
        return point == wholeSteps ? stop - time(point) : step;
    }

    @Override
    public int sampleOf(int point) {
        return Math.min(point, wholeSteps);
    }

    @Override
    public int rows() {
        int rows = (int) Math.floor((points + 0.5) / saveEvery);
        while (nearest(rows) > points) {
            rows--;
        }
        return savesStop && nearest(rows) < points ? rows + 2 : rows + 1;
    }

    @Override
    public int pointOfRow(int row) {
        return (int) Math.min(nearest(row), points);
    }

    private long nearest(int row) {
        return (long) Math.floor(row * saveEvery + 0.5);
    }

    @Override
    public OptionalInt pointAt(double time) {
        if (time == stop) {
            return OptionalInt.of(points);
        }
        double near = Math.rint((time - start) / step);
        if (!(near >= 0 && near <= points)) {
            return OptionalInt.empty();
        }
        int point = (int) near;
        boolean same = Math.abs(time(point) - time) <= 4 * Math.ulp(Math.max(Math.abs(start), Math.abs(stop)));
        return same ? OptionalInt.of(point) : OptionalInt.empty();
    }

    @Override
    public int pointBefore(double time) {
        int guess = (int) Math.max(0, Math.min(points, Math.floor((time - start) / step)));
        while (guess > 0 && time(guess) > time) {
            guess--;
        }
        while (guess < points && time(guess + 1) <= time) {
            guess++;
        }
        return guess;
    }
}
