package haihe.engine.internal.lower;

import haihe.engine.internal.lower.LoweredModel.TimeSlots;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.TimeControls;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds the slots of the variables that control the time. */
final class ControlSlots {

    private final Model model;
    private final Memory memory;

    ControlSlots(Model model, Memory memory) {
        this.model = model;
        this.memory = memory;
    }

    Optional<TimeSlots> find() {
        return model.time().controls().map(this::slots);
    }

    private TimeSlots slots(TimeControls controls) {
        Invariance invariance = new Invariance(model);
        boolean varying = Stream.of(controls.stop(), controls.step(), controls.save())
                .flatMap(Optional::stream)
                .anyMatch(name -> !invariance.of(name));
        return new TimeSlots(
                slot(controls.start()), slot(controls.stop()), slot(controls.step()), slot(controls.save()), varying);
    }

    private OptionalInt slot(Optional<Name> name) {
        return name.map(each -> OptionalInt.of(memory.baseOf(each))).orElse(OptionalInt.empty());
    }
}
