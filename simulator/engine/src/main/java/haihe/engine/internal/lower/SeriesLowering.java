package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.LoopRange;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Diagnostic;
import haihe.model.Expr.BinaryOperator;
import haihe.model.ModelException;
import haihe.model.TimeSeries;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** Reads time series at the time: each element once an evaluation, into its slot. */
final class SeriesLowering {

    private final Workspace work;

    SeriesLowering(Workspace work) {
        this.work = work;
    }

    /** Statements that read all elements; neighbours that are read alike are read in one loop. */
    List<Statement> read(Variable.Series series) {
        List<Statement> statements = new ArrayList<>();
        List<TimeSeries> all = series.series();
        int first = 0;
        for (int next = 1; next <= all.size(); next++) {
            refuseUndefined(series, all.get(next - 1));
            if (next == all.size()
                    || all.get(next).interpolation() != all.get(first).interpolation()) {
                statements.add(read(series, first, all.subList(first, next)));
                first = next;
            }
        }
        return statements;
    }

    private Statement read(Variable.Series series, int first, List<TimeSeries> alike) {
        boolean loop = alike.size() > 1;
        List<Address.Term> each = loop ? List.of(new Address.Term(0, 1)) : List.of();
        Address table = new Address(work.tables().baseOf(series.name()) + first, each);
        Node value = switch (alike.get(0).interpolation()) {
            case LINEAR -> new Node.Table(table, Clock.time());
            case HOLD -> new Node.Table(table, Clock.atSteps());
            case STEP -> new Node.Table(table, Clock.beforeSteps());
            case NONE -> atObservations(table, new Address(work.tables().timesOf(alike), each));
        };
        int slot = work.memory().baseOf(series.name()) + first;
        Statement assign = new Statement.Assign(new Address(slot, each), value);
        return loop ? new Statement.ForEach(new LoopRange(0, alike.size()), List.of(assign)) : assign;
    }

    /** What was observed at the last point of the DT grid. */
    private static Node atObservations(Address values, Address times) {
        Node time = Clock.gridTime();
        Node later = new Node.Binary(BinaryOperator.ADD, time, Clock.tolerance());
        Node since = new Node.Binary(BinaryOperator.SUBTRACT, time, new Node.Table(times, later));
        Node off = new Node.Invoke(MathFunction.ABS, List.of(since));
        return new Node.Select(
                new Node.Binary(BinaryOperator.LESS_OR_EQUAL, off, Clock.tolerance()),
                new Node.Table(values, later),
                new Node.Literal(TimeSeries.MISSING));
    }

    private static void refuseUndefined(Variable.Series series, TimeSeries one) {
        if (one.outside() == TimeSeries.Outside.EXTRAPOLATE && one.interpolation() != TimeSeries.Interpolation.LINEAR) {
            throw refused(series, "series " + series.name() + " extrapolates, which only linear series can");
        }
    }

    private static ModelException refused(Variable.Series series, String message) {
        return new ModelException(List.of(Diagnostic.error(
                Diagnostic.Code.UNSUPPORTED, series.declaration().span(), message)));
    }
}
