package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.analysis.Phase;
import java.util.List;

/** Lowers INIT, PREVIOUS and DELAY, which keep values in slots and histories. */
final class KeptValues {

    private final Setting setting;

    KeptValues(Setting setting) {
        this.setting = setting;
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
        return call.function() == Function.DELAY
                ? new Node.History(history(call), setting.lower(call.arguments().get(1)), value)
                : value;
    }

    private Address history(Expr.Call call) {
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

    /** What a PREVIOUS or DELAY records at a point of the DT grid, after what that needs. */
    void sample(Expr.Call call) {
        Node input = setting.lower(call.arguments().get(0));
        if (call.function() == Function.PREVIOUS) {
            setting.store(setting.base(call, Cells.Role.KEPT), input);
        } else if (call.function() == Function.DELAY) {
            setting.before().add(setting.scope().forAllTurns(new Statement.Record(history(call), input)));
        }
    }
}
