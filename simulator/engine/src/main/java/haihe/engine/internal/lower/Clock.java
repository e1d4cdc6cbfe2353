package haihe.engine.internal.lower;

import haihe.engine.internal.math.Builtins;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Node;
import haihe.model.Expr.BinaryOperator;

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
     * it is the observation that is read.
     */
    static Node beforeSteps() {
        return new Node.Binary(BinaryOperator.SUBTRACT, time(), tolerance());
    }
}
