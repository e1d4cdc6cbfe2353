package haihe.engine.internal.interpret;

import haihe.engine.internal.math.Histories;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.Store;
import java.util.List;

/** What each kind of statement does to a frame. */
final class Execution implements Statement.Cases<Boolean> {

    private final Frame frame;
    private final Evaluation evaluation;

    Execution(Frame frame, Evaluation evaluation) {
        this.frame = frame;
        this.evaluation = evaluation;
    }

    @Override
    public Boolean assign(Statement.Assign statement) {
        double value = evaluation.valueOf(statement.value());
        frame.values[evaluation.turns().resolve(statement.target())] = value;
        return true;
    }

    @Override
    public Boolean loop(Statement.ForEach statement) {
        evaluation
                .turns()
                .forEach(List.of(statement.loop()), () -> statement.body().forEach(inner -> inner.match(this)));
        return true;
    }

    @Override
    public Boolean record(Statement.Record statement) {
        double value = evaluation.valueOf(statement.value());
        Frame.History history = frame.histories[evaluation.turns().resolve(statement.history())];
        Histories.record(history, frame.values[Layout.TIME], value);
        return true;
    }

    @Override
    public Boolean operate(Statement.Operate statement) {
        Store store = frame.stores[evaluation.turns().resolve(statement.store())];
        switch (statement.operation()) {
            case FILL -> store.fill(frame.values);
            case ADVANCE -> store.advance(frame.values);
        }
        return true;
    }

    @Override
    public Boolean fill(Statement.Fill statement) {
        int[] arrays = statement.arrays().stream()
                .mapToInt(evaluation.turns()::resolve)
                .toArray();
        int[] sizes = statement.sizes().stream().mapToInt(Integer::intValue).toArray();
        double[] parameters =
                statement.parameters().stream().mapToDouble(evaluation::valueOf).toArray();
        int target = evaluation.turns().resolve(statement.target());
        ArrayFunctions.fill(statement.function(), frame.values, arrays, sizes, parameters, target);
        return true;
    }
}
