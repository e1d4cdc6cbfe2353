package haihe.experiment;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A simulated value at a milestone year, against one target if there is one. Amounts are in the target's unit.
 *
 * @param indicator the indicator's label
 * @param column the trajectory's column
 * @param region the region; empty if none
 * @param time the year
 * @param value the simulated value; for a target of change the change in percent; empty if not simulated
 * @param target the target, if any
 * @param verdict what came of it
 * @param distance how far the value is from the target: positive if it still has to go, negative if it went beyond;
 *     present with {@code MET} and {@code MISSED}
 * @param firstMet the first saved time at which the target's requirement holds, be it before or after its year
 */
public record Milestone(
        String indicator,
        String column,
        String region,
        double time,
        OptionalDouble value,
        Optional<Target> target,
        Verdict verdict,
        OptionalDouble distance,
        OptionalDouble firstMet) {

    /** What came of a target. */
    public enum Verdict {
        /** The requirement holds in the target's year. */
        MET,
        /** It does not hold. */
        MISSED,
        /** There is no target for this indicator, region and year. */
        NO_TARGET,
        /** The target is in words, or a number of which nobody says from which side to reach it. */
        NOT_JUDGED,
        /** The simulation does not reach the year, or gives no finite value there. */
        NOT_SIMULATED
    }
}
