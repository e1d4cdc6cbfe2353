package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Footprint;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.SlotSet;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** How often an evaluation reads each slot, so that a block knows when it is the only one to read a value of its own. */
final class SlotReads {

    private final SlotSet needed;
    private final int[] reads;
    private final BitSet spread = new BitSet();

    private SlotReads(SlotSet needed, int slots) {
        this.needed = needed;
        this.reads = new int[slots];
    }

    static SlotReads of(Program program) {
        SlotSet needed = program.needed();
        SlotReads counted = new SlotReads(needed, program.layout().size());
        if (!needed.isAll()) {
            program.evaluate().forEach(counted::count);
        }
        return counted;
    }

    private void count(Statement statement) {
        if (statement instanceof Statement.Assign assign
                && assign.target().terms().isEmpty()) {
            count(assign);
        } else {
            spread.or(Footprint.of(List.of(statement)).reads());
        }
    }

    private void count(Statement.Assign assign) {
        Deque<Node> open = new ArrayDeque<>(List.of(assign.value()));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Node.Load load && load.address().terms().isEmpty()) {
                reads[load.address().base()]++;
            } else if (node instanceof Node.Load
                    || node instanceof Node.Gather
                    || node instanceof Node.Reduce
                    || node instanceof Node.History) {
                spread.or(Footprint.of(List.of(new Statement.Assign(assign.target(), node)))
                        .reads());
            } else {
                Operands.of(node).forEach(open::push);
            }
        }
    }

    /** Whether nobody needs the content of a slot who is not among some readers. */
    boolean areAll(int slot, int readers) {
        return !needed.contains(slot) && reads[slot] == readers && !spread.get(slot);
    }
}
