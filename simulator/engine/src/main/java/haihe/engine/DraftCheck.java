package haihe.engine;

import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.lower.LoweredModel.ConstantSlots;
import haihe.model.Diagnostics;
import haihe.model.ValueRange;
import java.util.Arrays;

/** Looks whether constants are what they can be. Allocates nothing as long as they are. */
final class DraftCheck {

    private final LoweredModel lowered;
    private final Overrides overrides;
    private final double[] least;
    private final double[] most;

    DraftCheck(LoweredModel lowered, Overrides overrides) {
        this.lowered = lowered;
        this.overrides = overrides;
        int constants = lowered.program().layout().constants();
        this.least = new double[constants];
        this.most = new double[constants];
        lowered.constants().forEach(this::limit);
    }

    private void limit(ConstantSlots slots) {
        int first = slots.first() - lowered.program().layout().firstConstant();
        int behind = first + slots.constant().size();
        ValueRange range = slots.constant().range();
        Arrays.fill(least, first, behind, range.min());
        Arrays.fill(most, first, behind, range.max());
        if (lowered.fixedConstants().contains(slots.constant().name())) {
            for (int i = first; i < behind; i++) {
                least[i] = slots.constant().values().get(i - first);
                most[i] = least[i];
            }
        }
    }

    /** @throws haihe.model.ModelException if one of the values is none that its constant can have */
    void check(long run, double[] constants) {
        for (int i = 0; i < constants.length; i++) {
            if (!(constants[i] >= least[i] && constants[i] <= most[i])) {
                refuse(run, i, constants[i]);
            }
        }
    }

    private void refuse(long run, int position, double value) {
        int slot = lowered.program().layout().firstConstant() + position;
        Diagnostics found = new Diagnostics();
        for (ConstantSlots slots : lowered.constants()) {
            if (slot >= slots.first() && slot < slots.first() + slots.constant().size()) {
                overrides.checkValue(slots.constant(), value, Ensemble.place(run), found);
            }
        }
        found.throwIfErrors();
    }
}
