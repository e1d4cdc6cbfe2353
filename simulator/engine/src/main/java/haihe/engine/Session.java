package haihe.engine;

import haihe.engine.internal.integrate.Ending;
import haihe.engine.internal.integrate.Numbers;
import haihe.engine.internal.integrate.TimeGrid;
import haihe.model.Diagnostics;
import haihe.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * A run that the caller steers: goes on to a time, reads values, changes constants, keeps and takes back states. Going on
 * in many small advances gives the same bits as one run from start to stop.
 *
 * <p>Not thread-safe: one thread at a time.
 */
public final class Session {

    private static final Span SPAN = new Span("<session>", 0, 0, 1);

    private final Compiled compiled;
    private final Overrides overrides;
    private final Plan plan;
    private final Course course;
    private Optional<RunStatus> failure;

    Session(Compiled compiled, Overrides overrides, Plan plan) {
        this.compiled = compiled;
        this.overrides = overrides;
        this.plan = plan;
        this.course = Course.of(compiled, plan, time -> true);
        this.failure = course.integration().begin().map(Course::statusOf);
    }

    /** The current time. */
    public double time() {
        return course.integration().time();
    }

    /** Why the session ended: its stop time is reached or a value failed; empty while it can go on. */
    public Optional<RunStatus> ended() {
        boolean completed = failure.isEmpty() && time() == plan.grid().stop();
        return completed ? Optional.of(Course.completed(time())) : failure;
    }

    /** What the model wanted to be told of so far, in order; a pause is up to the caller. */
    public List<RunEvent> events() {
        return course.events();
    }

    /**
     * Goes on to a time.
     *
     * @param time from the current time to the stop time; with a fixed-step method a point {@code start + i*step} or the
     *     stop time
     * @return whether that time was reached; if not, {@link #ended} says why, and the session stands at the last time
     *     with valid values
     * @throws IllegalArgumentException if the time is not one of those; the message names the nearest ones
     * @throws IllegalStateException if the session ended before with a failure
     */
    public boolean advanceTo(double time) {
        failure.ifPresent(status -> {
            throw new IllegalStateException("the session has ended: " + status.message());
        });
        if (!course.integration().canReach(time)) {
            throw new IllegalArgumentException(unreachable(time));
        }
        Optional<Ending> ending = course.integration().advanceTo(time);
        failure = ending.map(Course::statusOf);
        return ending.isEmpty();
    }

    private String unreachable(double time) {
        TimeGrid grid = plan.grid();
        if (!(time() <= time && time <= grid.stop())) {
            return "time " + Numbers.text(time) + " is not between the current time " + Numbers.text(time())
                    + " and the stop time " + Numbers.text(grid.stop());
        }
        int before = grid.pointBefore(time);
        return "time " + Numbers.text(time) + " is not on the grid of the fixed steps; the nearest points are "
                + Numbers.text(grid.time(before)) + " and " + Numbers.text(grid.time(before + 1));
    }

    /**
     * The value of a variable at the current time.
     *
     * @param column {@code variable} or {@code variable[e1,e2]}; case and blanks do not matter
     * @throws IllegalArgumentException if there is no such column, or the compilation has not kept it
     */
    public double read(String column) {
        int position = compiled.columns()
                .find(column)
                .orElseThrow(() -> new IllegalArgumentException(
                        compiled.saved().leavesOut(column)
                                ? column + " is not among what was kept when the model was compiled"
                                : "there is no variable " + column));
        return course.system().get(compiled.everything().slot(position));
    }

    /**
     * Sets a constant from the current time on. What was computed before stays, initial values of stocks included.
     *
     * @param constant {@code name} for every element or {@code name[e1,e2]} for one
     * @throws haihe.model.ModelException if there is no such constant or the value is out of its range
     */
    public void set(String constant, double value) {
        Diagnostics found = new Diagnostics();
        Optional<Setting> setting = overrides.resolve(constant, value, SPAN, found);
        found.throwIfErrors();
        setting.orElseThrow().applyTo(course.system());
        course.integration().constantsChanged();
    }

    /** The whole state at the current time. */
    public Snapshot snapshot() {
        return new Snapshot(compiled, plan, course.integration().save());
    }

    /**
     * Goes back (or forth) to a state of this session or of another one of the same simulator with the same method and
     * times. Constants are those of the snapshot; seed and number of the run are those of this session.
     *
     * @throws IllegalArgumentException if the snapshot is of another simulator, method or time grid
     */
    public void restore(Snapshot snapshot) {
        if (!snapshot.fits(compiled, plan)) {
            throw new IllegalArgumentException(
                    "the snapshot at time " + snapshot.time() + " is of another simulator, method or time grid");
        }
        course.integration().restore(snapshot.state());
        failure = Optional.empty();
    }
}
