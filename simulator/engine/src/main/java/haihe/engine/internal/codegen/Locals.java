package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Footprint;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which slots a method of statements holds in local variables: values that it assigns and reads again, and those that it
 * reads often. What no other method reads and nobody needs afterwards does not go to the frame at all.
 *
 * <p>Only slots at fixed places take part that are assigned by statements of the method itself, not by loops or
 * functions of arrays, so that a later statement always finds the value of the last assignment before it.
 */
final class Locals {

    /** Reads from which on a value that the method does not compute is loaded once. */
    private static final int OFTEN = 3;

    /** Local variables of a method; more take longer instructions and find no register. */
    private static final int MOST = 100;

    private final Blocks blocks;
    private final Outline outline;
    private final BitSet unstable = new BitSet();
    private final Map<Integer, Integer> early = new HashMap<>();
    private final Map<Integer, Integer> late = new HashMap<>();
    private final Set<Integer> assigned = new HashSet<>();

    private Locals(Blocks blocks, Outline outline) {
        this.blocks = blocks;
        this.outline = outline;
    }

    /** What a method should hold of these statements, which stand in it one after the other. */
    static Locals of(List<Statement> statements, Blocks blocks, Outline outline) {
        Locals locals = new Locals(blocks, outline);
        for (Statement statement : statements) {
            if (!isPlain(statement)) {
                locals.unstable.or(Footprint.of(List.of(statement)).writes());
            }
        }
        statements.forEach(locals::follow);
        return locals;
    }

    private static boolean isPlain(Statement statement) {
        return statement instanceof Statement.Assign assign
                && assign.target().terms().isEmpty();
    }

    private void follow(Statement statement) {
        if (statement instanceof Statement.Assign assign) {
            read(assign.value());
            if (isPlain(assign) && !unstable.get(assign.target().base())) {
                assigned.add(assign.target().base());
            }
        } else if (statement instanceof Statement.Record made) {
            read(made.value());
        } else if (statement instanceof Statement.Fill fill) {
            fill.parameters().forEach(this::read);
        } else if (statement instanceof Statement.ForEach loop && blocks.fit(loop.body())) {
            loop.body().forEach(this::follow);
        }
    }

    /** Counts the loads that are written in place. */
    private void read(Node root) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (outline.of(node).outlined()) {
                continue;
            }
            if (node instanceof Node.Load load && load.address().terms().isEmpty()) {
                int slot = load.address().base();
                (assigned.contains(slot) ? late : early).merge(slot, 1, Integer::sum);
            } else {
                Operands.of(node).forEach(open::push);
            }
        }
    }

    /** The slots to load at the beginning. */
    List<Integer> often() {
        return early.keySet().stream()
                .filter(slot -> early.getOrDefault(slot, 0) >= OFTEN && !unstable.get(slot) && !assigned.contains(slot))
                .sorted()
                .limit(MOST / 2)
                .toList();
    }

    /** Whether the value of an assignment is read again in the same method. */
    boolean keeps(int slot, MethodCode code) {
        return late.containsKey(slot) && (code.resident(slot) >= 0 || code.residents() < MOST);
    }

    /** Whether nobody but the method itself reads the value of an assignment that it keeps. */
    boolean owns(int slot, SlotReads reads) {
        return reads.areAll(slot, late.getOrDefault(slot, 0));
    }
}
