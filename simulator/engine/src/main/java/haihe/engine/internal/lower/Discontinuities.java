package haihe.engine.internal.lower;

import haihe.model.Name;
import java.util.List;

/**
 * The moments at which equations jump or bend that time alone decides. Slots are valid after an evaluation and change
 * only if a constant is set.
 *
 * @param times moments that are known now: points of time series and of graphical functions read at the time; increasing
 * @param switches slots that hold the start times of STEP and RAMP
 * @param pulses the slots of PULSE; each pulse ends one DT after it begins
 * @param unlocated variables in which such a moment depends on how the run goes, so that nobody knows it beforehand
 */
public record Discontinuities(List<Double> times, List<Integer> switches, List<Pulse> pulses, List<Name> unlocated) {

    public Discontinuities {
        times = List.copyOf(times);
        switches = List.copyOf(switches);
        pulses = List.copyOf(pulses);
        unlocated = List.copyOf(unlocated);
    }

    /**
     * A train of pulses.
     *
     * @param first slot of the first time
     * @param interval slot of the time from one pulse to the next; there is one pulse only if its content is not positive
     */
    public record Pulse(int first, int interval) {}
}
