package haihe.engine.internal.integrate;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Finds the points of time of a run whose step, stop time and save interval change on the way, by making the run once.
 *
 * <p>At each point the step in force is the one computed there. The run ends at the first point from which the stop time
 * is not more than half a step away. Saved is the start, and then each point that is the nearest to the time of the
 * saved row before, as it was wanted, and the save interval in force there; every point is saved while the interval is
 * not above the step.
 */
public final class Rehearsal {

    /**
     * Where the settings are found in a system that stands at a point.
     *
     * @param stop reads the stop time
     * @param step reads the step
     * @param save reads the save interval
     */
    public record Settings(
            ToDoubleFunction<DynamicSystem> stop,
            ToDoubleFunction<DynamicSystem> step,
            ToDoubleFunction<DynamicSystem> save) {}

    private final DynamicSystem system;
    private final Settings settings;
    private final ListedGrid grid;
    private final FixedStep run;
    private double nextRow;

    private Rehearsal(DynamicSystem system, Settings settings, double start, FixedStep.Formula formula) {
        this.system = system;
        this.settings = settings;
        this.grid = new ListedGrid(start, 1);
        this.run = new FixedStep(system, grid, formula, time -> true);
        this.nextRow = start;
    }

    /**
     * The points of a run.
     *
     * @param system at its beginning, constants set; used up
     * @throws IllegalArgumentException if the step is not positive somewhere, there are more than
     *     {@link TimeGrid#MAX_STEPS} steps, or the run has no step at all; the message says which, for a person
     */
    public static TimeGrid of(DynamicSystem system, Settings settings, double start, FixedStep.Formula formula) {
        return new Rehearsal(system, settings, start, formula).grid();
    }

    /** Lets a system stand at the beginning of a run with this start time and step. */
    public static void open(DynamicSystem system, double start, double step) {
        system.initialise(new ListedGrid(start, step));
    }

    private TimeGrid grid() {
        Optional<Ending> ending = run.begin();
        double step = stepHere();
        ending = ending.isPresent() ? ending : run.begin();
        saveHere();
        while (ending.isEmpty() && grid.stop() + step / 2 < settings.stop().applyAsDouble(system)) {
            grid.add();
            if (grid.last() == TimeGrid.MAX_STEPS) {
                throw new IllegalArgumentException("there are more than " + TimeGrid.MAX_STEPS + " steps");
            }
            ending = run.advanceTo(grid.stop());
            step = stepHere();
            saveHere();
        }
        if (grid.last() == 0) {
            throw new IllegalArgumentException(
                    "stop " + Numbers.text(settings.stop().applyAsDouble(system)) + " is not after start "
                            + Numbers.text(grid.start()));
        }
        return grid;
    }

    private double stepHere() {
        double step = settings.step().applyAsDouble(system);
        if (!(step > 0 && grid.stop() + step > grid.stop())) {
            throw new IllegalArgumentException(
                    "step must be positive, not " + Numbers.text(step) + " at time " + Numbers.text(grid.stop()));
        }
        if (step != grid.step(grid.last())) {
            grid.setStep(step);
            system.standAt(grid.stop(), grid.last());
            system.evaluate();
        }
        return step;
    }

    private void saveHere() {
        double time = grid.stop();
        if (nextRow < time + grid.step(grid.last()) / 2) {
            grid.save();
            double interval = settings.save().applyAsDouble(system);
            if (!(interval > 0)) {
                throw new IllegalArgumentException(
                        "save must be positive, not " + Numbers.text(interval) + " at time " + Numbers.text(time));
            }
            nextRow = Math.max(nextRow + interval, time);
        }
    }
}
