package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a node consists of.
 *
 * @param operands the nodes that it computes with
 * @param uses the loops that it refers to itself, increasing
 * @param runs the loops that it runs around its operands
 */
record Parts(List<Node> operands, List<Integer> uses, List<Integer> runs) {

    private static final Node.Cases<Parts> OF = new Splitter();

    static Parts of(Node node) {
        return node.match(OF);
    }

    /** How many numbers the program contains, each counted as often as it occurs. */
    static int countNumbers(Program program) {
        Deque<Statement> statements = new ArrayDeque<>(program.initial());
        statements.addAll(program.evaluate());
        statements.addAll(program.sample());
        int count = 0;
        while (!statements.isEmpty()) {
            Statement statement = statements.pop();
            if (statement instanceof Statement.ForEach loop) {
                statements.addAll(loop.body());
            } else if (statement instanceof Statement.Assign assign) {
                count += countNumbers(assign.value());
            } else if (statement instanceof Statement.Record record) {
                count += countNumbers(record.value());
            }
        }
        return count;
    }

    private static int countNumbers(Node root) {
        Deque<Node> nodes = new ArrayDeque<>(List.of(root));
        int count = 0;
        while (!nodes.isEmpty()) {
            Node node = nodes.pop();
            count += numbersOf(node);
            of(node).operands().forEach(nodes::push);
        }
        return count;
    }

    private static int numbersOf(Node node) {
        if (node instanceof Node.Turn) {
            return 2;
        }
        return node instanceof Node.Literal || node instanceof Node.Table ? 1 : 0;
    }

    static List<Integer> loopsOf(Address address) {
        if (address.terms().isEmpty()) {
            return List.of();
        }
        return address.terms().stream().map(Address.Term::loop).sorted().toList();
    }

    private static Parts of(List<Node> operands) {
        return new Parts(operands, List.of(), List.of());
    }

    private static Parts of(List<Node> operands, Address address) {
        return new Parts(operands, loopsOf(address), List.of());
    }

    private static final class Splitter implements Node.Cases<Parts> {
        @Override
        public Parts literal(Node.Literal node) {
            return of(List.of());
        }

        @Override
        public Parts load(Node.Load node) {
            return of(List.of(), node.address());
        }

        @Override
        public Parts gather(Node.Gather node) {
            return of(
                    node.subscripts().stream().map(Node.Gather.Subscript::value).toList(), node.address());
        }

        @Override
        public Parts turn(Node.Turn node) {
            return new Parts(List.of(), List.of(node.loop()), List.of());
        }

        @Override
        public Parts unary(Node.Unary node) {
            return of(List.of(node.operand()));
        }

        @Override
        public Parts binary(Node.Binary node) {
            return of(List.of(node.left(), node.right()));
        }

        @Override
        public Parts select(Node.Select node) {
            return of(List.of(node.condition(), node.consequent(), node.alternative()));
        }

        @Override
        public Parts invoke(Node.Invoke node) {
            return of(node.arguments());
        }

        @Override
        public Parts table(Node.Table node) {
            return of(List.of(node.input()), node.table());
        }

        @Override
        public Parts reduce(Node.Reduce node) {
            List<Integer> runs = node.loops().stream().map(LoopRange::loop).toList();
            return new Parts(List.of(node.body()), List.of(), runs);
        }

        @Override
        public Parts rank(Node.Rank node) {
            SortedSet<Integer> uses = new TreeSet<>(loopsOf(node.values()));
            node.tieBreak().ifPresent(address -> uses.addAll(loopsOf(address)));
            return new Parts(List.of(node.rank()), List.copyOf(uses), List.of());
        }

        @Override
        public Parts draw(Node.Draw node) {
            return of(node.arguments(), node.element());
        }

        @Override
        public Parts history(Node.History node) {
            return of(List.of(node.delay(), node.initial()), node.history());
        }
    }
}
