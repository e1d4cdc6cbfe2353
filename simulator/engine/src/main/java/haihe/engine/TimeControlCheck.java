package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.integrate.Rehearsal;
import haihe.engine.internal.lanes.LaneFrame;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Looks whether the variables that control a model's times have in all lanes the values that they have in the scenario. */
final class TimeControlCheck {

    private final int[] slots;
    private final double[] expected;

    TimeControlCheck(EnsemblePlan plan) {
        this.slots = plan.compiled().lowered().controls().stream()
                .flatMap(times -> Stream.of(times.start(), times.stop(), times.step(), times.save()))
                .flatMapToInt(OptionalInt::stream)
                .toArray();
        this.expected = new double[slots.length];
        if (slots.length > 0) {
            DynamicSystem system = plan.compiled().newSystem();
            plan.plan().settings().forEach(setting -> setting.applyTo(system));
            Rehearsal.open(system, plan.grid().start(), plan.grid().step(0));
            for (int i = 0; i < slots.length; i++) {
                expected[i] = system.get(slots[i]);
            }
        }
    }

    /**
     * Looks at a frame that stands at the start.
     *
     * @param first number of the run in the first lane
     * @param used number of lanes that matter
     * @throws haihe.model.ModelException if a run would have other times
     */
    void check(LaneFrame frame, long first, int used) {
        for (int i = 0; i < slots.length; i++) {
            for (int lane = 0; lane < used; lane++) {
                if (frame.values[slots[i] * frame.width + lane] != expected[i]) {
                    throw EnsemblePlan.timesDiffer(first + lane, "the run would have other times than the others");
                }
            }
        }
    }
}
