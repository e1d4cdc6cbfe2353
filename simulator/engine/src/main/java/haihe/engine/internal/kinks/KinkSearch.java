package haihe.engine.internal.kinks;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Footprint;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.TableData;
import haihe.model.Expr.BinaryOperator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through the evaluation of a program, turn by turn of its loops, for what jumps or bends when a line passes a value. */
final class KinkSearch implements Statement.Cases<Boolean> {

    /** Loops with more turns are not gone through: what jumps in them costs an adaptive method shorter steps. */
    private static final int MOST_TURNS = 10_000;

    private static final Node ONE = new Node.Literal(1);

    private final List<TableData> tables;
    private final Map<Integer, Integer> turns = new HashMap<>();
    private final Lines lines;
    private final Set<Kink> found = new LinkedHashSet<>();
    private int product = 1;

    private KinkSearch(Program program) {
        this.tables = program.tables();
        this.lines = new Lines(varying(program), turns);
    }

    static List<Kink> in(Program program) {
        KinkSearch search = new KinkSearch(program);
        program.evaluate().forEach(statement -> statement.match(search));
        return List.copyOf(search.found);
    }

    private static BitSet varying(Program program) {
        Layout layout = program.layout();
        BitSet varying = Footprint.of(program.evaluate()).writes();
        varying.or(Footprint.of(program.sample()).writes());
        varying.set(Layout.TIME);
        varying.set(Layout.EVENT_TIME);
        varying.set(Layout.GRID_TIME);
        varying.set(layout.firstStock(), layout.firstOther());
        return varying;
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        visit(statement.value());
        lines.define(statement.target(), statement.value());
        return true;
    }

    @Override
    public Boolean loop(Statement.ForEach statement) {
        LoopRange loop = statement.loop();
        int outer = product;
        if ((long) outer * loop.turns() > MOST_TURNS) {
            return false;
        }
        product = outer * loop.turns();
        for (int turn = 0; turn < loop.turns(); turn++) {
            turns.put(loop.loop(), turn);
            statement.body().forEach(inner -> inner.match(this));
        }
        turns.remove(loop.loop());
        product = outer;
        return true;
    }

    @Override
    public Boolean record(Statement.Record statement) {
        return false;
    }

    @Override
    public Boolean operate(Statement.Operate statement) {
        return false;
    }

    @Override
    public Boolean fill(Statement.Fill statement) {
        return false;
    }

    private void visit(Node root) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!(node instanceof Node.Reduce)) {
                look(node);
                Operands.of(node).forEach(open::push);
            }
        }
    }

    private void look(Node node) {
        if (node instanceof Node.Binary binary) {
            look(binary);
        } else if (node instanceof Node.Invoke invoke) {
            look(invoke);
        } else if (node instanceof Node.Table table) {
            line(table.input()).ifPresent(line -> add(table, line));
        }
    }

    private void look(Node.Binary node) {
        switch (node.operator()) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> {
                line(new Node.Binary(BinaryOperator.SUBTRACT, node.left(), node.right()))
                        .ifPresent(line -> found.add(Kink.atZero(line)));
                cycle(node.left(), node.right());
                cycle(node.right(), node.left());
            }
            case MODULO -> periodic(node.left(), node.right());
            default -> {}
        }
    }

    private void look(Node.Invoke node) {
        List<Node> arguments = node.arguments();
        switch (node.function()) {
            case MIN, MAX ->
                line(new Node.Binary(BinaryOperator.SUBTRACT, arguments.get(0), arguments.get(1)))
                        .ifPresent(line -> found.add(Kink.atZero(line)));
            case ABS -> line(arguments.get(0)).ifPresent(line -> found.add(Kink.atZero(line)));
            case FLOOR, TRUNCATE -> periodic(arguments.get(0), ONE);
            case QUANTUM, REMAINDER -> periodic(arguments.get(0), arguments.get(1));
            default -> {}
        }
    }

    private Optional<Line> line(Node node) {
        return lines.of(node).filter(line -> !line.isLevel());
    }

    private Optional<Node> level(Node node) {
        return lines.of(node).filter(Line::isLevel).map(Line::intercept);
    }

    private void periodic(Node value, Node period) {
        Optional<Line> line = line(value);
        Optional<Node> length = level(period);
        if (line.isPresent() && length.isPresent()) {
            found.add(Kink.every(length.get(), line.get()));
        }
    }

    /** The phase of something periodic is compared with a value that stands still. */
    private void cycle(Node phase, Node limit) {
        Optional<Node> value = level(limit);
        List<Node> operands = List.of();
        if (phase instanceof Node.Binary binary && binary.operator() == BinaryOperator.MODULO) {
            operands = List.of(binary.left(), binary.right());
        } else if (phase instanceof Node.Invoke invoke && invoke.function() == MathFunction.REMAINDER) {
            operands = invoke.arguments();
        }
        if (value.isPresent() && !operands.isEmpty()) {
            periodic(new Node.Binary(BinaryOperator.SUBTRACT, operands.get(0), value.get()), operands.get(1));
        }
    }

    private void add(Node.Table node, Line line) {
        int number = node.table().base();
        for (Address.Term term : node.table().terms()) {
            number += term.stride() * turns.getOrDefault(term.loop(), 0);
        }
        TableData table = tables.get(number);
        switch (table.reading()) {
            case FIRST, LAST, COUNT -> {}
            case INVERSE -> found.add(new Kink(line, distinct(table.y()), Optional.empty()));
            default -> found.add(new Kink(line, distinct(table.x()), Optional.empty()));
        }
    }

    private static List<Double> distinct(double[] points) {
        Set<Double> values = new LinkedHashSet<>();
        for (double point : points) {
            values.add(point);
        }
        return new ArrayList<>(values);
    }
}
