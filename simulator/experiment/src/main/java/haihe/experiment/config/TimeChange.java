package haihe.experiment.config;

import haihe.model.TimeSpec;
import java.util.OptionalDouble;

/**
 * Times that differ from the model's; what is absent stays.
 *
 * @param start initial time
 * @param stop final time
 * @param step the step DT
 * @param save interval between saved rows
 */
public record TimeChange(OptionalDouble start, OptionalDouble stop, OptionalDouble step, OptionalDouble save) {

    /** Changes nothing. */
    public static final TimeChange NONE = new TimeChange(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** This change, with what it leaves open taken from another. */
    public TimeChange or(TimeChange other) {
        return new TimeChange(
                first(start, other.start), first(stop, other.stop), first(step, other.step), first(save, other.save));
    }

    /** The changed times; a longer step than the save interval makes every step a saved one. */
    public TimeSpec applyTo(TimeSpec time) {
        double newStep = step.orElse(time.step());
        double newSave = save.orElse(Math.max(time.save(), newStep));
        return new TimeSpec(
                start.orElse(time.start()),
                stop.orElse(time.stop()),
                newStep,
                newSave,
                time.unit(),
                time.method(),
                time.span());
    }

    private static OptionalDouble first(OptionalDouble one, OptionalDouble two) {
        return one.isPresent() ? one : two;
    }
}
