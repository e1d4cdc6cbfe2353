package haihe.engine.internal.optimise;

import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Replaces nodes wherever they occur, operands before the nodes that they are operands of. Works without recursion, so
 * that the depth of an expression is no matter.
 */
final class Rewriting implements Statement.Cases<Statement> {

    private final Function<Node, @Nullable Node> shortcut;
    private final UnaryOperator<Node> rule;

    /** @param rule gives the node to use instead of one whose operands have been replaced already */
    Rewriting(UnaryOperator<Node> rule) {
        this(node -> null, rule);
    }

    /**
     * @param shortcut gives the node to use instead of one as it is, whose operands are then left alone; null if there is
     *     none
     * @param rule gives the node to use instead of one whose operands have been replaced already
     */
    Rewriting(Function<Node, @Nullable Node> shortcut, UnaryOperator<Node> rule) {
        this.shortcut = shortcut;
        this.rule = rule;
    }

    List<Statement> of(List<Statement> statements) {
        return statements.stream().map(statement -> statement.match(this)).toList();
    }

    /** The same node, its operands replaced. */
    Node below(Node node) {
        List<Node> operands = Operands.of(node);
        return operands.isEmpty()
                ? node
                : Operands.replace(node, operands.stream().map(this::of).toList());
    }

    Node of(Node root) {
        Node whole = shortcut.apply(root);
        if (whole != null) {
            return whole;
        }
        Deque<Open> open = new ArrayDeque<>(List.of(new Open(root)));
        while (true) {
            Open top = open.getLast();
            if (!top.isDone()) {
                Node next = top.next();
                Node instead = shortcut.apply(next);
                if (instead == null) {
                    open.addLast(new Open(next));
                } else {
                    top.replaced.add(instead);
                }
                continue;
            }
            Node result = rule.apply(top.rebuilt());
            open.removeLast();
            if (open.isEmpty()) {
                return result;
            }
            open.getLast().replaced.add(result);
        }
    }

    /** A node some of whose operands have been replaced. */
    private static final class Open {
        private final Node node;
        private final List<Node> operands;
        private final List<Node> replaced = new ArrayList<>();

        Open(Node node) {
            this.node = node;
            this.operands = Operands.of(node);
        }

        boolean isDone() {
            return replaced.size() == operands.size();
        }

        Node next() {
            return operands.get(replaced.size());
        }

        Node rebuilt() {
            for (int i = 0; i < replaced.size(); i++) {
                if (replaced.get(i) != operands.get(i)) {
                    return Operands.replace(node, List.copyOf(replaced));
                }
            }
            return node;
        }
    }

    @Override
    public Statement assign(Statement.Assign statement) {
        return new Statement.Assign(statement.target(), of(statement.value()));
    }

    @Override
    public Statement loop(Statement.ForEach statement) {
        return new Statement.ForEach(statement.loop(), of(statement.body()));
    }

    @Override
    public Statement record(Statement.Record statement) {
        return new Statement.Record(statement.history(), of(statement.value()));
    }

    @Override
    public Statement operate(Statement.Operate statement) {
        return statement;
    }

    @Override
    public Statement fill(Statement.Fill statement) {
        List<Node> parameters = statement.parameters().stream().map(this::of).toList();
        return new Statement.Fill(
                statement.function(), statement.target(), statement.arrays(), statement.sizes(), parameters);
    }
}
