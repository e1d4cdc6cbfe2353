package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import java.util.List;

/**
 * What a node consists of.
 *
 * @param operands the nodes that it computes with
 * @param uses the loops that it refers to itself, increasing
 * @param runs the loops that it runs around its operands
 */
record Parts(List<Node> operands, List<Integer> uses, List<Integer> runs) {

    private static final Node.Cases<Parts> OF = new Splitter();

    /** The parts of a node. */
    static Parts of(Node node) {
        return node.match(OF);
    }

    private static final Parts NONE = new Parts(List.of(), List.of(), List.of());

    private static Parts of(List<Node> operands) {
        return new Parts(operands, List.of(), List.of());
    }

    private static Parts of(List<Node> operands, Address address) {
        return new Parts(operands, Loops.of(address), List.of());
    }

    private static final class Splitter implements Node.Cases<Parts> {
        @Override
        public Parts literal(Node.Literal node) {
            return NONE;
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
        public Parts draw(Node.Draw node) {
            return of(node.arguments(), node.element());
        }

        @Override
        public Parts history(Node.History node) {
            return of(List.of(node.delay(), node.initial()), node.history());
        }

        @Override
        public Parts ask(Node.Ask node) {
            return of(List.of(node.number()), node.store());
        }
    }
}
