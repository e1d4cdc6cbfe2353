package haihe.engine.internal.integrate;

import java.util.OptionalInt;

/**
 * The points of time of a run, by whole numbers: point {@code i} is {@code start + i*step}, never a sum of steps.
 *
 * <p>If the span is not a whole multiple of the step, a last, shorter step ends exactly at the stop time; that point is
 * not on the DT grid, so nothing is sampled there. Saved are the points at {@code start + k*save} and the stop time.
 */
public final class TimeGrid {

    /** Largest number of steps of a run. */
    public static final int MAX_STEPS = 1_000_000_000;

    /** Quotients nearer to a whole number than this, relative to themselves, are that number but for rounding. */
    private static final double ROUNDING = 1e-12;

    private final double start;
    private final double stop;
    private final double step;
    private final int wholeSteps;
    private final int points;
    private final int saveEvery;

    private TimeGrid(double start, double stop, double step, int wholeSteps, int points, int saveEvery) {
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.wholeSteps = wholeSteps;
        this.points = points;
        this.saveEvery = saveEvery;
    }

    /**
     * The points of a run.
     *
     * @param save a whole multiple of {@code step}
     * @throws IllegalArgumentException if the times are not finite, the stop is not after the start, the step is not
     *     positive, the save interval no multiple of it, or there are more than {@link #MAX_STEPS} steps; the message says
     *     which, for a person
     */
    public static TimeGrid of(double start, double stop, double step, double save) {
        require(Double.isFinite(start) && Double.isFinite(stop), "start and stop must be finite");
        require(start < stop, "stop " + Numbers.text(stop) + " is not after start " + Numbers.text(start));
        require(step > 0 && Double.isFinite(step), "step must be positive, not " + Numbers.text(step));
        require(
                start + step > start && stop - step < stop,
                "step " + Numbers.text(step) + " vanishes beside the times");
        double steps = (stop - start) / step;
        require(
                steps <= MAX_STEPS,
                "step " + Numbers.text(step) + " makes " + Numbers.text(steps) + " steps, more than " + MAX_STEPS);
        double every = save / step;
        require(
                every > 0.5 && isWhole(every),
                "save " + Numbers.text(save) + " is not a whole multiple of step " + Numbers.text(step));
        int whole = isWhole(steps) ? (int) Math.rint(steps) : (int) Math.floor(steps);
        return new TimeGrid(start, stop, step, whole, isWhole(steps) ? whole : whole + 1, (int)
                Math.min(Math.rint(every), MAX_STEPS));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static boolean isWhole(double quotient) {
        double nearest = Math.rint(quotient);
        return nearest > 0 && Math.abs(quotient - nearest) <= ROUNDING * nearest;
    }

    /** The initial time. */
    public double start() {
        return start;
    }

    /** The final time. */
    public double stop() {
        return stop;
    }

    /** The step DT. */
    public double step() {
        return step;
    }

    /** The number of the last point, which is the number of steps. */
    public int last() {
        return points;
    }

    /** The time of a point from 0 to {@link #last()}; the last one is the stop time. */
    public double time(int point) {
        return point == points ? stop : start + point * step;
    }

    /** The length of the step from a point to the next: the step DT, for a last shorter step the rest. */
    public double length(int point) {
        return point == wholeSteps ? stop - time(point) : step;
    }

    /** The DT step in which a point lies: its own number, but for a stop time off the grid that of the point before. */
    public int sampleOf(int point) {
        return Math.min(point, wholeSteps);
    }

    /** Number of saved points. */
    public int rows() {
        return points / saveEvery + 1 + (points % saveEvery == 0 ? 0 : 1);
    }

    /** The point of a row counted from 0. */
    public int pointOfRow(int row) {
        return (int) Math.min((long) row * saveEvery, points);
    }

    /** The number of the point at a time, if there is one within rounding. */
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

    /** The last point of the DT grid that is not after a time within the run. */
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
