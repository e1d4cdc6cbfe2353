package haihe.engine.internal.integrate;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which slots a slot is computed from, read off the statements of a phase; slow, for explaining failures. */
final class Dependencies {

    private final List<Statement> phase;

    Dependencies(List<Statement> phase) {
        this.phase = phase;
    }

    /** The slots that the value of a slot is computed from, in order of reading; empty if no statement computes it. */
    List<Integer> of(int slot) {
        Search search = new Search(slot);
        search.visit(phase);
        return search.found;
    }

    /** Executes loops without computing anything, until the slot is assigned. */
    private static final class Search implements Statement.Cases<Boolean> {

        private final int slot;
        private final Map<Integer, Integer> turns = new HashMap<>();
        private final List<Integer> found = new ArrayList<>();

        Search(int slot) {
            this.slot = slot;
        }

        void visit(List<Statement> statements) {
            for (Statement statement : statements) {
                statement.match(this);
            }
        }

        @Override
        public Boolean assign(Statement.Assign statement) {
            if (slotOf(statement.target(), turns) != slot) {
                return false;
            }
            found.addAll(new Reads(turns).of(statement.value()));
            return true;
        }

        @Override
        public Boolean loop(Statement.ForEach statement) {
            for (int turn = 0; turn < statement.loop().turns(); turn++) {
                turns.put(statement.loop().loop(), turn);
                visit(statement.body());
            }
            turns.remove(statement.loop().loop());
            return false;
        }

        @Override
        public Boolean record(Statement.Record statement) {
            return false;
        }

        @Override
        public Boolean operate(Statement.Operate statement) {
            return false;
        }

        /** Every element of the result may come from every element of the arrays. */
        @Override
        public Boolean fill(Statement.Fill statement) {
            int first = slotOf(statement.target(), turns);
            if (slot < first || slot >= first + statement.function().result(statement.sizes())) {
                return false;
            }
            List<Address> arrays = statement.arrays();
            for (int array = 0; array < arrays.size(); array++) {
                int from = slotOf(arrays.get(array), turns);
                int operand = array * statement.sizes().size() / arrays.size();
                for (int element = 0; element < statement.sizes().get(operand); element++) {
                    found.add(from + element);
                }
            }
            found.addAll(new Reads(turns).all(statement.parameters()));
            return true;
        }
    }

    private static int slotOf(Address address, Map<Integer, Integer> turns) {
        int slot = address.base();
        for (Address.Term term : address.terms()) {
            slot += term.stride() * turns.getOrDefault(term.loop(), 0);
        }
        return slot;
    }

    /** Collects the slots that a node loads. */
    private static final class Reads implements Node.Cases<List<Integer>> {

        private final Map<Integer, Integer> turns;

        Reads(Map<Integer, Integer> turns) {
            this.turns = new HashMap<>(turns);
        }

        List<Integer> of(Node node) {
            return node.match(this);
        }

        private List<Integer> all(List<Node> nodes) {
            List<Integer> slots = new ArrayList<>();
            nodes.forEach(node -> slots.addAll(of(node)));
            return slots;
        }

        @Override
        public List<Integer> literal(Node.Literal node) {
            return List.of();
        }

        @Override
        public List<Integer> load(Node.Load node) {
            return List.of(slotOf(node.address(), turns));
        }

        @Override
        public List<Integer> gather(Node.Gather node) {
            return all(
                    node.subscripts().stream().map(Node.Gather.Subscript::value).toList());
        }

        @Override
        public List<Integer> turn(Node.Turn node) {
            return List.of();
        }

        @Override
        public List<Integer> unary(Node.Unary node) {
            return of(node.operand());
        }

        @Override
        public List<Integer> binary(Node.Binary node) {
            return all(List.of(node.left(), node.right()));
        }

        @Override
        public List<Integer> select(Node.Select node) {
            return all(List.of(node.condition(), node.consequent(), node.alternative()));
        }

        @Override
        public List<Integer> invoke(Node.Invoke node) {
            return all(node.arguments());
        }

        @Override
        public List<Integer> table(Node.Table node) {
            return of(node.input());
        }

        @Override
        public List<Integer> reduce(Node.Reduce node) {
            return turnsOf(node.loops(), node.body());
        }

        private List<Integer> turnsOf(List<LoopRange> loops, Node body) {
            if (loops.isEmpty()) {
                return of(body);
            }
            List<Integer> slots = new ArrayList<>();
            LoopRange loop = loops.get(0);
            for (int turn = 0; turn < loop.turns(); turn++) {
                turns.put(loop.loop(), turn);
                slots.addAll(turnsOf(loops.subList(1, loops.size()), body));
            }
            turns.remove(loop.loop());
            return slots;
        }

        @Override
        public List<Integer> draw(Node.Draw node) {
            return all(node.arguments());
        }

        @Override
        public List<Integer> history(Node.History node) {
            return all(List.of(node.delay(), node.initial()));
        }

        @Override
        public List<Integer> ask(Node.Ask node) {
            return of(node.number());
        }
    }
}
