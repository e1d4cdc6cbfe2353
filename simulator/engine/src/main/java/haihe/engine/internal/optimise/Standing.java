package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Footprint;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Program;
import java.util.BitSet;

/** How long the slots of a program keep their values. */
final class Standing {

    /** As long as no constant changes. */
    static final int RUN = 0;
    /** Within a step. */
    static final int STEP = 1;
    /** Not from one evaluation to the next. */
    static final int STAGE = 2;

    private final byte[] levels;
    private final BitSet moving;

    private Standing(byte[] levels, BitSet moving) {
        this.levels = levels;
        this.moving = moving;
    }

    /** All slots stand, but for some; the set is not copied. */
    static Standing except(BitSet moving) {
        return new Standing(new byte[0], moving);
    }

    /** What is known before the statements of the evaluation are looked at: what they write does not stand. */
    static Standing of(Program program) {
        Layout layout = program.layout();
        Standing standing = new Standing(new byte[layout.size()], new BitSet());
        standing.levels[Layout.TIME] = STAGE;
        standing.levels[Layout.DT] = STEP;
        standing.levels[Layout.EVENT_TIME] = STEP;
        standing.levels[Layout.GRID_TIME] = STEP;
        BitSet stocks = new BitSet();
        stocks.set(layout.firstStock(), layout.firstRate());
        standing.set(stocks, STAGE);
        standing.set(Footprint.of(program.sample()).writes(), STEP);
        standing.set(Footprint.of(program.step()).writes(), STEP);
        standing.set(Footprint.of(program.evaluate()).writes(), STAGE);
        return standing;
    }

    /** Slots stand as long as this from now on. */
    void set(BitSet slots, int level) {
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            levels[slot] = (byte) level;
        }
    }

    /** How long all the slots from one to another stand. */
    int of(int first, int last) {
        int written = moving.nextSetBit(first);
        if (written >= 0 && written <= last) {
            return STAGE;
        }
        int level = RUN;
        for (int slot = first; slot <= last && slot < levels.length && level < STAGE; slot++) {
            level = Math.max(level, levels[slot]);
        }
        return level;
    }
}
