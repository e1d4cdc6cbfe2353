package haihe.engine;

import haihe.engine.internal.derive.TangentProgram;
import haihe.engine.internal.lower.Discontinuities;
import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A lowered model with the slots of derivatives beside its own, so that whatever runs models runs it. */
final class TangentModel {

    private final LoweredModel lowered;
    private final TangentProgram tangents;

    private TangentModel(LoweredModel lowered, TangentProgram tangents) {
        this.lowered = lowered;
        this.tangents = tangents;
    }

    /**
     * The model.
     *
     * @param outcomes the columns whose derivatives are wanted; these become columns behind those of the model, the
     *     directions of one outcome one after the other
     */
    static LoweredModel of(
            LoweredModel lowered, TangentProgram tangents, List<Program.Column> outcomes, int directions) {
        return new TangentModel(lowered, tangents).with(outcomes, directions);
    }

    private LoweredModel with(List<Program.Column> outcomes, int directions) {
        List<Program.Column> columns = new ArrayList<>(tangents.program().columns());
        for (Program.Column outcome : outcomes) {
            for (int direction = 0; direction < directions; direction++) {
                int slot = tangents.derivative(outcome.slot()) + direction;
                columns.add(new Program.Column(nameOf(slot), slot));
            }
        }
        return new LoweredModel(
                tangents.program().keeping(columns),
                lowered.constants(),
                lowered.stocks().stream().map(this::moved).toList(),
                lowered.series(),
                moved(lowered.discontinuities()),
                lowered.fixedConstants(),
                lowered.controls().map(this::moved),
                lowered.stepCounting(),
                lowered.sampled(),
                lowered.thresholds().stream()
                        .map(each -> new LoweredModel.ThresholdSlot(
                                each.column(), tangents.slot(each.slot()), each.threshold()))
                        .toList());
    }

    /** The name of the column of a derivative; no variable has such a name. */
    static String nameOf(int slot) {
        return "#" + slot;
    }

    private LoweredModel.StockSlots moved(LoweredModel.StockSlots stock) {
        return new LoweredModel.StockSlots(
                stock.column(),
                tangents.slot(stock.slot()),
                moved(stock.inflows()),
                moved(stock.outflows()),
                stock.nonNegative());
    }

    private List<Integer> moved(List<Integer> slots) {
        return slots.stream().map(tangents::slot).toList();
    }

    private Discontinuities moved(Discontinuities jumps) {
        return new Discontinuities(
                jumps.times(),
                moved(jumps.switches()),
                jumps.pulses().stream()
                        .map(pulse -> new Discontinuities.Pulse(
                                tangents.slot(pulse.first()), tangents.slot(pulse.interval())))
                        .toList(),
                jumps.unlocated());
    }

    private LoweredModel.TimeSlots moved(LoweredModel.TimeSlots times) {
        return new LoweredModel.TimeSlots(
                moved(times.start()), moved(times.stop()), moved(times.step()), moved(times.save()), times.varying());
    }

    private OptionalInt moved(OptionalInt slot) {
        return slot.isPresent() ? OptionalInt.of(tangents.slot(slot.getAsInt())) : slot;
    }
}
