package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Function;
import haihe.model.analysis.Phase;
import java.util.List;

/** Lowers INIT, PREVIOUS, SAMPLE_IF_TRUE, DELAY and DELAY_FIXED, which keep values in slots and histories. */
final class KeptValues {

    private final Setting setting;

    KeptValues(Setting setting) {
        this.setting = setting;
    }

    /** Whether a call of the function records something at every point of the DT grid. */
    static boolean isRecorded(Function function) {
        return switch (function) {
            case DELAY, DELAY_FIXED, PREVIOUS, SAMPLE_IF_TRUE -> true;
            default -> false;
        };
    }

    /** The value of the call; at initialisation also fills the slot in which it keeps a value. */
    Node lower(Expr.Call call) {
        int kept = setting.base(call, Cells.Role.KEPT);
        if (setting.phase() == Phase.INITIAL) {
            List<Expr> arguments = call.arguments();
            Expr initial = arguments.get(call.function() == Function.INIT ? 0 : arguments.size() - 1);
            setting.store(kept, setting.lower(initial));
        }
        Node value = new Node.Load(setting.scope().cell(kept));
        return switch (call.function()) {
            case DELAY ->
                new Node.History(history(call), setting.lower(call.arguments().get(1)), value);
            case DELAY_FIXED -> new Node.History(history(call), wholeSteps(call), value);
            case SAMPLE_IF_TRUE -> setting.phase() == Phase.INITIAL ? value : sampled(call, value);
            default -> value;
        };
    }

    /** The delay time at the start, as a whole number of steps. */
    private Node wholeSteps(Expr.Call call) {
        int slot = setting.base(call, Cells.Role.DELAY_TIME);
        if (setting.phase() == Phase.INITIAL) {
            Node time = setting.lower(call.arguments().get(1));
            Node steps = new Node.Invoke(MathFunction.STEPS, List.of(time, Clock.step()));
            setting.store(slot, new Node.Binary(BinaryOperator.MULTIPLY, steps, Clock.step()));
        }
        return new Node.Load(setting.scope().cell(slot));
    }

    /** A new sample at a point of the DT grid where the condition holds; between points what it was at the last one. */
    private Node sampled(Expr.Call call, Node kept) {
        int slot = setting.base(call, Cells.Role.HELD);
        Node held = new Node.Load(setting.scope().cell(slot));
        Node condition = setting.lower(call.arguments().get(0));
        Node sample = new Node.Select(condition, setting.lower(call.arguments().get(1)), kept);
        setting.store(slot, new Node.Select(Clock.isOnGrid(), sample, held));
        return held;
    }

    /** The history of a call. */
    Address history(Expr.Call call) {
        return setting.scope()
                .cell(setting.work()
                        .cells()
                        .of(
                                setting.place(),
                                call,
                                Cells.Role.HISTORY,
                                () -> setting.work()
                                        .memory()
                                        .reserveHistories(setting.scope().cells())));
    }

    /** What a call records at a point of the DT grid, after what that needs. */
    void sample(Expr.Call call) {
        switch (call.function()) {
            case PREVIOUS ->
                setting.store(
                        setting.base(call, Cells.Role.KEPT),
                        setting.lower(call.arguments().get(0)));
            case SAMPLE_IF_TRUE ->
                setting.store(setting.base(call, Cells.Role.KEPT), new Node.Load(setting.cell(call, Cells.Role.HELD)));
            default -> {
                Node input = setting.lower(call.arguments().get(0));
                setting.before().add(setting.scope().forAllTurns(new Statement.Record(history(call), input)));
            }
        }
    }
}
