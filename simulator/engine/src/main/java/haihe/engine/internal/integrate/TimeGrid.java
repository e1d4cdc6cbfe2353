package haihe.engine.internal.integrate;

import java.util.OptionalInt;

/** The points of time of a run, numbered from 0. Points are on the DT grid, but perhaps for the last one. */
public interface TimeGrid {

    /** Largest number of steps of a run. */
    int MAX_STEPS = 1_000_000_000;

    /**
     * Points at even distances, the last one at the stop time after a shorter step if need be; saved is the stop time too.
     *
     * @param save a whole multiple of {@code step}
     * @throws IllegalArgumentException if the times are not finite, the stop is not after the start, the step is not
     *     positive, the save interval no multiple of it, or there are more than {@link #MAX_STEPS} steps; the message says
     *     which, for a person
     */
    static TimeGrid of(double start, double stop, double step, double save) {
        return EvenGrid.of(start, stop, step, save);
    }

    /**
     * Points at even distances, the last one that which is nearest to the stop time; saved is the point nearest to each
     * multiple of the save interval, counted from the start.
     *
     * @param save the interval; every point is saved if it is not above {@code step}
     * @throws IllegalArgumentException if times or intervals do not fit as in {@link #of}
     */
    static TimeGrid nearest(double start, double stop, double step, double save) {
        return EvenGrid.nearest(start, stop, step, save);
    }

    /** The initial time. */
    double start();

    /** The time of the last point. */
    double stop();

    /** The step DT at a point. */
    double step(int point);

    /** Whether the step DT is the same at all points. */
    boolean isEven();

    /** The number of the last point, which is the number of steps. */
    int last();

    /** The time of a point from 0 to {@link #last()}. */
    double time(int point);

    /** The length of the step from a point to the next: the step DT, for a last shorter step the rest. */
    double length(int point);

    /** The DT step in which a point lies: its own number, but for a stop time off the grid that of the point before. */
    int sampleOf(int point);

    /** Number of saved points. */
    int rows();

    /** The point of a row counted from 0. */
    int pointOfRow(int row);

    /** The number of the point at a time, if there is one within rounding. */
    OptionalInt pointAt(double time);

    /** The last point of the DT grid that is not after a time within the run. */
    int pointBefore(double time);
}
