package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Divides lists of flattened statements into blocks that fit into a method each. */
final class LaneBlocks {

    /** Weight of the statements of one method. */
    static final int HEAVIEST = 100;

    /** Blocks that one method calls. */
    private static final int CALLS = 100;

    private final Arithmetic arithmetic;
    private final Map<Statement, Integer> weights = new IdentityHashMap<>();

    LaneBlocks(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** Whether statements may stand in one method. */
    boolean fit(List<Statement> statements) {
        return statements.size() <= 1 || weight(statements) <= HEAVIEST;
    }

    /** Consecutive statements divided into lists, the shortest of which fit. */
    List<List<Statement>> divide(List<Statement> statements) {
        List<List<Statement>> parts = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        int weight = 0;
        for (Statement statement : statements) {
            weight += weight(statement);
            if (!open.isEmpty() && weight > HEAVIEST) {
                parts.add(open);
                open = new ArrayList<>();
                weight = weight(statement);
            }
            open.add(statement);
        }
        parts.add(open);
        return parts.size() > CALLS ? join(parts) : parts;
    }

    private static List<List<Statement>> join(List<List<Statement>> parts) {
        int each = (parts.size() + CALLS - 1) / CALLS;
        List<List<Statement>> joined = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += each) {
            List<List<Statement>> some = parts.subList(from, Math.min(from + each, parts.size()));
            joined.add(some.stream().flatMap(List::stream).toList());
        }
        return joined;
    }

    private int weight(List<Statement> statements) {
        return statements.stream().mapToInt(this::weight).sum();
    }

    private int weight(Statement statement) {
        Integer known = weights.get(statement);
        if (known == null) {
            known = weigh(statement);
            weights.put(statement, known);
        }
        return known;
    }

    private int weigh(Statement statement) {
        if (statement instanceof Statement.Assign assign) {
            return 2 + 2 * assign.target().terms().size() + weight(assign.value());
        }
        if (statement instanceof Statement.ForEach loop) {
            int body = weight(loop.body());
            return 4 + (body <= HEAVIEST ? body : divide(loop.body()).size() * 3);
        }
        if (statement instanceof Statement.Fill fill) {
            return 10 + 10 * fill.arrays().size();
        }
        return 10;
    }

    private int weight(Node node) {
        int weight = arithmetic.weight(node);
        if (node instanceof Node.Load load) {
            weight += 2 * load.address().terms().size();
        }
        for (Node operand : Operands.of(node)) {
            weight += weight(operand);
        }
        return weight;
    }
}
