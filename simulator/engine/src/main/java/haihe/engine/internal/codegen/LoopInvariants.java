package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Footprint;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is the same in every turn of a loop and is worth a local variable before it: loads, which the JVM cannot move out
 * past the loop's stores and which keep it from vectorising, and what has a method of its own, such as reductions.
 */
final class LoopInvariants {

    private final Outline outline;
    private final Blocks blocks;
    private final List<LoopRange> around;
    private final BitSet written;
    private final Map<InvariantKey, Node> found = new LinkedHashMap<>();

    private LoopInvariants(Outline outline, Blocks blocks, Statement.ForEach loop, List<LoopRange> around) {
        this.outline = outline;
        this.blocks = blocks;
        this.around = around;
        this.written = Footprint.of(List.of(within(loop))).writes();
    }

    /**
     * The invariant nodes of a loop whose body is written in place.
     *
     * @param around the loops in which it stands, outermost first
     */
    static Map<InvariantKey, Node> of(Statement.ForEach loop, List<LoopRange> around, Outline outline, Blocks blocks) {
        LoopInvariants invariants = new LoopInvariants(outline, blocks, loop, around);
        loop.body().forEach(invariants::search);
        return invariants.found;
    }

    /** A statement in the loops around, whose footprint covers all of their turns. */
    private Statement within(Statement statement) {
        Statement nest = statement;
        for (int i = around.size() - 1; i >= 0; i--) {
            nest = new Statement.ForEach(around.get(i), List.of(nest));
        }
        return nest;
    }

    private void search(Statement statement) {
        if (statement instanceof Statement.Assign assign) {
            search(assign.value());
        } else if (statement instanceof Statement.ForEach inner && blocks.fit(inner.body())) {
            inner.body().forEach(this::search);
        }
    }

    private void search(Node root) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            boolean outlined = outline.of(node).outlined();
            if ((outlined || node instanceof Node.Load) && isInvariant(node)) {
                found.put(InvariantKey.of(node), node);
            } else if (!outlined) {
                Operands.of(node).forEach(open::push);
            }
        }
    }

    private boolean isInvariant(Node node) {
        List<Integer> outer = around.stream().map(LoopRange::loop).toList();
        if (!outer.containsAll(outline.of(node).loops()) || asksAStore(node)) {
            return false;
        }
        Statement reading = within(new Statement.Assign(Address.at(0), node));
        return !Footprint.of(List.of(reading)).reads().intersects(written);
    }

    /** A store may read what the loop writes. */
    private static boolean asksAStore(Node root) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Node.Ask) {
                return true;
            }
            Operands.of(node).forEach(open::push);
        }
        return false;
    }
}
