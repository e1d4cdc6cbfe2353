package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Footprint;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for the nodes of an evaluation: two nodes of the same number have the same value wherever in the evaluation they
 * stand (value numbering: J. Cocke and J. T. Schwartz, Programming Languages and Their Compilers, 1970).
 */
final class ValueNumbers {

    /**
     * A statement and the numbers of its nodes; a node of none has a value of its own.
     *
     * @param numbers by identity
     */
    record Numbered(Statement statement, LoopTurns turns, Traits traits, Map<Node, Integer> numbers) {}

    /**
     * What makes a value.
     *
     * @param node the node with nothing for its operands
     * @param operands the operands' numbers
     * @param version when the slots that it reads were last written
     * @param loops the turns of the loops that it refers to
     */
    private record Key(Node node, List<Integer> operands, int version, List<Integer> loops) {}

    private static final Node NOTHING = new Node.Literal(0);

    private final Map<Key, Integer> known = new HashMap<>();
    private final List<Numbered> statements = new ArrayList<>();
    private final Map<Integer, Integer> uses = new HashMap<>();
    private final BitSet anyway = new BitSet();
    private final int[] versions;

    private ValueNumbers(Program program) {
        versions = new int[program.layout().size()];
        for (Statement statement : program.evaluate()) {
            number(statement);
        }
    }

    static ValueNumbers of(Program program) {
        return new ValueNumbers(program);
    }

    /** The statements of the evaluation, in order. */
    List<Numbered> statements() {
        return statements;
    }

    /** How often a value is used by others that differ. */
    int uses(int number) {
        return uses.getOrDefault(number, 0);
    }

    /** Whether a value is computed in every evaluation. */
    boolean isComputedAnyway(int number) {
        return anyway.get(number);
    }

    private void number(Statement statement) {
        BitSet writes = Footprint.of(List.of(statement)).writes();
        LoopTurns turns = LoopTurns.of(statement);
        Standing standing = Standing.except(writes);
        Numbered numbered = new Numbered(statement, turns, new Traits(standing, turns), new IdentityHashMap<>());
        visit(statement, numbered);
        statements.add(numbered);
        int version = statements.size();
        writes.stream().forEach(slot -> versions[slot] = version);
    }

    private void visit(Statement statement, Numbered numbered) {
        if (statement instanceof Statement.ForEach loop) {
            loop.body().forEach(inner -> visit(inner, numbered));
        }
        for (Node root : LoopTurns.values(statement)) {
            new Rewriting(node -> number(node, numbered)).of(root);
            count(root, numbered);
        }
    }

    private Node number(Node node, Numbered numbered) {
        if (node instanceof Node.Literal || numbered.traits().of(node).level() < Standing.STAGE) {
            List<Integer> operands = new ArrayList<>();
            for (Node operand : Operands.of(node)) {
                Integer number = numbered.numbers().get(operand);
                if (number == null) {
                    return node;
                }
                operands.add(number);
            }
            Key key = new Key(bare(node), operands, version(node, numbered.turns()), loops(node, numbered.turns()));
            numbered.numbers().put(node, known.computeIfAbsent(key, absent -> known.size()));
        }
        return node;
    }

    private static Node bare(Node node) {
        int operands = Operands.of(node).size();
        return operands == 0 ? node : Operands.replace(node, java.util.Collections.nCopies(operands, NOTHING));
    }

    private int version(Node node, LoopTurns turns) {
        if (node instanceof Node.Load load) {
            return latest(turns.least(load.address()), turns.greatest(load.address()));
        }
        if (node instanceof Node.Gather gather) {
            return latest(turns.least(gather), turns.greatest(gather));
        }
        return 0;
    }

    private int latest(int first, int last) {
        int latest = 0;
        for (int slot = first; slot <= last; slot++) {
            latest = Math.max(latest, versions[slot]);
        }
        return latest;
    }

    private static List<Integer> loops(Node node, LoopTurns turns) {
        return Loops.of(node).stream().map(turns::of).toList();
    }

    /** Counts each use of a value by another; what a value that was met before is made of counts no more. */
    private void count(Node root, Numbered numbered) {
        Deque<Node> always = new ArrayDeque<>(List.of(root));
        Deque<Node> maybe = new ArrayDeque<>();
        while (!always.isEmpty() || !maybe.isEmpty()) {
            boolean surely = !always.isEmpty();
            Node node = surely ? always.pop() : maybe.pop();
            Integer number = numbered.numbers().get(node);
            if (number != null) {
                if (surely) {
                    anyway.set(number);
                }
                if (uses.merge(number, 1, Integer::sum) > 1) {
                    continue;
                }
            }
            List<Node> operands = Operands.of(node);
            for (int i = 0; i < operands.size(); i++) {
                boolean side = node instanceof Node.Select && i > 0;
                (surely && !side ? always : maybe).push(operands.get(i));
            }
        }
    }
}
