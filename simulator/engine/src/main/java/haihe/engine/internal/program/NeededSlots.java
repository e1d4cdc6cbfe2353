package haihe.engine.internal.program;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Finds the slots that must be right after an evaluation; see {@link Program#needed}. */
final class NeededSlots {

    private NeededSlots() {}

    static SlotSet of(Program program) {
        if (program.watched().isAll()) {
            return SlotSet.all();
        }
        Layout layout = program.layout();
        BitSet slots = program.watched().below(layout.size());
        slots.set(layout.firstRate(), layout.firstOther());
        program.columns().forEach(column -> slots.set(column.slot()));
        program.stores().forEach(store -> store.reads().forEach(slots::set));
        Stream.of(program.initial(), program.run(), program.step(), program.sample())
                .forEach(phase -> slots.or(Footprint.of(phase).reads()));
        slots.or(kept(program.evaluate()));
        return SlotSet.of(slots);
    }

    /** What is read before it is written: what an evaluation finds there. */
    private static BitSet kept(List<Statement> evaluate) {
        BitSet kept = new BitSet();
        BitSet written = new BitSet();
        for (Statement statement : evaluate) {
            Footprint footprint = Footprint.of(List.of(statement));
            BitSet read = footprint.reads();
            read.andNot(written);
            kept.or(read);
            written.or(footprint.writes());
        }
        return kept;
    }
}
