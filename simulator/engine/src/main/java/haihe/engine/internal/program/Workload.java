package haihe.engine.internal.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How much a program is, in nodes.
 *
 * @param written the nodes of all phases, each once
 * @param evaluated the nodes of one evaluation, each as often as the loops around it turn
 */
public record Workload(double written, double evaluated) {

    /** The workload of a program; takes time in proportion to it. */
    public static Workload of(Program program) {
        Program.Phases phases = program.phases();
        double written = 0;
        for (List<Statement> phase :
                List.of(phases.initial(), phases.run(), phases.step(), phases.evaluate(), phases.sample())) {
            written += new Counting(false).all(phase);
        }
        return new Workload(written, new Counting(true).all(phases.evaluate()));
    }

    private record Part(Node node, double times) {}

    /** Counts the nodes of statements, and each statement as one. */
    private record Counting(boolean turning) implements Statement.Cases<Double> {

        double all(List<Statement> statements) {
            double sum = 0;
            for (Statement statement : statements) {
                sum += statement.match(this);
            }
            return sum;
        }

        private double nodes(Node root) {
            double sum = 0;
            Deque<Part> open = new ArrayDeque<>(List.of(new Part(root, 1)));
            while (!open.isEmpty()) {
                Part part = open.pop();
                sum += part.times();
                double times =
                        part.node() instanceof Node.Reduce reduce ? part.times() * turns(reduce.loops()) : part.times();
                Operands.of(part.node()).forEach(operand -> open.push(new Part(operand, times)));
            }
            return sum;
        }

        private double turns(List<LoopRange> loops) {
            double turns = 1;
            for (LoopRange loop : loops) {
                turns *= turning ? loop.turns() : 1;
            }
            return turns;
        }

        @Override
        public Double assign(Statement.Assign statement) {
            return 1 + nodes(statement.value());
        }

        @Override
        public Double loop(Statement.ForEach statement) {
            return 1 + turns(List.of(statement.loop())) * all(statement.body());
        }

        @Override
        public Double record(Statement.Record statement) {
            return 1 + nodes(statement.value());
        }

        @Override
        public Double operate(Statement.Operate statement) {
            return 1.0;
        }

        /** Functions of arrays cost the same in both forms. */
        @Override
        public Double fill(Statement.Fill statement) {
            return 1.0;
        }
    }
}
