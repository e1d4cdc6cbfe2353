package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that derivatives use more than once, each computed once into a slot: within a reduction, once a turn. */
final class Bindings {

    private final FreshSlots slots;
    private final List<LoopRange> loops;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Node, Node> known = new HashMap<>();

    private Bindings(FreshSlots slots, List<LoopRange> loops) {
        this.slots = slots;
        this.loops = loops;
    }

    /** Outside of reductions. */
    static Bindings of(FreshSlots slots) {
        return new Bindings(slots, List.of());
    }

    /** The node itself if reading it is cheap, else a load of a slot that has its value. */
    Node share(Node node) {
        if (node instanceof Node.Literal || node instanceof Node.Load || node instanceof Node.Turn) {
            return node;
        }
        Node before = known.get(node);
        if (before != null) {
            return before;
        }
        Address address = reserve();
        statements.add(new Statement.Assign(address, node));
        Node shared = new Node.Load(address);
        known.put(node, shared);
        return shared;
    }

    private Address reserve() {
        int size = 1;
        List<Address.Term> terms = new ArrayList<>();
        for (int i = loops.size() - 1; i >= 0; i--) {
            terms.add(0, new Address.Term(loops.get(i).loop(), size));
            size = Math.multiplyExact(size, loops.get(i).turns());
        }
        return new Address(slots.reserve(size), terms);
    }

    /** Bindings for every turn of more loops, which {@link #close} adds to these. */
    Bindings within(List<LoopRange> inner) {
        List<LoopRange> all = new ArrayList<>(loops);
        all.addAll(inner);
        return new Bindings(slots, all);
    }

    /** Computes what inner bindings have, for all turns of the inner loops. */
    void close(Bindings inner) {
        List<Statement> body = inner.statements;
        for (int i = inner.loops.size() - 1; i >= loops.size() && !body.isEmpty(); i--) {
            body = List.of(new Statement.ForEach(inner.loops.get(i), body));
        }
        statements.addAll(body);
    }

    /** What computes the shared values, in order. */
    List<Statement> statements() {
        return statements;
    }
}
