package haihe.engine.internal.derive;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.TableData;
import haihe.model.Expr.BinaryOperator;
import java.util.List;

/**
 * Visits what a node may have a derivative by. That is less than what it reads: conditions, subscripts and what is rounded
 * to a whole number decide about jumps and kinks, and have no part in the derivative between these.
 */
abstract class Links implements Node.Cases<Boolean> {

    private static final Node ON_GRID =
            new Node.Binary(BinaryOperator.EQUAL, Formula.load(Layout.TIME), Formula.load(Layout.GRID_TIME));

    private final List<TableData> tables;
    private final boolean withinStep;

    /**
     * @param tables the program's tables
     * @param withinStep whether derivatives are those between two points of the DT grid, where what is computed at points
     *     only stands still
     */
    Links(List<TableData> tables, boolean withinStep) {
        this.tables = tables;
        this.withinStep = withinStep;
    }

    /** A slot that is loaded. */
    abstract boolean slot(Address address);

    /** Slots of which subscripts choose one. */
    abstract boolean elements(Node.Gather gather);

    /**
     * A history that is read.
     *
     * @param other whether what is read otherwise may have a derivative
     */
    abstract boolean past(Address history, boolean other);

    /** The body of a reduction over loops. */
    abstract boolean turns(List<LoopRange> loops, Node body);

    /** Visits a node, and says whether it may have a derivative. */
    final boolean of(Node node) {
        return node.match(this);
    }

    final boolean any(List<Node> nodes) {
        boolean found = false;
        for (Node node : nodes) {
            found |= of(node);
        }
        return found;
    }

    @Override
    public Boolean literal(Node.Literal node) {
        return false;
    }

    @Override
    public Boolean load(Node.Load node) {
        return slot(node.address());
    }

    @Override
    public Boolean gather(Node.Gather node) {
        return elements(node);
    }

    @Override
    public Boolean turn(Node.Turn node) {
        return false;
    }

    @Override
    public Boolean unary(Node.Unary node) {
        return switch (node.operator()) {
            case NEGATE -> of(node.operand());
            case NOT -> false;
        };
    }

    @Override
    public Boolean binary(Node.Binary node) {
        return switch (node.operator()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MODULO -> any(List.of(node.left(), node.right()));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR -> false;
        };
    }

    @Override
    public Boolean select(Node.Select node) {
        return standsStill(node) ? of(node.alternative()) : any(List.of(node.consequent(), node.alternative()));
    }

    /** Whether derivatives are those between two points of the DT grid. */
    final boolean isWithinStep() {
        return withinStep;
    }

    /** Whether a choice is the one between a new value at points of the DT grid and the old one elsewhere, which holds. */
    final boolean standsStill(Node.Select node) {
        return withinStep && node.condition().equals(ON_GRID);
    }

    @Override
    public Boolean invoke(Node.Invoke node) {
        return !isWhole(node.function()) && any(node.arguments());
    }

    /** Whether a function gives whole numbers. */
    static boolean isWhole(MathFunction function) {
        return switch (function) {
            case FLOOR, TRUNCATE, STAGES -> true;
            default -> false;
        };
    }

    @Override
    public Boolean table(Node.Table node) {
        return isSmooth(tables.get(node.table().base()).reading()) && of(node.input());
    }

    /** Whether what is read changes with the input. */
    static boolean isSmooth(TableData.Reading reading) {
        return switch (reading) {
            case LINEAR, LINEAR_EXTRAPOLATE, LINEAR_INSIDE, AREA, INVERSE -> true;
            case STEP_LEFT, STEP_RIGHT, LEFT_INSIDE, RIGHT_INSIDE, POINT, FIRST, LAST, COUNT -> false;
        };
    }

    @Override
    public Boolean reduce(Node.Reduce node) {
        return switch (node.reduction()) {
            case SUM, MEAN, MIN, MAX, STDDEV, PROD -> turns(node.loops(), node.body());
            case SIZE -> false;
        };
    }

    @Override
    public Boolean draw(Node.Draw node) {
        return any(node.arguments()
                .subList(DrawRules.bounds(node.distribution()), node.arguments().size()));
    }

    @Override
    public Boolean history(Node.History node) {
        return past(node.history(), any(List.of(node.delay(), node.initial())));
    }

    /** A store holds what flowed in, which derivatives do not follow: programs that have one are refused as a whole. */
    @Override
    public Boolean ask(Node.Ask node) {
        return false;
    }
}
