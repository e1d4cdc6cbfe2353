package haihe.engine.internal.program;

import java.util.BitSet;
import java.util.Collection;

/** A set of slots of the value array. Immutable. */
public final class SlotSet {

    private static final SlotSet NONE = new SlotSet(new BitSet(), false);
    private static final SlotSet ALL = new SlotSet(new BitSet(), true);

    private final BitSet slots;
    private final boolean everything;

    private SlotSet(BitSet slots, boolean everything) {
        this.slots = slots;
        this.everything = everything;
    }

    /** No slot. */
    public static SlotSet none() {
        return NONE;
    }

    /** Every slot, however many there are. */
    public static SlotSet all() {
        return ALL;
    }

    /** These slots. */
    public static SlotSet of(Collection<Integer> slots) {
        BitSet bits = new BitSet();
        slots.forEach(bits::set);
        return new SlotSet(bits, false);
    }

    /** The slots that are set; copied. */
    public static SlotSet of(BitSet slots) {
        return new SlotSet((BitSet) slots.clone(), false);
    }

    /** Whether a slot is among them. */
    public boolean contains(int slot) {
        return everything || slots.get(slot);
    }

    /** Whether these are all slots, however many there are. */
    public boolean isAll() {
        return everything;
    }

    /** Those that are in one of two sets. */
    public SlotSet union(SlotSet other) {
        if (everything || other.everything) {
            return ALL;
        }
        BitSet both = (BitSet) slots.clone();
        both.or(other.slots);
        return new SlotSet(both, false);
    }

    /** The slots below a size, as bits; a new set. */
    public BitSet below(int size) {
        BitSet bits = new BitSet(size);
        if (everything) {
            bits.set(0, size);
        } else {
            bits.or(slots);
        }
        return bits;
    }
}
