package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.List;

/** New slots at the end of a layout, for values that are computed beforehand. */
final class Temporaries {

    /** The most slots for one value. */
    private static final long LARGEST = 1 << 14;

    private final int first;
    private int end;

    Temporaries(Layout layout) {
        first = layout.firstOther();
        end = layout.size();
    }

    /** Whether a value may have a slot for each turn of loops. */
    static boolean haveRoomFor(List<LoopRange> loops) {
        long slots = 1;
        for (LoopRange loop : loops) {
            slots *= loop.turns();
            if (slots > LARGEST) {
                return false;
            }
        }
        return true;
    }

    /** New slots, one for each turn of loops. */
    Address reserve(List<LoopRange> loops) {
        int stride = 1;
        List<Address.Term> terms = new ArrayList<>();
        for (int i = loops.size() - 1; i >= 0; i--) {
            LoopRange loop = loops.get(i);
            if (loop.turns() > 1) {
                terms.add(0, new Address.Term(loop.loop(), stride));
            }
            stride *= loop.turns();
        }
        Address address = new Address(end, terms);
        end += stride;
        return address;
    }

    /** Stores a value for every turn of loops. */
    static Statement store(Address target, Node value, List<LoopRange> loops) {
        Statement statement = new Statement.Assign(target, value);
        for (int i = loops.size() - 1; i >= 0; i--) {
            statement = new Statement.ForEach(loops.get(i), List.of(statement));
        }
        return statement;
    }

    /** The number of slots after the rates, the new ones included. */
    int others() {
        return end - first;
    }
}
