package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Divides lists of statements into blocks that fit into a method each. */
final class Blocks {

    /** Bytecode of one method; the JVM never compiles one of more than 8,000 bytes. */
    static final int METHOD_BYTES = 6000;

    /** Equations in one method: more compile slower and run no faster. */
    static final int EQUATIONS = 40;

    /**
     * A loop counts as so many equations: HotSpot's second compiler vectorises four short loops of a method, and none if
     * there are eight, which then take fifteen times as long.
     */
    private static final int LOOP_EQUATIONS = EQUATIONS / 4;

    /** Calls of blocks in one method. */
    static final int CALLS = 100;

    private final Outline outline;
    private final Map<Statement, Extent> extents = new IdentityHashMap<>();

    Blocks(Outline outline) {
        this.outline = outline;
    }

    /**
     * How much a statement or a list of them is.
     *
     * @param bytes an upper bound of its bytecode
     * @param equations how many equations, or calls that stand for them
     * @param loops the enclosing loops that it refers to
     */
    private record Extent(int bytes, int equations, List<Integer> loops) {}

    /** Whether statements may stand in one method. */
    boolean fit(List<Statement> statements) {
        Extent sum = sum(statements);
        return statements.size() <= 1 || (sum.bytes() <= METHOD_BYTES && sum.equations() <= EQUATIONS);
    }

    /** Consecutive statements divided into at most {@link #CALLS} lists, the shortest of which fit. */
    List<List<Statement>> divide(List<Statement> statements) {
        List<List<Statement>> parts = leaves(statements);
        while (parts.size() > CALLS) {
            parts = join(parts);
        }
        return parts;
    }

    /** What a method of statements is like. */
    Facts facts(List<Statement> statements) {
        Extent sum = sum(statements);
        int bytes = fit(statements)
                ? sum.bytes()
                : CALLS * Facts.callBytes(sum.loops().size());
        return new Facts(bytes, 0, sum.loops(), 0, true);
    }

    private List<List<Statement>> leaves(List<Statement> statements) {
        List<List<Statement>> leaves = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        int bytes = 0;
        int equations = 0;
        for (Statement statement : statements) {
            Extent next = extent(statement);
            bytes += next.bytes();
            equations += next.equations();
            if (!open.isEmpty() && (bytes > METHOD_BYTES || equations > EQUATIONS)) {
                leaves.add(open);
                open = new ArrayList<>();
                bytes = next.bytes();
                equations = next.equations();
            }
            open.add(statement);
        }
        leaves.add(open);
        return leaves;
    }

    private static List<List<Statement>> join(List<List<Statement>> parts) {
        List<List<Statement>> joined = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += CALLS) {
            List<List<Statement>> some = parts.subList(from, Math.min(from + CALLS, parts.size()));
            joined.add(some.stream().flatMap(List::stream).toList());
        }
        return joined;
    }

    private Extent sum(Collection<Statement> statements) {
        int bytes = 0;
        int equations = 0;
        List<Integer> loops = List.of();
        for (Statement statement : statements) {
            Extent extent = extent(statement);
            bytes += extent.bytes();
            equations += extent.equations();
            loops = Loops.union(loops, extent.loops());
        }
        return new Extent(bytes, equations, loops);
    }

    private Extent extent(Statement statement) {
        Extent known = extents.get(statement);
        if (known == null) {
            known = statement.match(new Measuring());
            extents.put(statement, known);
        }
        return known;
    }

    private final class Measuring implements Statement.Cases<Extent> {
        @Override
        public Extent assign(Statement.Assign statement) {
            Facts value = outline.of(statement.value());
            int bytes = 2 + Sizes.ofAddress(statement.target()) + value.bytesInPlace();
            int equations = Math.max(1, LOOP_EQUATIONS * value.reductions());
            return new Extent(bytes, equations, Loops.union(value.loops(), Loops.of(statement.target())));
        }

        @Override
        public Extent record(Statement.Record statement) {
            Facts value = outline.of(statement.value());
            int bytes = 20 + Sizes.ofAddress(statement.history()) + value.bytesInPlace();
            return new Extent(bytes, 1, Loops.union(value.loops(), Loops.of(statement.history())));
        }

        @Override
        public Extent operate(Statement.Operate statement) {
            return new Extent(20 + Sizes.ofAddress(statement.store()), 1, Loops.of(statement.store()));
        }

        @Override
        public Extent fill(Statement.Fill statement) {
            int bytes = Sizes.ofFill(statement);
            List<Integer> loops = Loops.of(statement.target());
            for (Address array : statement.arrays()) {
                loops = Loops.union(loops, Loops.of(array));
            }
            for (Node parameter : statement.parameters()) {
                Facts facts = outline.of(parameter);
                bytes += facts.bytesInPlace();
                loops = Loops.union(loops, facts.loops());
            }
            return new Extent(bytes, 1, loops);
        }

        @Override
        public Extent loop(Statement.ForEach statement) {
            Extent body = sum(statement.body());
            int bytes = 2 * body.bytes(); // what is the same in every turn is computed before
            int equations = Math.max(LOOP_EQUATIONS, body.equations());
            if (!fit(statement.body())) {
                equations = divide(statement.body()).size();
                bytes = equations * Facts.callBytes(body.loops().size());
            }
            List<Integer> loops =
                    Loops.without(body.loops(), List.of(statement.loop().loop()));
            return new Extent(bytes + Sizes.ofLoops(List.of(statement.loop())), equations, loops);
        }
    }
}
