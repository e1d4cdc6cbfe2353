package haihe.engine.internal.derive;

import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of the loops of a program. */
final class LoopNumbers {

    private LoopNumbers() {}

    /** The least number that is above those of all loops. */
    static int above(Program program) {
        return Stream.of(program.initial(), program.evaluate(), program.sample())
                .mapToInt(LoopNumbers::aboveAll)
                .max()
                .orElse(0);
    }

    private static int aboveAll(List<Statement> statements) {
        int above = 0;
        for (Statement statement : statements) {
            above = Math.max(above, above(statement));
        }
        return above;
    }

    private static int above(Statement statement) {
        if (statement instanceof Statement.ForEach loop) {
            return Math.max(loop.loop().loop() + 1, aboveAll(loop.body()));
        }
        if (statement instanceof Statement.Assign assign) {
            return above(assign.value());
        }
        if (statement instanceof Statement.Record record) {
            return above(record.value());
        }
        return statement instanceof Statement.Fill fill ? aboveNodes(fill.parameters()) : 0;
    }

    private static int aboveNodes(List<Node> nodes) {
        int above = 0;
        for (Node node : nodes) {
            above = Math.max(above, above(node));
        }
        return above;
    }

    private static int above(Node node) {
        if (node instanceof Node.Reduce reduce) {
            int own = reduce.loops().stream().mapToInt(LoopRange::loop).max().orElse(-1) + 1;
            return Math.max(own, above(reduce.body()));
        }
        return aboveNodes(Operands.of(node));
    }
}
