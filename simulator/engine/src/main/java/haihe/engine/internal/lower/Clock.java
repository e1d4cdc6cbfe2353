package haihe.engine.internal.lower;

import haihe.engine.internal.math.Builtins;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;
import java.util.List;

/** The times that equations read. */
final class Clock {

    private Clock() {}

    static Node load(int slot) {
        return new Node.Load(Address.at(slot));
    }

    static Node time() {
        return load(Layout.TIME);
    }

    static Node eventTime() {
        return load(Layout.EVENT_TIME);
    }

    static Node step() {
        return load(Layout.DT);
    }

    /** The time of the last point of the DT grid. */
    static Node gridTime() {
        return load(Layout.GRID_TIME);
    }

    /**
     * Half a step after the last point of the DT grid: what Vensim compares with the times of STEP and PULSE, so that they
     * move at the grid point nearest to them ("time plus" in its reference manual).
     */
    static Node timePlus() {
        Node half = new Node.Binary(BinaryOperator.MULTIPLY, step(), new Node.Literal(0.5));
        return new Node.Binary(BinaryOperator.ADD, gridTime(), half);
    }

    /** Whether the equations are evaluated at a point of the DT grid, not between two. */
    static Node isOnGrid() {
        return new Node.Binary(BinaryOperator.EQUAL, time(), gridTime());
    }

    /** The part of DT within which two times count as equal, see {@link Builtins#TIME_TOLERANCE}. */
    static Node tolerance() {
        return new Node.Binary(BinaryOperator.MULTIPLY, step(), new Node.Literal(Builtins.TIME_TOLERANCE));
    }

    /**
     * The event time, a little later: where steps to the right are read, so that a step takes effect at its own time
     * however the time on the grid was rounded.
     */
    static Node atSteps() {
        return new Node.Binary(BinaryOperator.ADD, eventTime(), tolerance());
    }

    /**
     * The time, a little earlier: where series are read that hold the later value, so that at the time of an observation
     * it is the observation that is read. Within a step an event time that is later counts, so that a step that begins at
     * an observation has the later value throughout.
     */
    static Node beforeSteps() {
        Node later = new Node.Invoke(MathFunction.MAX, List.of(time(), eventTime()));
        return new Node.Binary(BinaryOperator.SUBTRACT, later, tolerance());
    }
}
