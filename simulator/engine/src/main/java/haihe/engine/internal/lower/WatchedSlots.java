package haihe.engine.internal.lower;

import haihe.engine.internal.program.SlotSet;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the slots that are read during a run by somebody who is not the program: see {@code Program.watched}. */
final class WatchedSlots {

    private final Set<Integer> slots = new TreeSet<>();

    SlotSet all() {
        return SlotSet.of(slots);
    }

    /** The flows whose integrals balance the stocks. */
    void balances(Iterable<LoweredModel.StockSlots> stocks) {
        for (LoweredModel.StockSlots stock : stocks) {
            slots.addAll(stock.inflows());
            slots.addAll(stock.outflows());
        }
    }

    /** What gives rise to events. */
    void thresholds(Iterable<LoweredModel.ThresholdSlot> thresholds) {
        thresholds.forEach(threshold -> slots.add(threshold.slot()));
    }

    /** The moments that methods with steps of their own must step to. */
    void breaks(Discontinuities breaks) {
        slots.addAll(breaks.switches());
        for (Discontinuities.Pulse pulse : breaks.pulses()) {
            slots.add(pulse.first());
            slots.add(pulse.interval());
        }
    }

    /** The variables that control the time. */
    void controls(LoweredModel.TimeSlots controls) {
        controls.start().ifPresent(slots::add);
        controls.stop().ifPresent(slots::add);
        controls.step().ifPresent(slots::add);
        controls.save().ifPresent(slots::add);
    }
}
