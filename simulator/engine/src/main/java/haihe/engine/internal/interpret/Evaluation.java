package haihe.engine.internal.interpret;

import haihe.engine.internal.math.Builtins;
import haihe.engine.internal.math.Draws;
import haihe.engine.internal.math.Histories;
import haihe.engine.internal.math.Tables;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Store;
import haihe.engine.internal.program.TableData;
import java.util.List;

/** What each kind of node yields. */
final class Evaluation implements Node.Cases<Double> {

    private final List<TableData> tables;
    private final Frame frame;
    private final Turns turns = new Turns();

    Evaluation(List<TableData> tables, Frame frame) {
        this.tables = tables;
        this.frame = frame;
    }

    Turns turns() {
        return turns;
    }

    double valueOf(Node node) {
        return node.match(this);
    }

    @Override
    public Double literal(Node.Literal node) {
        return node.value();
    }

    @Override
    public Double load(Node.Load node) {
        return frame.values[turns.resolve(node.address())];
    }

    @Override
    public Double gather(Node.Gather node) {
        int slot = turns.resolve(node.address());
        for (Node.Gather.Subscript subscript : node.subscripts()) {
            double number = Builtins.floor(valueOf(subscript.value()));
            if (!(number >= 1 && number <= subscript.size())) {
                return node.outside();
            }
            slot += ((int) number - 1) * subscript.stride();
        }
        return frame.values[slot];
    }

    @Override
    public Double turn(Node.Turn node) {
        return node.offset() + node.stride() * turns.of(node.loop());
    }

    @Override
    public Double unary(Node.Unary node) {
        double operand = valueOf(node.operand());
        return switch (node.operator()) {
            case NEGATE -> -operand;
            case NOT -> truth(operand == 0);
        };
    }

    @Override
    public Double binary(Node.Binary node) {
        double left = valueOf(node.left());
        double right = valueOf(node.right());
        return switch (node.operator()) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> Builtins.power(left, right);
            case MODULO -> Builtins.modulo(left, right);
            case LESS -> truth(left < right);
            case LESS_OR_EQUAL -> truth(left <= right);
            case GREATER -> truth(left > right);
            case GREATER_OR_EQUAL -> truth(left >= right);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case AND -> truth(left != 0 && right != 0);
            case OR -> truth(left != 0 || right != 0);
        };
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    @Override
    public Double select(Node.Select node) {
        return valueOf(valueOf(node.condition()) != 0 ? node.consequent() : node.alternative());
    }

    @Override
    public Double invoke(Node.Invoke node) {
        double[] arguments =
                node.arguments().stream().mapToDouble(this::valueOf).toArray();
        return Functions.invoke(node.function(), arguments);
    }

    @Override
    public Double table(Node.Table node) {
        return Tables.read(tables.get(turns.resolve(node.table())), valueOf(node.input()));
    }

    @Override
    public Double reduce(Node.Reduce node) {
        Accumulator accumulator = new Accumulator();
        turns.forEach(node.loops(), () -> accumulator.add(valueOf(node.body())));
        return accumulator.result(node.reduction());
    }

    @Override
    public Double draw(Node.Draw node) {
        long seed = node.ownSeed().orElse(frame.seed);
        long run = node.ownSeed().isPresent() ? 0 : frame.run;
        double uniform = Draws.uniform(seed, run, node.stream(), turns.resolve(node.element()), frame.step);
        double[] arguments =
                node.arguments().stream().mapToDouble(this::valueOf).toArray();
        return Distributions.draw(node.distribution(), uniform, arguments);
    }

    @Override
    public Double history(Node.History node) {
        Frame.History history = frame.histories[turns.resolve(node.history())];
        double delay = valueOf(node.delay());
        double initial = valueOf(node.initial());
        return Histories.read(history, frame.values[Layout.GRID_TIME], delay, frame.values[Layout.DT], initial);
    }

    @Override
    public Double ask(Node.Ask node) {
        Store store = frame.stores[turns.resolve(node.store())];
        double number = valueOf(node.number());
        return switch (node.question()) {
            case OUTFLOW -> store.outflow(frame.values, number);
            case ROOM -> store.room(frame.values, number);
            case CONTENT -> store.content(frame.values, number);
            case SIZE -> store.size(frame.values, number);
            case PART -> store.part(frame.values, number);
            case LEAST -> store.least(frame.values, number);
            case GREATEST -> store.greatest(frame.values, number);
            case MEAN -> store.mean(frame.values, number);
            case DEVIATION -> store.deviation(frame.values, number);
        };
    }
}
